package org.jointheconversation.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.TouchedWeeks;

/** {@link TouchedWeeks} on the main database. A row says which week, never which reply. */
public final class SqlTouchedWeeks implements TouchedWeeks {
  private static final String AGAIN =
      " ON CONFLICT (consultation, week) DO UPDATE SET urgent ="
          + " CASE WHEN excluded.urgent = 1 THEN 1 ELSE touched_week.urgent END";

  private static final String TOUCH =
      """
      INSERT INTO touched_week (consultation, week, urgent)
      SELECT DISTINCT c.slug, r.week,
        CASE WHEN EXISTS (SELECT 1 FROM quote q WHERE q.reply_id = r.id) THEN 1 ELSE 0 END
      FROM reply r
      JOIN consultation c ON c.id = r.consultation_id
      JOIN edition e ON e.consultation = c.slug AND e.week = r.week
      WHERE r.id = ?
      """;

  private final Database database;

  public SqlTouchedWeeks(Database database) {
    this.database = database;
  }

  /** Inside the transaction that changes these replies, and before it does. */
  static void touch(Handle handle, Collection<Long> replies) {
    PreparedBatch batch = handle.prepareBatch(TOUCH + AGAIN);
    replies.forEach(batch::add);
    batch.execute();
  }

  /** Inside the transaction that ends an assigning anew: drafts follow what was decided. */
  static void touchDrafts(Handle handle, long consultation) {
    handle.execute(
        "INSERT INTO touched_week (consultation, week, urgent) SELECT DISTINCT e.consultation,"
            + " e.week, 1 FROM edition e JOIN consultation c ON c.slug = e.consultation"
            + " WHERE c.id = ? AND e.state <> 'RELEASED'"
            + AGAIN,
        consultation);
  }

  @Override
  public List<Touched> all() {
    return database.read(
        handle ->
            handle
                .select("SELECT consultation, week, urgent FROM touched_week ORDER BY week")
                .map(
                    (row, context) ->
                        new Touched(
                            row.getString(1), IsoWeek.parse(row.getString(2)), row.getBoolean(3)))
                .list());
  }

  @Override
  public void forget(Touched week) {
    database.write(
        handle ->
            handle.execute(
                "DELETE FROM touched_week WHERE consultation = ? AND week = ?",
                week.consultation(),
                week.week().toString()));
  }

  @Override
  public void remember(Touched week) {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO touched_week (consultation, week, urgent) VALUES (?, ?, ?)" + AGAIN,
                week.consultation(),
                week.week().toString(),
                week.urgent() ? 1 : 0));
  }
}
