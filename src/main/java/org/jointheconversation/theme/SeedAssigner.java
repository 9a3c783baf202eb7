package org.jointheconversation.theme;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.theme.ThemeScorer.Scores;

/**
 * Assigns by likeness to a codebook's seeds, and to examples where there are some. Immutable and
 * thread-safe. How it decides, and how well, is in docs/theming.md.
 */
public final class SeedAssigner implements Assigner {
  /** Different seeds and examples together; so many take some 20 s and 64 MB to begin with. */
  public static final int MOST_PHRASES = 4_000;

  /** From this chance on nobody needs to look. */
  private static final double SURE = 0.6;

  /** A theme with this part of the best one's chance is about as likely. */
  private static final double ABOUT_AS_LIKELY = 0.7;

  private static final int MOST_THEMES_OF_A_REPLY = 3;

  /** Replies about the codebook are always nearer than this to some phrase; a cosine. */
  private static final double FARTHEST = 0.58;

  private static final Predicate<String> LOOKS_WELSH = new LooksWelsh();

  private final List<String> themes;
  private final SentenceModel model;
  private final ThemeScorer scorer;
  private final Predicate<String> saysNothing;

  private SeedAssigner(
      Codebook codebook, List<Phrase> phrases, List<float[]> vectors, SentenceModel model) {
    this.themes = codebook.themeIds();
    this.model = model;
    this.scorer = new ThemeScorer(phrases, vectors, themes.size());
    this.saysNothing = hasThemeOfNothing(phrases) ? text -> false : new SaysNothing();
  }

  /** An assigner from a codebook alone; takes about a second. */
  public static SeedAssigner of(Codebook codebook, SentenceModel model, Workers workers) {
    return of(codebook, List.of(), model, workers);
  }

  /**
   * An assigner from a codebook and examples. An example weighs a sixth of a seed.
   *
   * @param examples each of a theme of the codebook, or of none
   * @throws IllegalArgumentException where an example's theme is unknown, or there are more than
   *     {@link #MOST_PHRASES} different seeds and examples
   */
  public static SeedAssigner of(
      Codebook codebook, List<Example> examples, SentenceModel model, Workers workers) {
    List<Phrase> phrases = Phrase.of(codebook, examples);
    if (phrases.size() > MOST_PHRASES) {
      throw new IllegalArgumentException(
          "more than " + MOST_PHRASES + " different seeds and examples");
    }
    List<float[]> vectors = workers.map(phrases, phrase -> model.embed(phrase.text()));
    return new SeedAssigner(codebook, phrases, vectors, model);
  }

  /** A codebook that has a theme for "nothing to report" is taken at its word. */
  private static boolean hasThemeOfNothing(List<Phrase> phrases) {
    return phrases.stream()
        .filter(phrase -> !phrase.themes().isEmpty())
        .map(Phrase::text)
        .anyMatch(new SaysNothing());
  }

  @Override
  public List<Assignment> assign(String text) {
    return assign(text, model.embed(text));
  }

  /** The same for a text whose vector is known already, in a hundredth of the time. */
  public List<Assignment> assign(String text, float[] vector) {
    Scores scores = scorer.score(text, vector);
    List<Assignment> ranked = ranked(Chance.of(scores.byTheme()));
    Assignment best = ranked.get(0);
    if (saysNothing.test(text)) {
      return unclassified(1, best);
    }
    if (scores.nearest() < FARTHEST && !best.sure() && !LOOKS_WELSH.test(text)) {
      return unclassified(Math.max(0.5, 1 - best.score()), best);
    }
    return ranked.stream()
        .filter(other -> other.score() >= ABOUT_AS_LIKELY * best.score())
        .limit(MOST_THEMES_OF_A_REPLY)
        .toList();
  }

  /** The theme behind gets no more than what the chance of having none leaves over. */
  private static List<Assignment> unclassified(double chance, Assignment best) {
    return List.of(
        new Assignment(Assignment.UNCLASSIFIED, chance, true),
        new Assignment(best.theme(), Math.min(best.score(), 1 - chance), false));
  }

  /** All themes, likeliest first; equals in the codebook's order. */
  private List<Assignment> ranked(double[] chances) {
    Stream<Assignment> all =
        IntStream.range(0, chances.length)
            .mapToObj(i -> new Assignment(themes.get(i), chances[i], chances[i] >= SURE));
    return all.sorted(Comparator.comparingDouble(Assignment::score).reversed()).toList();
  }
}
