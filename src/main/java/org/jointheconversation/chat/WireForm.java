package org.jointheconversation.chat;

/** {@code platform:team/id}, the form that accounts and channels share. */
record WireForm(Platform platform, String team, String id) {
  private static final int LONGEST_PART = 200;

  static WireForm parse(String wire, String expected) {
    int colon = wire.indexOf(':');
    int slash = wire.indexOf('/');
    if (colon < 1 || slash < colon) {
      throw new IllegalArgumentException("must be written " + expected);
    }
    return new WireForm(
        Platform.parse(wire.substring(0, colon)),
        wire.substring(colon + 1, slash),
        wire.substring(slash + 1));
  }

  static void requirePart(String name, String part) {
    if (part == null || !isPart(part)) {
      throw new IllegalArgumentException(
          "the " + name + " must be 1 to 200 characters without spaces or slashes");
    }
  }

  /** Not a regular expression: an audience of 1.5 million is checked character by character. */
  private static boolean isPart(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c <= ' ' || c == '/' || c == 127) {
        return false;
      }
    }
    return !part.isEmpty() && part.length() <= LONGEST_PART;
  }
}
