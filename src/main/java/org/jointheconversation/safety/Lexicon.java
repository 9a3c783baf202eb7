package org.jointheconversation.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words, as a clinician can read and change them: {@code safety/words.txt} says at its top how
 * it is written. Immutable once read.
 */
final class Lexicon {
  private static final String FILE = "/safety/words.txt";

  private final PhraseBook<Concern> concerns = new PhraseBook<>();
  private final PhraseBook<Boolean> harmless = new PhraseBook<>();
  private final WordSet negations = new WordSet();
  private final WordSet bridges = new WordSet();
  private final WordSet barriers = new WordSet();
  private final Map<String, WordSet> groups = new HashMap<>();
  private String section = "";

  private Lexicon() {}

  /** The lexicon that comes with the program. */
  static Lexicon read() {
    try (InputStream in = Lexicon.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a lexicon.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static Lexicon read(List<String> lines) {
    Lexicon lexicon = new Lexicon();
    for (int i = 0; i < lines.size(); i++) {
      try {
        lexicon.take(lines.get(i).strip());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return lexicon;
  }

  /** What a reply can tell of. */
  PhraseBook<Concern> concerns() {
    return concerns;
  }

  /** What only sounds like it. */
  PhraseBook<Boolean> harmless() {
    return harmless;
  }

  /** Words that deny what follows them. */
  WordSet negations() {
    return negations;
  }

  /** Words over which a negation reaches to what follows. */
  WordSet bridges() {
    return bridges;
  }

  private void take(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("[")) {
      section = line.substring(1, line.length() - 1);
    } else {
      takeIn(line);
    }
  }

  private void takeIn(String line) {
    switch (section) {
      case "groups" -> group(line);
      case "harmless" -> harmless.add(phrase(line, barriers), true);
      case "barriers" -> words(line).forEach(word -> add(barriers, word));
      case "negations" -> words(line).forEach(word -> add(negations, word));
      case "bridges" -> words(line).forEach(word -> add(bridges, word));
      default -> concerns.add(phrase(line, new WordSet()), Concern.parse(section));
    }
  }

  private void group(String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("a group is written NAME: its words");
    }
    WordSet group = groups.computeIfAbsent(line.substring(0, colon), name -> new WordSet());
    words(line.substring(colon + 1).strip()).forEach(word -> add(group, word));
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.split("\\s+"));
  }

  private void add(WordSet set, String word) {
    if (!word.startsWith("{")) {
      set.add(word);
      return;
    }
    WordSet group = groups.get(word.substring(1, word.length() - 1));
    if (group == null) {
      throw new IllegalArgumentException("there is no group " + word);
    }
    set.addAll(group);
  }

  private Phrase phrase(String line, WordSet barriers) {
    List<Phrase.Place> places = new ArrayList<>();
    boolean gap = false;
    for (String written : words(line)) {
      if (written.equals("_")) {
        gap = true;
      } else {
        places.add(place(written, gap));
        gap = false;
      }
    }
    return new Phrase(places, barriers);
  }

  private Phrase.Place place(String written, boolean gap) {
    boolean optional = written.endsWith("?");
    String words = optional ? written.substring(0, written.length() - 1) : written;
    WordSet set = new WordSet();
    Arrays.stream(words.split("\\|")).forEach(word -> add(set, word));
    return new Phrase.Place(set, gap, optional);
  }
}
