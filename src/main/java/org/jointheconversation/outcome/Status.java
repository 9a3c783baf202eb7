package org.jointheconversation.outcome;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of a theme. */
public enum Status {
  /** It was published; nobody has said yet what comes of it. */
  HEARD,
  PLANNED,
  DOING,
  /** It is not done, and the public answer says why. */
  WILL_NOT,
  /** Said to be done: people are being asked whether it is. */
  DONE,
  /** Enough people say that it is fixed where they work. */
  FIXED,
  /** Too few say so: it is back at the top. */
  NOT_FIXED;

  /** As scripts read it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a coordinator can say it; the others are said by the people who were asked. */
  public boolean isSaidByCoordinators() {
    return this != FIXED && this != NOT_FIXED;
  }

  /** Whether somebody still has something to do, so that a date can be missed. */
  boolean awaitsWork() {
    return this == HEARD || this == PLANNED || this == DOING || this == NOT_FIXED;
  }

  /**
   * Reads {@link #wire()}.
   *
   * @throws IllegalArgumentException naming what a coordinator can say
   */
  public static Status parse(String wire) {
    return Arrays.stream(values())
        .filter(status -> status.wire().equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the status must be one of " + words()));
  }

  private static String words() {
    return Arrays.stream(values())
        .filter(Status::isSaidByCoordinators)
        .map(Status::wire)
        .collect(Collectors.joining(", "));
  }
}
