package org.jointheconversation.teams;

import java.util.regex.Pattern;

/**
 * Makes text inert for Teams.
 *
 * <p>What people wrote is shown in text runs, which know no markdown (T18), because phones show the
 * backslashes that escaping needs. Headings and ticks do read markdown, so those are escaped too.
 * Mentions and the cards' date functions work everywhere and are broken by an invisible character.
 */
final class CardText {
  private static final String INVISIBLE = "\u200B";

  private static final Pattern MENTION = Pattern.compile("<(?=/?at\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE_FUNCTION = Pattern.compile("\\{\\{(?=DATE|TIME)");

  /** Embeddings, overrides and isolates: unclosed, they turn round what follows. */
  private static final Pattern DIRECTION = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\u2028\u2029\u0085]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  /** Strong type, links, code, strikethrough, HTML and entities, wherever they stand. */
  private static final Pattern MARKDOWN = Pattern.compile("[\\\\*_\\[\\]`~<]|&(?=#|\\w+;)");

  /** Lists, headings and quotations, where a line begins; "1." as well. */
  private static final Pattern LINE_START = Pattern.compile("(?m)^(\\d*)([-+#=>.)])");

  private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t\u00A0]+");
  private static final Pattern ADDRESS = Pattern.compile("(:)(//)|((?i)\\bwww)(\\.)");

  private CardText() {}

  /** For a field that is shown as it is. */
  static String inert(String text) {
    String broken = MENTION.matcher(value(text)).replaceAll("<" + INVISIBLE);
    return DATE_FUNCTION.matcher(broken).replaceAll("{" + INVISIBLE + "{");
  }

  /** For a field that reads markdown. */
  static String escaped(String text) {
    String escaped = MARKDOWN.matcher(inert(text)).replaceAll("\\\\$0");
    String flush = INDENT.matcher(escaped).replaceAll("");
    String lines = LINE_START.matcher(flush).replaceAll("$1\\\\$2");
    String unlinked = ADDRESS.matcher(lines).replaceAll("$1$3" + INVISIBLE + "$2$4");
    return unlinked.replace("\n", "\n\n");
  }

  /** For the value of an input, which comes back: only what no JSON or screen can hold goes. */
  static String value(String text) {
    String lines = LINE_END.matcher(wellFormed(text)).replaceAll("\n");
    String clean = CONTROL.matcher(lines).replaceAll("");
    return DIRECTION.matcher(clean).replaceAll("");
  }

  /** At most so many UTF-16 units, cut between code points, with an ellipsis where it was cut. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static String wellFormed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(surrogate(c) ? 0xFFFD : c));
    return out.toString();
  }

  private static boolean surrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
