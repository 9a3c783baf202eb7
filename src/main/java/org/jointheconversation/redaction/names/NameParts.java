package org.jointheconversation.redaction.names;

import java.util.LinkedHashSet;
import java.util.Set;

/** The parts of a person's name as they are compared. Stateless. */
public final class NameParts {
  private static final int SHORTEST = 2;

  /** Said of many people, and so of nobody. */
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sr", "jr", "sir", "dame", "lord", "lady",
          "rev", "van", "von", "de", "da", "del", "der", "la", "le", "bin", "al", "el", "ap", "ab");

  private NameParts() {}

  /**
   * First names and surnames without accents, in lower case; those joined by a hyphen whole and in
   * parts. Initials, titles and words of other scripts are left out.
   */
  public static Set<String> of(String name) {
    Set<String> parts = new LinkedHashSet<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !isPart(name.charAt(i))) {
        add(Letters.fold(name.substring(start, i)), parts);
        start = i + 1;
      }
    }
    return parts;
  }

  private static boolean isPart(char c) {
    return Letters.isLatin(c) || Letters.isApostrophe(c) || c == '-';
  }

  private static void add(String word, Set<String> parts) {
    if (word.indexOf('-') >= 0) {
      for (String part : word.split("-")) {
        add(part, parts);
      }
    }
    if (word.length() >= SHORTEST && Letters.isLatin(word.charAt(0)) && !TITLES.contains(word)) {
      parts.add(word);
    }
  }
}
