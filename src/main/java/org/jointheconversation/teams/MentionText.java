package org.jointheconversation.teams;

/** A typed message without the mentions Teams puts into it (T26). */
final class MentionText {
  private static final String OPEN = "<at";
  private static final String CLOSE = "</at>";

  private MentionText() {}

  /**
   * Takes every {@code <at>…</at>} out, whoever is mentioned: a mention is how the bot is called in
   * a group, and elsewhere it is a colleague's name. Takes time in line with the length of any
   * text.
   */
  static String strip(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    int open = text.indexOf(OPEN);
    while (open >= 0) {
      int close = text.indexOf(CLOSE, open);
      if (close < 0) {
        break;
      }
      boolean mention = "> \t".indexOf(text.charAt(open + OPEN.length())) >= 0;
      out.append(text, from, mention ? open : open + OPEN.length());
      from = mention ? close + CLOSE.length() : open + OPEN.length();
      open = text.indexOf(OPEN, from);
    }
    return out.append(text, from, text.length()).toString().replace('\u00A0', ' ').strip();
  }
}
