package org.jointheconversation.store;

import org.jdbi.v3.core.Handle;

/** What waits to be sent to one member. */
final class UnsentDeliveries {
  private UnsentDeliveries() {}

  /** Cancels all of it. Whoever had not had the question of a round was not asked by it. */
  static void cancel(Handle handle, long member, String reason) {
    handle.execute(
        "DELETE FROM participation WHERE member_id = ? AND replied = 0 AND round_id IN"
            + " (SELECT round_id FROM delivery WHERE member_id = ? AND reminder = 0"
            + " AND state IN ('QUEUED', 'RETRYING'))",
        member,
        member);
    handle.execute(
        "UPDATE delivery SET state = 'CANCELLED', reason = ?"
            + " WHERE member_id = ? AND state IN ('QUEUED', 'RETRYING')",
        reason,
        member);
  }
}
