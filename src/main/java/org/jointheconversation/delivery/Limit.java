package org.jointheconversation.delivery;

import java.time.Duration;

/**
 * At most so many calls in any stretch of time that long: a window that slides, not a bucket that
 * refills. A bucket lets twice as many leave around the moment it is full.
 *
 * @param most none leaves where it is 0
 */
record Limit(int most, Duration span) {
  /** Clocks and timers are not exact. */
  private static final Duration MARGIN = Duration.ofMillis(2);

  /** A smaller stretch of an evened limit lets at least so many leave at once. */
  private static final int SMALLEST_BURST = 4;

  private static final int STRETCHES = 64;

  /** Whoever wakes late must be able to catch up. */
  private static final double QUICKER = 0.7;

  /** A limit as the platform states it, with our margin. */
  static Limit of(int most, Duration span) {
    return new Limit(most, span.plus(MARGIN));
  }

  long nanos() {
    return span.toNanos();
  }

  /** When the next may leave, by the clock of the log. */
  long freeAt(CallLog log) {
    return most == 0 ? Long.MAX_VALUE : log.newest(most) + nanos();
  }

  /** How many may leave until a moment. */
  int freeUntil(CallLog log, long moment) {
    return Math.max(0, most - log.after(moment - nanos()));
  }

  /** A part of it, at least one call where there is a part at all. */
  Limit share(int part, int whole) {
    return part >= whole
        ? this
        : new Limit(part == 0 ? 0 : Math.max(1, (int) ((long) most * part / whole)), span);
  }

  /**
   * The same spread over the whole stretch, but faster, so that it never decides in the long run:
   * what leaves at once arrives in a crowd, and platforms like that least.
   */
  Limit evened() {
    int burst = Math.max(SMALLEST_BURST, most / STRETCHES);
    return most <= burst
        ? this
        : new Limit(burst, Duration.ofNanos((long) (nanos() * QUICKER * burst / most)));
  }
}
