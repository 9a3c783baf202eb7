package org.jointheconversation.store;

import java.time.Instant;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.delivery.Delivery;
import org.jointheconversation.delivery.Snoozes;

/**
 * {@link Snoozes} as deliveries of their round, so that whatever stops, holds or cancels a round's
 * messages does so with these. They are numbered after the reminders: the first snooze of a member
 * is number {@link Delivery#FIRST_SNOOZE}.
 */
public final class SqlSnoozes implements Snoozes {
  private static final String WAITING = " AND state IN ('QUEUED', 'RETRYING')";

  private final Database database;
  private final LongSupplier randomIds;

  public SqlSnoozes(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  @Override
  public Outcome put(long round, long member, SendTimes.Window window) {
    return database.write(
        handle -> {
          Outcome outcome = look(handle, round, member, window.due());
          if (outcome == Outcome.QUEUED) {
            queue(handle, round, member, window);
          }
          return outcome;
        });
  }

  private static Outcome look(Handle handle, long round, long member, Instant due) {
    return handle
        .select(
            "SELECT p.replied, CASE WHEN m.stopped = 1 OR m.paused_until > ? THEN 1 ELSE 0 END"
                + " FROM delivery d JOIN member m ON m.id = d.member_id"
                + " JOIN participation p ON p.round_id = d.round_id AND p.member_id = d.member_id"
                + " WHERE d.round_id = ? AND d.member_id = ? AND d.reminder = 0"
                + " AND d.state IN ('SENDING', 'SENT', 'IN_DOUBT')",
            due.toEpochMilli(),
            round,
            member)
        .map((row, context) -> outcome(row.getInt(1) == 1, row.getInt(2) == 1))
        .findOne()
        .orElse(Outcome.NOT_ASKED);
  }

  private static Outcome outcome(boolean answered, boolean leftAlone) {
    if (answered) {
      return Outcome.ANSWERED;
    }
    return leftAlone ? Outcome.LEFT_ALONE : Outcome.QUEUED;
  }

  private void queue(Handle handle, long round, long member, SendTimes.Window window) {
    long due = window.due().toEpochMilli();
    handle.execute(
        "UPDATE delivery SET state = 'CANCELLED', reason = 'snoozed'"
            + " WHERE round_id = ? AND member_id = ? AND reminder > 0"
            + (" AND (reminder >= ? OR due_at <= ?)" + WAITING),
        round,
        member,
        Delivery.FIRST_SNOOZE,
        due);
    handle.execute(
        "INSERT INTO delivery (id, round_id, member_id, reminder, platform, team, state,"
            + " due_at, quiet_from, reason) SELECT ?, round_id, member_id,"
            + " (SELECT max(CASE WHEN l.reminder < ? THEN ? ELSE l.reminder END) + 1"
            + " FROM delivery l WHERE l.round_id = d.round_id AND l.member_id = d.member_id),"
            + " platform, team, 'QUEUED', ?, ?, '' FROM delivery d"
            + " WHERE round_id = ? AND member_id = ? AND reminder = 0 ON CONFLICT DO NOTHING",
        randomIds.getAsLong(),
        Delivery.FIRST_SNOOZE - 1,
        Delivery.FIRST_SNOOZE - 1,
        due,
        QuietFrom.of(window),
        round,
        member);
  }
}
