package org.jointheconversation.consultation;

import java.util.Collection;
import java.util.List;

/** Small pieces of the sentences that tell a writer what is wrong. */
final class Words {
  private static final int SHOWN = 60;

  private Words() {}

  /** What was written, short enough for a line and in quotes. */
  static String quoted(String written) {
    return "“" + shown(written) + "”";
  }

  /** What was written, short enough for a line. */
  static String shown(String written) {
    String oneLine = written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (oneLine.codePointCount(0, oneLine.length()) > SHOWN) {
      oneLine = oneLine.substring(0, oneLine.offsetByCodePoints(0, SHOWN)) + "…";
    }
    return oneLine;
  }

  /** {@code a, b or c}. */
  static String oneOf(Collection<String> words) {
    List<String> all = List.copyOf(words);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }
}
