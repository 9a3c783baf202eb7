package org.jointheconversation.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that a theme's replies resemble: a seed, a name, a description or an example.
 *
 * @param text the words
 * @param themes whose phrase it is, as places in the codebook; none for an example without a theme
 * @param example whether somebody happened to write it, and not the codebook's writer chose it
 * @param doubt how far from its own themes the phrase may end up
 */
record Phrase(String text, BitSet themes, boolean example, double doubt) {
  /**
   * What the codebook's writer chose is typical, and counts for more. Measured, as what follows.
   */
  private static final double DOUBT_OF_CODEBOOK = 0.3;

  private static final double DOUBT_OF_EXAMPLE = 1.5;

  /**
   * With so many examples a theme's are doubted as above; those of a rarer theme count for more.
   */
  private static final double PLENTY = 100;

  private static final double LEAST_OF_DOUBT = 0.3;
  private static final double MOST_OF_DOUBT = 3;

  /**
   * All phrases of a codebook and of examples for it; one text gives one phrase.
   *
   * @throws IllegalArgumentException where an example's theme is unknown
   */
  static List<Phrase> of(Codebook codebook, List<Example> examples) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    for (int theme = 0; theme < codebook.themes().size(); theme++) {
      for (String text : texts(codebook.themes().get(theme))) {
        add(text, false, phrases).themes.set(theme);
      }
    }
    Map<String, Integer> places = codebook.places();
    for (Example example : examples) {
      Phrase phrase = add(example.text(), true, phrases);
      if (!example.theme().equals(Assignment.UNCLASSIFIED)) {
        phrase.themes.set(place(example.theme(), places));
      }
    }
    return doubted(List.copyOf(phrases.values()), codebook.themes().size());
  }

  private static int place(String theme, Map<String, Integer> places) {
    Integer place = places.get(theme);
    if (place == null) {
      throw new IllegalArgumentException("an example names a theme that the codebook lacks");
    }
    return place;
  }

  private static List<String> texts(Theme theme) {
    List<String> texts = new ArrayList<>();
    texts.add(theme.name());
    texts.add(theme.description());
    texts.addAll(theme.seeds());
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static Phrase add(String text, boolean example, Map<String, Phrase> phrases) {
    String same = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return phrases.computeIfAbsent(
        same, s -> new Phrase(text, new BitSet(), example, DOUBT_OF_CODEBOOK));
  }

  /** The doubt of each follows from how many examples its rarest theme has. */
  private static List<Phrase> doubted(List<Phrase> phrases, int themes) {
    int[] counts = new int[themes];
    for (Phrase phrase : phrases) {
      if (phrase.example) {
        phrase.themes.stream().forEach(theme -> counts[theme]++);
      }
    }
    return phrases.stream()
        .map(phrase -> phrase.example ? phrase.doubted(counts) : phrase)
        .toList();
  }

  private Phrase doubted(int[] counts) {
    double rarest = themes.stream().map(theme -> counts[theme] + 1).min().orElse((int) PLENTY);
    double factor = Math.sqrt(rarest / PLENTY);
    factor = Math.min(MOST_OF_DOUBT, Math.max(LEAST_OF_DOUBT, factor));
    return new Phrase(text, themes, true, DOUBT_OF_EXAMPLE * factor);
  }

  /** The place of its rarest theme, by how many phrases each has; -1 for none. */
  int rarestTheme(int[] counts) {
    return themes.stream()
        .boxed()
        .min((one, other) -> Integer.compare(counts[one], counts[other]))
        .orElse(-1);
  }
}
