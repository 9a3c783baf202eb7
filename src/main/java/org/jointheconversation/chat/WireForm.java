package org.jointheconversation.chat;

import java.util.regex.Pattern;

/** {@code platform:team/id}, the form that accounts and channels share. */
record WireForm(Platform platform, String team, String id) {
  private static final Pattern PART = Pattern.compile("[^\\s/\\p{Cntrl}]{1,200}");

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
    if (part == null || !PART.matcher(part).matches()) {
      throw new IllegalArgumentException(
          "the " + name + " must be 1 to 200 characters without spaces or slashes");
    }
  }
}
