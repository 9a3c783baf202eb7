package org.jointheconversation.delivery;

import java.time.Duration;

/**
 * How long a delivery waits before it is tried again: twice as long each time, at least as long as
 * the platform asked for, and each delivery a little differently, so that what failed together does
 * not come back together (T13).
 */
final class BackOff {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 10;
  private static final long PARTS = 1_000;

  private BackOff() {}

  /**
   * The time to wait.
   *
   * @param attempts how often it was tried before this time
   */
  static Duration after(Delivery delivery, int attempts, Duration asked) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    Duration most = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    Duration mine = most.dividedBy(2).plus(most.dividedBy(2 * PARTS).multipliedBy(part(delivery)));
    return asked.compareTo(mine) > 0 ? asked : mine;
  }

  /** From 0 to 999; ids are random. */
  private static long part(Delivery delivery) {
    return Math.floorMod(delivery.id() * 31 + delivery.attempts(), PARTS);
  }
}
