package org.jointheconversation.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Describes an exception for the log by classes and lines of code alone. Its message is left out:
 * libraries put values into messages, and a value may be what somebody said.
 */
final class Failures {
  private static final int FRAMES = 12;
  private static final int CAUSES = 5;

  private Failures() {}

  static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder(one(failure));
    Throwable cause = failure.getCause();
    for (int i = 0; cause != null && i < CAUSES; i++) {
      text.append(System.lineSeparator()).append("caused by ").append(one(cause));
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static String one(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(FRAMES)
        .map(frame -> System.lineSeparator() + "  at " + frame)
        .collect(Collectors.joining("", failure.getClass().getName(), ""));
  }
}
