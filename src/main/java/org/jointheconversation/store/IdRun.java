package org.jointheconversation.store;

import java.util.function.LongSupplier;

/**
 * Neighbouring ids from a random start, for rows that are written together. With ids of their own,
 * each at random, every row of a million would change a page of its own in every index: most of the
 * time would go into the log. Only for what no reply belongs to: the order of such ids tells the
 * order of the file they came from. For one thread.
 */
final class IdRun implements LongSupplier {
  /** Runs begin at multiples of this, so that two of them are the same or far apart. */
  private static final long LONGEST = 1L << 20;

  private long next;

  /**
   * @param randomIds where it begins
   */
  IdRun(LongSupplier randomIds) {
    this.next = randomIds.getAsLong() / LONGEST * LONGEST + 1;
  }

  @Override
  public long getAsLong() {
    return next++;
  }
}
