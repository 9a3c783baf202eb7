package org.jointheconversation.redaction.names;

/** What a word looks like by its capitals. Stateless. */
final class Shapes {
  private static final int LONGEST_PREFIX = 5;

  private Shapes() {}

  static int of(CharSequence text, int start, int end) {
    boolean capitalFirst = Character.isUpperCase(text.charAt(start));
    if (end - start == 1) {
      return capitalFirst ? Tokens.INITIAL : Tokens.ONE_LOWER;
    }
    int capitals = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      letters += Letters.isLatin(text.charAt(i)) ? 1 : 0;
    }
    if (capitals == 0) {
      return Tokens.LOWER;
    }
    if (capitals == letters) {
      return Tokens.UPPER;
    }
    if (!capitalFirst) {
      return Tokens.MIXED;
    }
    return capitals == 1
        ? Tokens.CAPITALISED
        : isNameLike(text, start, end, capitals) ? Tokens.INNER_CAPITAL : Tokens.MIXED;
  }

  /** Each further capital begins a part, or follows "Mc", "Mac" or "Fitz". */
  private static boolean isNameLike(CharSequence text, int start, int end, int capitals) {
    int explained = 1;
    for (int i = start + 1; i < end; i++) {
      if (Character.isUpperCase(text.charAt(i))
          && (!Letters.isLatin(text.charAt(i - 1)) || isPrefix(text, start, i))) {
        explained++;
      }
    }
    return explained == capitals;
  }

  private static boolean isPrefix(CharSequence text, int start, int end) {
    int from = end;
    while (from > start && end - from < LONGEST_PREFIX && Letters.isLatin(text.charAt(from - 1))) {
      from--;
    }
    String prefix = Letters.fold(text.subSequence(from, end));
    return prefix.equals("mc")
        || prefix.equals("mac")
        || prefix.equals("fitz")
        || prefix.equals("de");
  }
}
