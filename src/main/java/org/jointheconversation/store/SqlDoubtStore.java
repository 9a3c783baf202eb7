package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.delivery.Delivery;
import org.jointheconversation.delivery.DoubtStore;

/** {@link DoubtStore} on the main database. */
public final class SqlDoubtStore implements DoubtStore {
  private static final String CANNOT_TELL = "cannot-tell";

  /** Asked for every second: from the few in doubt, not in the order of a million numbers. */
  static final String NEXT =
      """
      WITH doubt AS MATERIALIZED (
        SELECT id, round_id, member_id, reminder, due_at FROM delivery
        WHERE state = 'IN_DOUBT' AND platform = :platform AND due_at < :notAfter
        AND reason <> 'cannot-tell'
      )
      SELECT d.id, d.round_id, d.reminder, d.due_at, m.platform, m.team, m.account,
             coalesce(a.time_zone, 'UTC') AS time_zone
      FROM doubt d
      JOIN round r ON r.id = d.round_id
      JOIN member m ON m.id = d.member_id
      LEFT JOIN revision v ON v.consultation_id = r.consultation_id AND v.state = 'APPROVED'
      LEFT JOIN audience_member a ON a.revision_id = v.id AND a.member_id = d.member_id
      WHERE d.id > :after AND NOT EXISTS (SELECT 1 FROM halt)
      ORDER BY d.id LIMIT 1
      """;

  private final Database database;
  private final LongSupplier randomIds;

  public SqlDoubtStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  @Override
  public Optional<Doubt> next(Platform platform, long after, Instant notAfter) {
    return database.read(
        handle ->
            handle
                .createQuery(NEXT)
                .bind("platform", platform.wire())
                .bind("after", after)
                .bind("notAfter", notAfter.toEpochMilli())
                .map((row, context) -> doubt(row))
                .findFirst());
  }

  private static Doubt doubt(ResultSet row) throws SQLException {
    Delivery.Person person =
        new Delivery.Person(
            row.getLong("round_id"),
            DueDeliveries.user(row),
            ZoneId.of(row.getString("time_zone")),
            row.getInt("reminder"));
    return new Doubt(row.getLong("id"), person, Instant.ofEpochMilli(row.getLong("due_at")));
  }

  @Override
  public void arrived(Doubt doubt, Instant now, Optional<SendTimes.Window> reminder) {
    database.write(
        handle -> {
          int changed = change(handle, doubt, "SENT", "found", now);
          if (changed == 1 && reminder.isPresent()) {
            ReminderRows.add(handle, randomIds.getAsLong(), doubt.delivery(), reminder.get());
          }
          return changed;
        });
  }

  @Override
  public void absent(Doubt doubt, Instant now) {
    database.write(handle -> change(handle, doubt, "QUEUED", "", now));
  }

  @Override
  public void cannotTell(Doubt doubt) {
    database.write(handle -> change(handle, doubt, "IN_DOUBT", CANNOT_TELL, doubt.since()));
  }

  /** A person may have decided meanwhile. */
  private static int change(
      Handle handle, Doubt doubt, String state, String reason, Instant dueAt) {
    return handle.execute(
        "UPDATE delivery SET state = ?, reason = ?, due_at = ?, lease_until = NULL"
            + " WHERE id = ? AND state = 'IN_DOUBT'",
        state,
        reason,
        dueAt.toEpochMilli(),
        doubt.delivery());
  }
}
