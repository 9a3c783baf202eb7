package org.jointheconversation.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.theme.coding.CodingEvent;
import org.jointheconversation.theme.coding.EmergentGroup;
import org.jointheconversation.theme.coding.EmergentStore;

/** {@link EmergentStore} on the main database. */
public final class SqlEmergentStore implements EmergentStore {
  private static final String GROUPS =
      "SELECT id, week, name, people, novelty, centre FROM emergent_group"
          + " WHERE consultation_id = :consultation";

  private static final String HEARD =
      "SELECT r.id, r.handle, r.text, v.vector FROM reply r"
          + " JOIN reply_vector v ON v.reply_id = r.id"
          + " WHERE r.consultation_id = :consultation AND r.week = :week"
          + " AND r.safety IN ('NONE', 'CLEARED')";

  /** PostgreSQL would send all of a week at once; and only in a transaction it does not. */
  private static final int ROWS_AT_ONCE = 500;

  private final Database database;

  public SqlEmergentStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Heard> heard(long consultation, String week, int most) {
    return database.read(
        handle ->
            heard(
                    handle
                        .createQuery(HEARD + " ORDER BY r.id LIMIT :most")
                        .bind("most", most)
                        .bind("consultation", consultation)
                        .bind("week", week))
                .list());
  }

  @Override
  public void eachHeard(long consultation, String week, Consumer<Heard> taker) {
    database.read(
        handle ->
            handle.inTransaction(
                transaction -> {
                  Query query = transaction.createQuery(HEARD).setFetchSize(ROWS_AT_ONCE);
                  heard(query.bind("consultation", consultation).bind("week", week)).stream()
                      .forEach(taker);
                  return null;
                }));
  }

  private static ResultIterable<Heard> heard(Query query) {
    return query.map(
        (row, context) ->
            new Heard(
                row.getLong(1),
                row.getString(2),
                ReplyText.of(row.getString(3)),
                FloatBytes.vector(row.getBytes(4))));
  }

  @Override
  public List<EmergentGroup> groups(long consultation) {
    return database.read(
        handle ->
            handle
                .createQuery(GROUPS + " ORDER BY week DESC, people * novelty DESC, id")
                .bind("consultation", consultation)
                .map(
                    (row, context) ->
                        new EmergentGroup(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getDouble(5),
                            FloatBytes.vector(row.getBytes(6)),
                            replies(handle, row.getLong(1))))
                .list());
  }

  private static List<Long> replies(Handle handle, long group) {
    return handle
        .select("SELECT reply_id FROM emergent_reply WHERE group_id = ? ORDER BY place", group)
        .mapTo(Long.class)
        .list();
  }

  @Override
  public Optional<EmergentGroup> find(long consultation, long group) {
    return groups(consultation).stream().filter(one -> one.id() == group).findFirst();
  }

  @Override
  public void replace(long consultation, String week, List<EmergentGroup> groups) {
    database.write(
        handle -> {
          List<Long> decided = decided(handle, consultation);
          handle
              .select(
                  "SELECT id FROM emergent_group WHERE consultation_id = ? AND week = ?",
                  consultation,
                  week)
              .mapTo(Long.class)
              .list()
              .stream()
              .filter(id -> !decided.contains(id))
              .forEach(id -> forget(handle, id));
          groups.forEach(group -> forget(handle, group.id()));
          groups.forEach(group -> insert(handle, consultation, group));
          return null;
        });
  }

  /** Groups that some decision names, undone or not: it may count again. */
  private static List<Long> decided(Handle handle, long consultation) {
    return handle
        .select("SELECT event FROM coding_event WHERE consultation_id = ?", consultation)
        .mapTo(String.class)
        .map(CodingEvent::parse)
        .map(CodingEvent::target)
        .list();
  }

  private static void forget(Handle handle, long group) {
    handle.execute("DELETE FROM emergent_reply WHERE group_id = ?", group);
    handle.execute("DELETE FROM emergent_group WHERE id = ?", group);
  }

  private static void insert(Handle handle, long consultation, EmergentGroup group) {
    handle.execute(
        "INSERT INTO emergent_group (id, consultation_id, week, name, people, novelty, centre)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        group.id(),
        consultation,
        group.week(),
        group.name(),
        group.people(),
        group.novelty(),
        FloatBytes.of(group.centre()));
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO emergent_reply (reply_id, group_id, place)"
                + " SELECT id, CAST(:group AS BIGINT), CAST(:place AS INTEGER)"
                + " FROM reply WHERE id = :reply");
    int place = 0;
    for (long reply : group.replies()) {
      batch.bind("group", group.id()).bind("place", place++).bind("reply", reply).add();
    }
    batch.execute();
  }
}
