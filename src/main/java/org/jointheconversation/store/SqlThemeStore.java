package org.jointheconversation.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Kind;
import org.jointheconversation.theme.coding.ThemeStore;

/** {@link ThemeStore} on the main database. */
public final class SqlThemeStore implements ThemeStore {
  private static final String ASSIGN =
      "INSERT INTO assignment (reply_id, place, theme, score, sure) VALUES (?, ?, ?, ?, ?)";

  private final Database database;

  public SqlThemeStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Unthemed> unthemed(int most) {
    return database.read(handle -> unthemed(handle.createQuery(waiting("")), most));
  }

  @Override
  public List<Unthemed> unthemed(long consultation, int most) {
    String its = " WHERE r.consultation_id = :consultation";
    return database.read(
        handle ->
            unthemed(handle.createQuery(waiting(its)).bind("consultation", consultation), most));
  }

  private static String waiting(String whose) {
    return "SELECT r.id, r.consultation_id, r.text FROM unthemed u"
        + " JOIN reply r ON r.id = u.reply_id"
        + whose
        + " LIMIT :most";
  }

  private static List<Unthemed> unthemed(Query query, int most) {
    return query
        .bind("most", most)
        .map(
            (row, context) ->
                new Unthemed(row.getLong(1), row.getLong(2), ReplyText.of(row.getString(3))))
        .list();
  }

  /** In one order, so that two processes at the same replies wait for each other and no more. */
  @Override
  public void save(List<Themed> themed) {
    database.write(
        handle -> {
          List<Themed> unchanged =
              themed.stream()
                  .sorted(Comparator.comparingLong(one -> one.reply().reply()))
                  .filter(one -> isUnchanged(handle, one))
                  .toList();
          unchanged.forEach(one -> save(handle, one));
          SqlTouchedWeeks.touch(handle, unchanged.stream().map(t -> t.reply().reply()).toList());
          return null;
        });
  }

  private static boolean isUnchanged(Handle handle, Themed themed) {
    return handle
        .select(
            "SELECT 1 FROM reply WHERE id = ? AND text = ? <forUpdate>",
            themed.reply().reply(),
            themed.reply().text().reveal())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void save(Handle handle, Themed themed) {
    long reply = themed.reply().reply();
    handle.execute("DELETE FROM assignment WHERE reply_id = ?", reply);
    handle.execute("DELETE FROM unthemed WHERE reply_id = ?", reply);
    handle.execute("DELETE FROM reply_vector WHERE reply_id = ?", reply);
    handle.execute(
        "INSERT INTO reply_vector (reply_id, vector, kind) VALUES (?, ?, ?)",
        reply,
        FloatBytes.of(themed.vector()),
        themed.kind().name());
    PreparedBatch batch = handle.prepareBatch(ASSIGN);
    assign(batch, reply, themed.assignments());
    batch.execute();
  }

  private static void assign(PreparedBatch batch, long reply, List<Assignment> assignments) {
    int place = 0;
    for (Assignment assignment : assignments) {
      batch.add(reply, place++, assignment.theme(), assignment.score(), assignment.sure());
    }
  }

  @Override
  public boolean isThemed(long reply) {
    return database.read(
        handle ->
            handle
                .select("SELECT 1 FROM assignment WHERE reply_id = ? AND place = 0", reply)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public List<Long> consultations() {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT id FROM consultation c WHERE EXISTS"
                        + " (SELECT 1 FROM reply r WHERE r.consultation_id = c.id) ORDER BY id")
                .mapTo(Long.class)
                .list());
  }

  @Override
  public Optional<Progress> progress(long consultation) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT version, done_up_to FROM reassignment WHERE consultation_id = ?",
                    consultation)
                .map((row, context) -> new Progress(row.getString(1), row.getLong(2)))
                .findOne());
  }

  /** What another process has begun or done for the same version meanwhile stays done. */
  @Override
  public void begin(long consultation, String version) {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO reassignment (consultation_id, version, done_up_to) VALUES (?, ?, -1)"
                    + " ON CONFLICT (consultation_id) DO UPDATE"
                    + " SET version = excluded.version, done_up_to = -1"
                    + " WHERE reassignment.version <> excluded.version",
                consultation,
                version));
  }

  /** The plus keeps the planner on the primary key, by which it goes on without sorting. */
  @Override
  public List<Stored> stored(long consultation, long after, int most) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT r.id, r.text, v.vector, v.kind FROM reply r"
                        + " JOIN reply_vector v ON v.reply_id = r.id"
                        + " WHERE +r.consultation_id = ? AND r.id > ? ORDER BY r.id LIMIT ?",
                    consultation,
                    after,
                    most)
                .map(
                    (row, context) ->
                        new Stored(
                            row.getLong(1),
                            ReplyText.of(row.getString(2)),
                            FloatBytes.vector(row.getBytes(3)),
                            Optional.ofNullable(row.getString(4)).map(Kind::valueOf)))
                .list());
  }

  @Override
  public void reassign(long consultation, List<Reassigned> replies) {
    database.writeInPortions(replies, (handle, portion) -> reassign(handle, consultation, portion));
  }

  private static void reassign(Handle handle, long consultation, List<Reassigned> portion) {
    Set<Long> there = there(handle, portion);
    List<Reassigned> left = portion.stream().filter(r -> there.contains(r.reply())).toList();
    PreparedBatch forget = handle.prepareBatch("DELETE FROM assignment WHERE reply_id = ?");
    PreparedBatch kinds =
        handle.prepareBatch("UPDATE reply_vector SET kind = ? WHERE reply_id = ?");
    left.forEach(reply -> forget.add(reply.reply()));
    left.stream()
        .filter(Reassigned::kindIsNew)
        .forEach(reply -> kinds.add(reply.kind().name(), reply.reply()));
    forget.execute();
    kinds.execute();
    PreparedBatch assign = handle.prepareBatch(ASSIGN);
    left.forEach(reply -> assign(assign, reply.reply(), reply.assignments()));
    assign.execute();
    long last = portion.get(portion.size() - 1).reply();
    // Another process may be further, or done.
    handle.execute(
        "UPDATE reassignment SET done_up_to = ? WHERE consultation_id = ? AND done_up_to < ?",
        last,
        consultation,
        last);
  }

  /**
   * Those that were neither changed nor taken back since: both lose the vector. Whoever themes them
   * at this moment has then done so.
   */
  private static Set<Long> there(Handle handle, List<Reassigned> portion) {
    return Set.copyOf(
        handle
            .select(
                "SELECT r.id FROM reply r JOIN reply_vector v ON v.reply_id = r.id"
                    + " WHERE r.id >= ? AND r.id <= ? ORDER BY r.id <forUpdate>",
                portion.get(0).reply(),
                portion.get(portion.size() - 1).reply())
            .mapTo(Long.class)
            .list());
  }

  @Override
  public void finish(long consultation) {
    database.write(
        handle -> {
          SqlTouchedWeeks.touchDrafts(handle, consultation);
          return handle.execute(
              "UPDATE reassignment SET done_up_to = ? WHERE consultation_id = ?",
              Progress.ALL,
              consultation);
        });
  }
}
