package org.jointheconversation.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jointheconversation.theme.ThemeScorer.Scores;

/**
 * Assigns by what it learned from a codebook's seeds, and from examples where there are some: one
 * model a codebook, learned on the spot. Immutable and thread-safe. How it decides, and how well,
 * is in docs/theming.md.
 */
public final class LearnedAssigner implements Assigner {
  /** Themes a person is offered to choose from where nothing is sure. */
  public static final int OFFERED = 3;

  /** Replies about the codebook are always nearer than this to some phrase; a cosine. */
  private static final double FARTHEST = 0.58;

  private static final Comparator<Assignment> BEST_FIRST =
      Comparator.comparingDouble(Assignment::score).reversed();

  private static final Predicate<String> LOOKS_WELSH = new LooksWelsh();

  private final List<String> themes;
  private final SentenceModel model;
  private final List<Phrase> phrases;
  private final ThemeScorer scorer;
  private final Chance chance;
  private final Thresholds thresholds;
  private final Predicate<String> saysNothing;

  private LearnedAssigner(
      Codebook codebook, List<Phrase> phrases, List<float[]> vectors, SentenceModel model) {
    this.themes = codebook.themeIds();
    this.model = model;
    this.phrases = phrases;
    this.scorer = new ThemeScorer(phrases, vectors, themes.size());
    this.saysNothing = hasThemeOfNothing(phrases) ? text -> false : new SaysNothing();
    List<Phrase> examples = phrases.stream().filter(Phrase::example).toList();
    if (examples.isEmpty()) {
      chance = Chance.UNTAUGHT;
      thresholds = Thresholds.untaught(themes.size());
    } else {
      List<double[]> heldOut = heldOut();
      chance = Chance.fitted(heldOut, examples);
      thresholds =
          Thresholds.learned(heldOut.stream().map(chance::of).toList(), examples, themes.size());
    }
  }

  private List<double[]> heldOut() {
    return IntStream.range(0, phrases.size())
        .filter(i -> phrases.get(i).example())
        .mapToObj(i -> scorer.heldOut()[i])
        .toList();
  }

  /** An assigner from a codebook alone; takes about a second. */
  public static LearnedAssigner of(Codebook codebook, SentenceModel model, Workers workers) {
    return of(codebook, List.of(), model, workers);
  }

  /**
   * An assigner from a codebook and examples. Of more than {@link Thinning#MOST} different phrases
   * some examples are left out, evenly over the themes.
   *
   * @param examples each of a theme of the codebook, or of none
   * @throws IllegalArgumentException where an example's theme is unknown
   */
  public static LearnedAssigner of(
      Codebook codebook, List<Example> examples, SentenceModel model, Workers workers) {
    List<Phrase> phrases = Thinning.of(Phrase.of(codebook, examples), codebook.themes().size());
    List<float[]> vectors = workers.map(phrases, phrase -> model.embed(phrase.text()));
    return new LearnedAssigner(codebook, phrases, vectors, model);
  }

  /** A codebook that has a theme for "nothing to report" is taken at its word. */
  private static boolean hasThemeOfNothing(List<Phrase> phrases) {
    return phrases.stream()
        .filter(phrase -> !phrase.example() && !phrase.themes().isEmpty())
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
    List<Assignment> ranked = ranked(chance.of(scores.byTheme()));
    Assignment best = ranked.get(0);
    if (saysNothing.test(text)) {
      return unclassified(1, best);
    }
    boolean anySure = ranked.stream().anyMatch(Assignment::sure);
    if (scores.nearest() < FARTHEST && !anySure && !LOOKS_WELSH.test(text)) {
      return unclassified(Math.max(0.5, 1 - best.score()), best);
    }
    return offered(ranked);
  }

  /** Every sure theme, and as many behind as make three to choose from. */
  private static List<Assignment> offered(List<Assignment> ranked) {
    List<Assignment> offered = new ArrayList<>();
    for (Assignment assignment : ranked) {
      if (assignment.sure() || offered.size() < OFFERED) {
        offered.add(assignment);
      }
    }
    return offered;
  }

  /** The theme behind gets no more than what the chance of having none leaves over. */
  private static List<Assignment> unclassified(double chance, Assignment best) {
    return List.of(
        new Assignment(Assignment.UNCLASSIFIED, chance, true),
        new Assignment(best.theme(), Math.min(best.score(), 1 - chance), false));
  }

  /** All themes, likeliest first; equals in the codebook's order. */
  private List<Assignment> ranked(double[] chances) {
    Assignment[] all = new Assignment[chances.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Assignment(themes.get(i), chances[i], thresholds.isSure(i, chances[i]));
    }
    Arrays.sort(all, BEST_FIRST);
    return Arrays.asList(all);
  }

  /** What decided for each theme that a reply counts for; nothing for an unclassified one. */
  public List<Explanation> explain(String text) {
    float[] vector = model.embed(text);
    List<Assignment> named =
        Assignment.counted(assign(text, vector)).stream()
            .filter(assignment -> !assignment.isUnclassified())
            .toList();
    return named.stream().map(one -> explain(text, vector, one.theme())).toList();
  }

  /**
   * What decided that a reply got a theme, or would have.
   *
   * @param theme a theme of the codebook
   * @throws IllegalArgumentException where the codebook lacks the theme
   */
  public Explanation explain(String text, float[] vector, String theme) {
    int place = themes.indexOf(theme);
    if (place < 0) {
      throw new IllegalArgumentException("the codebook lacks this theme");
    }
    return new Explanation(
        theme,
        Explanation.phrases(scorer.shares(text, vector, place), phrases),
        Explanation.words(text, words -> scorer.spelled(words)[place]));
  }
}
