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
 * @param doubt how far from its own themes the phrase may end up: little for what the codebook's
 *     writer chose, more for what somebody happened to write
 */
record Phrase(String text, BitSet themes, double doubt) {
  /** Measured: with 8 to 64 examples a theme, seeds must weigh six times as much as examples. */
  private static final double DOUBT_OF_CODEBOOK = 0.3;

  private static final double DOUBT_OF_EXAMPLE = 2;

  /** All phrases of a codebook and of examples for it; one text gives one phrase. */
  static List<Phrase> of(Codebook codebook, List<Example> examples) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    for (int theme = 0; theme < codebook.themes().size(); theme++) {
      for (String text : texts(codebook.themes().get(theme))) {
        add(text, DOUBT_OF_CODEBOOK, phrases).themes.set(theme);
      }
    }
    List<String> ids = codebook.themeIds();
    for (Example example : examples) {
      Phrase phrase = add(example.text(), DOUBT_OF_EXAMPLE, phrases);
      if (!example.theme().equals(Assignment.UNCLASSIFIED)) {
        phrase.themes.set(place(example.theme(), ids));
      }
    }
    return List.copyOf(phrases.values());
  }

  private static int place(String theme, List<String> ids) {
    int place = ids.indexOf(theme);
    if (place < 0) {
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

  private static Phrase add(String text, double doubt, Map<String, Phrase> phrases) {
    String same = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return phrases.computeIfAbsent(same, s -> new Phrase(text, new BitSet(), doubt));
  }
}
