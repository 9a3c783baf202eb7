package org.jointheconversation.reply;

import java.util.Optional;

/** What a reply's text must be like, and how it is made safe to keep. Stateless. */
public final class ReplyTextRules {
  /** Code points; the limit of Slack's text input, and the same everywhere. */
  public static final int MOST_CHARACTERS = 3_000;

  /** Why a text cannot be kept. */
  public enum Flaw {
    EMPTY,
    TOO_LONG
  }

  private ReplyTextRules() {}

  /** What is wrong with a cleaned text, if anything. */
  public static Optional<Flaw> flaw(String cleaned) {
    if (cleaned.isEmpty()) {
      return Optional.of(Flaw.EMPTY);
    }
    return cleaned.codePointCount(0, cleaned.length()) > MOST_CHARACTERS
        ? Optional.of(Flaw.TOO_LONG)
        : Optional.empty();
  }

  /**
   * Removes what nobody meant to write: control characters, marks that turn the direction of
   * writing around, halves of characters; line breaks and tabs stay.
   */
  public static String clean(String typed) {
    StringBuilder cleaned = new StringBuilder(typed.length());
    typed.codePoints().filter(ReplyTextRules::wanted).forEach(cleaned::appendCodePoint);
    return cleaned.toString().strip();
  }

  private static boolean wanted(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return true;
    }
    boolean turnsDirection =
        codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    boolean half = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return !Character.isISOControl(codePoint) && !turnsDirection && !half;
  }
}
