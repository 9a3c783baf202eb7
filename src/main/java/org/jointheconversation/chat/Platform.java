package org.jointheconversation.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A chat product that staff already have open. */
public enum Platform {
  SLACK,
  TEAMS,
  /** The chat page of {@code demo}; it never exists in {@code serve}. */
  SANDBOX;

  /** The name in files, metrics and on the command line: lower case. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #wire()}.
   *
   * @throws IllegalArgumentException naming the platforms there are
   */
  public static Platform parse(String wire) {
    return Arrays.stream(values())
        .filter(platform -> platform.wire().equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the platform must be one of " + names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(Platform::wire).collect(Collectors.joining(", "));
  }
}
