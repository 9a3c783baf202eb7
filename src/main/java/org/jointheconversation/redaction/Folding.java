package org.jointheconversation.redaction;

import java.text.Normalizer;

/**
 * How one code point reads to the detectors: digits of any script as 0-9, spaces of any width as a
 * space, dashes as a hyphen, full-width and look-alike letters as plain ones, what cannot be seen
 * as nothing.
 */
final class Folding {
  /** Stands for a character no detector cares about. */
  private static final char OTHER = '\u25A0';

  /** Stands for a letter beyond the basic plane. */
  private static final char LETTER = '\u1D00';

  /** From here on compatibility forms occur that read as plain characters. */
  private static final int FIRST_COMPATIBILITY_FORM = 0x2070;

  private static final int LONGEST_EXPANSION = 4;

  /** Cyrillic and Greek letters that look like Latin ones, each above its twin. */
  private static final String LOOKALIKES =
      "АВЕЅІЈКМНОРСТХУЅԚԜаеѕіјорсхуһԁԛԝкмтΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανικρυχγ" + "ՕՍՏօոհսցզᎠᎡᎳᏚᎻᏞᏢᎢᎪᎬᏟᏴᏀᏦᎷᏃᏙ";

  private static final String TWINS =
      "ABESIJKMHOPCTXYSQWaesijopcxyhdqwkmtABEZHIKMNOPTYXoavikpuxy" + "OUSonhugqDRWSHLPTAECBGKMZV";

  private Folding() {}

  /** One or more characters, or nothing for a code point that cannot be seen. */
  static String fold(int codePoint) {
    if (codePoint < 0x80) {
      return foldAscii((char) codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          codePoint == 0x85 ? "\n" : "";
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          " ";
      case Character.DASH_PUNCTUATION -> "-";
      case Character.DECIMAL_DIGIT_NUMBER -> String.valueOf(Character.digit(codePoint, 10));
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          String.valueOf(OTHER);
      default -> foldVisible(codePoint);
    };
  }

  /** Whether the folded text is the text itself, so that the slow way can be left out. */
  static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
  }

  private static String foldAscii(char c) {
    if (isPlain(c)) {
      return String.valueOf(c);
    }
    return Character.isWhitespace(c) ? " " : "";
  }

  private static String foldVisible(int codePoint) {
    if (isBlank(codePoint)) {
      return " ";
    }
    if (codePoint == '\u2212') {
      return "-";
    }
    int twin = LOOKALIKES.indexOf(codePoint);
    if (twin >= 0) {
      return TWINS.substring(twin, twin + 1);
    }
    return codePoint < FIRST_COMPATIBILITY_FORM && !isSuperscript(codePoint)
        ? String.valueOf((char) codePoint)
        : foldCompatibility(codePoint);
  }

  /** Letters and symbols that are drawn as nothing. */
  private static boolean isBlank(int codePoint) {
    return switch (codePoint) {
      case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
      default -> false;
    };
  }

  private static boolean isSuperscript(int codePoint) {
    return codePoint == 0xB2 || codePoint == 0xB3 || codePoint == 0xB9;
  }

  private static String foldCompatibility(int codePoint) {
    if (codePoint == '\u3002') {
      return ".";
    }
    String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    if (plain.length() <= LONGEST_EXPANSION && plain.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      return plain;
    }
    if (Character.isBmpCodePoint(codePoint)) {
      return String.valueOf((char) codePoint);
    }
    return String.valueOf(Character.isLetter(codePoint) ? LETTER : OTHER);
  }
}
