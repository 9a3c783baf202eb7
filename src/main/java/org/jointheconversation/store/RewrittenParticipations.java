package org.jointheconversation.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes the participations of a consultation that closes anew, on PostgreSQL, in the order of the
 * members' random numbers: {@code ctid} and {@code xmin} told who answered when. For one thread.
 */
final class RewrittenParticipations {
  private final long round;

  /** The member up to whom all were written anew. */
  private long after = -1;

  private RewrittenParticipations(long round) {
    this.round = round;
  }

  static void of(Database database, long consultation) {
    List<Long> rounds =
        database.read(
            handle ->
                handle
                    .select("SELECT id FROM round WHERE consultation_id = ?", consultation)
                    .mapTo(Long.class)
                    .list());
    rounds.forEach(round -> database.writeInPortions(new RewrittenParticipations(round)::next));
  }

  /** Whether there are more. */
  private boolean next(Handle handle, int rows) {
    long last = last(handle, rows);
    handle.execute(
        "WITH moved AS (DELETE FROM participation WHERE round_id = ? AND member_id > ?"
            + " AND member_id <= ? RETURNING *)"
            + " INSERT INTO participation SELECT * FROM moved ORDER BY member_id",
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
            "SELECT member_id FROM participation WHERE round_id = ? AND member_id > ?"
                + " ORDER BY member_id LIMIT 1 OFFSET ?",
            round,
            after,
            rows)
        .mapTo(Long.class)
        .findOne()
        .orElse(Long.MAX_VALUE);
  }
}
