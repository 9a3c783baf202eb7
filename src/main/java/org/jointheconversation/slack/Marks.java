package org.jointheconversation.slack;

/**
 * The characters that format mrkdwn. Slack knows no escape for them, so where text must go into
 * mrkdwn they become signs that look alike and do nothing; so does a line's first {@code >}.
 */
final class Marks {
  private static final String MARKS = "*_~`";
  private static final String ALIKE = "∗＿∼ˋ";

  private Marks() {}

  static String without(String text) {
    String harmless = text;
    for (int i = 0; i < MARKS.length(); i++) {
      harmless = harmless.replace(MARKS.charAt(i), ALIKE.charAt(i));
    }
    return harmless.replaceAll("(?m)^&gt;", "›");
  }
}
