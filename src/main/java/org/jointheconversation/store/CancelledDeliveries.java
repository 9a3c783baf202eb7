package org.jointheconversation.store;

import org.jdbi.v3.core.Handle;

/** Cancels what has not left of a round, however many deliveries it has. For one thread. */
final class CancelledDeliveries {
  private static final String CANCEL =
      "UPDATE delivery SET state = 'CANCELLED', reason = ? WHERE round_id = ?"
          + " AND state IN ('QUEUED', 'RETRYING')";

  private final long round;
  private final String reason;
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
    RoundMembers.each(database, "delivery", round, all::members);
    return all.cancelled;
  }

  /** The one to a channel, which is no member's. */
  private int post(Handle handle) {
    cancelled += handle.execute(CANCEL + " AND channel IS NOT NULL", reason, round);
    return cancelled;
  }

  private void members(Handle handle, long after, long last) {
    cancelled +=
        handle.execute(
            CANCEL + " AND member_id > ? AND member_id <= ?", reason, round, after, last);
  }
}
