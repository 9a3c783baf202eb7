package org.jointheconversation.digest;

/**
 * Makes a text safe to stand on a screen that others read: no control characters (a terminal obeys
 * them), nothing that turns the direction of the text around it, no half characters, one space
 * where there was any white space. The words stay as they were written.
 */
public final class QuoteText {
  private QuoteText() {}

  public static String inert(String text) {
    StringBuilder inert = new StringBuilder(text.length());
    text.codePoints()
        .filter(QuoteText::stays)
        .map(QuoteText::inert)
        .forEach(inert::appendCodePoint);
    return inert.toString().strip().replaceAll(" {2,}", " ");
  }

  private static int inert(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SURROGATE -> 0xFFFD;
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          ' ';
      default -> codePoint;
    };
  }

  /**
   * Of the characters nobody sees, only joiners stay: some scripts and emoji of several people need
   * them.
   */
  private static boolean stays(int codePoint) {
    boolean joiner = codePoint == 0x200C || codePoint == 0x200D;
    return joiner || Character.getType(codePoint) != Character.FORMAT;
  }
}
