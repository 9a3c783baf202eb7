package org.jointheconversation.bench;

import java.time.Duration;

/**
 * What makes it hard for the program.
 *
 * @param commit for how long each commit takes longer than the disk needs
 * @param hanging whether the platform takes requests and answers none
 */
public record Hardship(Duration commit, boolean hanging) {
  static final Hardship NONE = new Hardship(Duration.ZERO, false);

  private static final int CONNECTIONS = 32;

  /** 300 requests a second that take four tenths of one are 120 at a time. */
  private static final int CONNECTIONS_WHEN_SLOW = 240;

  /** How many requests the client has under way at most. */
  int connections() {
    return commit.isZero() ? CONNECTIONS : CONNECTIONS_WHEN_SLOW;
  }
}
