package org.jointheconversation.safety;

/** Slips of the keyboard: one letter too many, too few, another, or two turned around. */
final class Slips {
  private Slips() {}

  /** Whether {@code written} is {@code right} with one slip; the first letter is never the slip. */
  static boolean isOne(String right, String written) {
    int longer = written.length() - right.length();
    if (longer < -1 || longer > 1 || written.charAt(0) != right.charAt(0)) {
      return false;
    }
    int same = 0;
    int shortest = Math.min(right.length(), written.length());
    while (same < shortest && right.charAt(same) == written.charAt(same)) {
      same++;
    }
    return rest(right, same + (longer <= 0 ? 1 : 0))
            .equals(rest(written, same + (longer >= 0 ? 1 : 0)))
        || longer == 0 && isTurned(right, written, same);
  }

  private static boolean isTurned(String right, String written, int at) {
    return at + 1 < right.length()
        && right.charAt(at) == written.charAt(at + 1)
        && right.charAt(at + 1) == written.charAt(at)
        && rest(right, at + 2).equals(rest(written, at + 2));
  }

  private static String rest(String word, int from) {
    return word.substring(Math.min(from, word.length()));
  }
}
