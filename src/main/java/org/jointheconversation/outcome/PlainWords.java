package org.jointheconversation.outcome;

import java.util.Optional;

/** Words that a coordinator typed and everybody will read: in one line, without what is unseen. */
final class PlainWords {
  private static final int FEWEST = 2;

  private PlainWords() {}

  /** The words, cleaned; empty where they are too few or too many characters. */
  static Optional<String> of(String typed, int most) {
    String clean = typed.replaceAll("[\\p{Z}\\s\\p{Cc}]+", " ").replaceAll("\\p{C}", "").strip();
    long points = clean.codePoints().count();
    boolean says = clean.codePoints().filter(Character::isLetterOrDigit).count() >= FEWEST;
    return says && points <= most ? Optional.of(clean) : Optional.empty();
  }
}
