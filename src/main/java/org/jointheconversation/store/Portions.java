package org.jointheconversation.store;

import java.util.concurrent.locks.LockSupport;

/**
 * How many rows a transaction changes, so that replies never wait long for it: as many as the
 * machine manages in a hundredth of a second. For one thread.
 */
final class Portions {
  /** A tenth of a second is what replies may wait at most; a commit and its flush come on top. */
  private static final long GOAL_NANOS = 10_000_000;

  private static final long LONGEST_REST_NANOS = 5_000_000;
  private static final int FIRST = 50;
  private static final int MOST = 5_000;

  private int rows = FIRST;

  /** For the next transaction. */
  int rows() {
    return rows;
  }

  /** Learns from what the last transaction took; at most doubles, so that one lucky one is none. */
  void took(long nanos) {
    double wanted = rows * ((double) GOAL_NANOS / Math.max(nanos, 1));
    rows = (int) Math.max(1, Math.min(Math.min(rows * 2.0, wanted), MOST));
  }

  /**
   * Leaves the file to others for a while: another process looks for it every millisecond, and must
   * get its turn.
   */
  static void rest(long nanos) {
    LockSupport.parkNanos(Math.min(nanos, LONGEST_REST_NANOS));
  }
}
