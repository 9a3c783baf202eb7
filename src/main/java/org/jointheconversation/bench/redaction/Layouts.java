package org.jointheconversation.bench.redaction;

/** Ways in which the digits of a number are laid out. */
final class Layouts {
  private Layouts() {}

  /** Digits in groups of these sizes, the rest last, with a gap between them. */
  static String grouped(String digits, String gap, int... sizes) {
    StringBuilder out = new StringBuilder();
    int position = 0;
    for (int size : sizes) {
      out.append(digits, position, position + size).append(gap);
      position += size;
    }
    return out.append(digits.substring(position)).toString();
  }

  /** The same digits as another script or keyboard has them. */
  static String inScript(String text, char zero) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      out.append(c >= '0' && c <= '9' ? (char) (c - '0' + zero) : c);
    }
    return out.toString();
  }

  /** Full-width, Arabic-Indic, Devanagari, Bengali. */
  static final Character[] ZEROS = {'\uFF10', '\u0660', '\u0966', '\u09E6'};
}
