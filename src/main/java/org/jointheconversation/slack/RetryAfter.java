package org.jointheconversation.slack;

import java.time.Duration;

/** How long Slack wants to be left alone (S12). */
final class RetryAfter {
  private static final Duration UNSAID = Duration.ofSeconds(30);
  private static final long LONGEST = Duration.ofHours(1).toSeconds();

  private RetryAfter() {}

  /** Whole seconds from the header, between 1 second and 1 hour; half a minute where it is odd. */
  static Duration parse(String header) {
    if (header == null || !header.strip().matches("[0-9]{1,9}")) {
      return UNSAID;
    }
    return Duration.ofSeconds(Math.min(LONGEST, Math.max(1, Long.parseLong(header.strip()))));
  }
}
