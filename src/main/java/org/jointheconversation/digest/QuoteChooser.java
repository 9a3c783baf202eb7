package org.jointheconversation.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses at most one quote a theme: whole texts only, never cut or mended, the one that stands
 * best for its theme and says something the quotes before it do not (Carbonell and Goldstein's
 * maximal marginal relevance, 1998, over shared words). The order of the candidates does not
 * matter. Who wrote them is not known here, so no quote can carry a label that points to one person
 * (platform rule N12).
 */
final class QuoteChooser {
  /** Longer texts do not fit a screen that is read in a minute, and are not cut. */
  static final int MOST_CHARACTERS = 300;

  /** What a reader takes in at a glance is preferred to what is longer, or says next to nothing. */
  private static final int FEWEST_GOOD_CHARACTERS = 30;

  private static final int MOST_GOOD_CHARACTERS = 200;
  private static final double POOR_LENGTH = 0.7;

  /** How much saying the same counts against a text, and from where on it is not quoted twice. */
  private static final double SAMENESS = 0.5;

  private static final double NEARLY_THE_SAME = 0.6;
  private static final int ID_DIGITS = 16;

  private final Subject subject;
  private final List<Set<String>> chosenWords = new ArrayList<>();

  QuoteChooser(Subject subject) {
    this.subject = subject;
  }

  /**
   * @param themes the themes shown, in the order in which they may choose
   */
  List<ChosenQuote> choose(List<String> themes, List<QuoteCandidate> candidates) {
    Map<String, List<Option>> options = new HashMap<>();
    for (QuoteCandidate candidate : candidates) {
      Option option = new Option(candidate);
      if (!option.text.isBlank() && option.length <= MOST_CHARACTERS) {
        options.computeIfAbsent(candidate.theme(), theme -> new ArrayList<>()).add(option);
      }
    }
    return themes.stream()
        .flatMap(theme -> best(options.getOrDefault(theme, List.of())).stream())
        .toList();
  }

  /** Quote ids by theme, as a frozen input keeps them. */
  static SortedMap<String, List<String>> ids(List<ChosenQuote> quotes) {
    return quotes.stream()
        .collect(
            Collectors.groupingBy(
                ChosenQuote::theme,
                TreeMap::new,
                Collectors.mapping(ChosenQuote::id, Collectors.toList())));
  }

  private Optional<ChosenQuote> best(List<Option> options) {
    Optional<Option> best =
        options.stream()
            .filter(option -> sameness(option) < NEARLY_THE_SAME)
            .min(
                Comparator.comparingDouble((Option option) -> -value(option))
                    .thenComparing(option -> option.text)
                    .thenComparingLong(option -> option.reply));
    best.ifPresent(option -> chosenWords.add(option.words));
    return best.map(option -> new ChosenQuote(id(option), option.reply, option.theme, option.text));
  }

  private double value(Option option) {
    boolean good = option.length >= FEWEST_GOOD_CHARACTERS && option.length <= MOST_GOOD_CHARACTERS;
    return option.score * (good ? 1 : POOR_LENGTH) - SAMENESS * sameness(option);
  }

  /** How many of both texts' words they share, 0 to 1, with the quote most like it. */
  private double sameness(Option option) {
    return chosenWords.stream().mapToDouble(words -> jaccard(words, option.words)).max().orElse(0);
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return shared == 0 ? 0 : (double) shared / (one.size() + other.size() - shared);
  }

  /**
   * Follows from the reply's random number, so that a preview has the id that is published. With
   * the reply the number is gone, and the id says nothing of the text: no guess can be tested.
   */
  private String id(Option option) {
    String place = subject.consultation() + "\n" + subject.week() + "\n";
    return Hashes.hex(place + option.reply, ID_DIGITS);
  }

  private static final class Option {
    private final long reply;
    private final String theme;
    private final double score;
    private final String text;
    private final int length;
    private final Set<String> words;

    Option(QuoteCandidate candidate) {
      reply = candidate.reply();
      theme = candidate.theme();
      score = candidate.score();
      text = QuoteText.inert(candidate.text());
      length = text.codePointCount(0, text.length());
      words =
          Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toCollection(HashSet::new));
      if (words.isEmpty()) {
        words.add(text);
      }
    }
  }
}
