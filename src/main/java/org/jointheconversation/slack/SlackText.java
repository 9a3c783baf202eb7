package org.jointheconversation.slack;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text made fit for Slack. Everything shown goes through here: {@code & < >} are escaped in
 * this order (S24), lone surrogates become U+FFFD, and what turns the direction of the text around
 * it is dropped. Lengths are in UTF-16 units after escaping, which is never less than what Slack
 * counts; cuts fall between code points and never inside an escape (S15).
 */
final class SlackText {
  private static final String ELLIPSIS = "…";

  private SlackText() {}

  /** Escapes the three characters that can start a mention, a link or an entity. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The reverse of {@link #escape}. */
  static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Text without lone surrogates, control characters and overrides of direction. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.getType(point) == Character.SURROGATE) {
        clean.append('\uFFFD');
      } else if (!dropped(point)) {
        clean.appendCodePoint(point);
      }
    }
    return clean.toString();
  }

  /** Clean and escaped, at most {@code limit} long, with an ellipsis where something is missing. */
  static String fit(String text, int limit) {
    String clean = clean(text);
    if (end(clean, 0, limit) == clean.length()) {
      return escape(clean);
    }
    return escape(clean.substring(0, end(clean, 0, limit - ELLIPSIS.length()))) + ELLIPSIS;
  }

  /** As {@link #fit}, on one line. */
  static String line(String text, int limit) {
    return fit(text.strip().replaceAll("\\s+", " "), limit);
  }

  /** Clean, not escaped, at most {@code limit} long: for what a person goes on editing. */
  static String raw(String text, int limit) {
    String clean = clean(text);
    if (clean.length() <= limit) {
      return clean;
    }
    return clean.substring(
        0, Character.isHighSurrogate(clean.charAt(limit - 1)) ? limit - 1 : limit);
  }

  /** All of it, clean and escaped, in pieces of at most {@code limit}; none of them blank. */
  static List<String> pieces(String text, int limit) {
    String clean = clean(text);
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < clean.length()) {
      int to = breakBefore(clean, from, end(clean, from, limit));
      String piece = clean.substring(from, to);
      if (!piece.isBlank()) {
        pieces.add(escape(piece));
      }
      from = to;
    }
    return pieces;
  }

  /** The furthest end whose escaped length from {@code from} stays within {@code limit}. */
  private static int end(String text, int from, int limit) {
    int length = 0;
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      length += escapedLength(point);
      if (length > limit) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /** Prefers the end of a line, then of a word, where that does not waste half the piece. */
  private static int breakBefore(String text, int from, int end) {
    if (end == text.length()) {
      return end;
    }
    int line = text.lastIndexOf('\n', end - 1) + 1;
    int word = text.lastIndexOf(' ', end - 1) + 1;
    int middle = from + (end - from) / 2;
    return line > middle ? line : word > middle ? word : end;
  }

  private static int escapedLength(int point) {
    return switch (point) {
      case '&' -> 5;
      case '<', '>' -> 4;
      default -> Character.charCount(point);
    };
  }

  private static boolean dropped(int point) {
    boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return turns || (Character.isISOControl(point) && point != '\n' && point != '\t');
  }
}
