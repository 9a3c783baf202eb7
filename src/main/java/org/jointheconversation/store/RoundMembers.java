package org.jointheconversation.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Goes through the members of a round in the order of their numbers: each row of theirs is looked
 * at once, however many there are, in transactions that nobody waits for. For one thread.
 */
final class RoundMembers {
  private final String table;
  private final long round;
  private final Change change;

  /** The member up to whom all were looked at. */
  private long after = -1;

  private RoundMembers(String table, long round, Change change) {
    this.table = table;
    this.round = round;
    this.change = change;
  }

  /** Something done to a portion. */
  @FunctionalInterface
  interface Change {
    /** To the members with numbers above {@code after}, up to {@code last}. */
    void run(Handle handle, long after, long last);
  }

  /**
   * Does something to all of a round's members.
   *
   * @param table the one whose rows of theirs are counted for a portion
   */
  static void each(Database database, String table, long round, Change change) {
    database.writeInPortions(new RoundMembers(table, round, change)::next);
  }

  /** The rounds of a consultation. */
  static List<Long> rounds(Database database, long consultation) {
    return database.read(
        handle ->
            handle
                .select("SELECT id FROM round WHERE consultation_id = ?", consultation)
                .mapTo(Long.class)
                .list());
  }

  /** Whether there are more. */
  private boolean next(Handle handle, int rows) {
    long last = last(handle, rows);
    change.run(handle, after, last);
    after = last;
    return last < Long.MAX_VALUE;
  }

  /** The member at whom this portion ends; the largest number at the end of the round. */
  private long last(Handle handle, int rows) {
    return handle
        .select(
            "SELECT member_id FROM "
                + table
                + " WHERE round_id = ? AND member_id > ? ORDER BY member_id LIMIT 1 OFFSET ?",
            round,
            after,
            rows)
        .mapTo(Long.class)
        .findOne()
        .orElse(Long.MAX_VALUE);
  }
}
