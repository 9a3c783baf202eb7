package org.jointheconversation.store;

import org.jdbi.v3.core.Handle;

/**
 * Writes the participations of a consultation that closes anew, on PostgreSQL, in the order of the
 * members' random numbers: {@code ctid} and {@code xmin} told who answered when.
 */
final class RewrittenParticipations {
  private RewrittenParticipations() {}

  static void of(Database database, long consultation) {
    for (long round : RoundMembers.rounds(database, consultation)) {
      RoundMembers.each(
          database,
          "participation",
          round,
          (handle, after, last) -> rewrite(handle, round, after, last));
    }
  }

  private static void rewrite(Handle handle, long round, long after, long last) {
    handle.execute(
        "WITH moved AS (DELETE FROM participation WHERE round_id = ? AND member_id > ?"
            + " AND member_id <= ? RETURNING *)"
            + " INSERT INTO participation SELECT * FROM moved ORDER BY member_id",
        round,
        after,
        last);
  }
}
