package org.jointheconversation.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, out of what Slack makes of it: Slack escapes {@code & < >} and puts its own
 * references between angle brackets. A mention loses its member id here, before anyone can keep it.
 */
final class TypedText {
  private static final Pattern REFERENCE = Pattern.compile("<([^<>\\n]{1,4000})>");

  private TypedText() {}

  /** The words as typed; null is none. */
  static String plain(String text) {
    if (text == null) {
      return "";
    }
    String typed = REFERENCE.matcher(text).replaceAll(TypedText::words);
    return SlackText.clean(SlackText.unescape(typed));
  }

  private static String words(MatchResult reference) {
    String inner = reference.group(1);
    int bar = inner.indexOf('|');
    String target = bar < 0 ? inner : inner.substring(0, bar);
    String label = bar < 0 ? "" : inner.substring(bar + 1);
    return Matcher.quoteReplacement(words(target, label, reference.group()));
  }

  private static String words(String target, String label, String whole) {
    if (target.startsWith("@")) {
      return label.isEmpty() ? "@someone" : "@" + label;
    }
    if (target.startsWith("#")) {
      return label.isEmpty() ? "#channel" : "#" + label;
    }
    if (target.startsWith("!")) {
      return label.isEmpty() ? "@" + target.substring(1).replaceAll("\\^.*", "") : label;
    }
    if (target.matches("(?i)(https?|mailto|tel|ftp):.*")) {
      return label.isEmpty() ? target.replaceFirst("(?i)^(mailto|tel):", "") : label;
    }
    return whole;
  }
}
