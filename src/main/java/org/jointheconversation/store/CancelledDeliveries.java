package org.jointheconversation.store;

import org.jdbi.v3.core.Handle;

/**
 * Cancels what has not left of a round: however many deliveries it has, each is looked at once, in
 * transactions that nobody waits for. For one thread.
 */
final class CancelledDeliveries {
  private final long round;
  private final String reason;

  /** The member up to whom all were looked at. */
  private long after = -1;

  private int cancelled;

  private CancelledDeliveries(long round, String reason) {
    this.round = round;
    this.reason = reason;
  }

  /**
   * Cancels all of a round.
   *
   * @return how many were cancelled
   */
  static int of(Database database, long round, String reason) {
    CancelledDeliveries all = new CancelledDeliveries(round, reason);
    database.write(all::post);
    database.writeInPortions(all::next);
    return all.cancelled;
  }

  /** The one to a channel, which is no member's. */
  private int post(Handle handle) {
    cancelled +=
        handle.execute(
            "UPDATE delivery SET state = 'CANCELLED', reason = ? WHERE round_id = ?"
                + " AND channel IS NOT NULL AND state IN ('QUEUED', 'RETRYING')",
            reason,
            round);
    return cancelled;
  }

  /** Whether there are more. */
  private boolean next(Handle handle, int rows) {
    long last = last(handle, rows);
    cancelled +=
        handle.execute(
            "UPDATE delivery SET state = 'CANCELLED', reason = ? WHERE round_id = ?"
                + " AND member_id > ? AND member_id <= ? AND state IN ('QUEUED', 'RETRYING')",
            reason,
            round,
            after,
            last);
    after = last;
    return last < Long.MAX_VALUE;
  }

  /** The member at whom this portion ends; the largest number at the end of the round. */
  private long last(Handle handle, int rows) {
    return handle
        .select(
            "SELECT member_id FROM delivery WHERE round_id = ? AND member_id > ?"
                + " ORDER BY member_id LIMIT 1 OFFSET ?",
            round,
            after,
            rows)
        .mapTo(Long.class)
        .findOne()
        .orElse(Long.MAX_VALUE);
  }
}
