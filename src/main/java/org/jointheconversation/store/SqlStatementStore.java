package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.statement.Stance;
import org.jointheconversation.statement.Statement;
import org.jointheconversation.statement.StatementStore;

/** {@link StatementStore} on the main database. */
public final class SqlStatementStore implements StatementStore {
  /** Below what SQLite takes in one list. */
  private static final int VOTERS_A_READ = 500;

  private final Database database;
  private final LongSupplier randomIds;

  public SqlStatementStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  /** A quote that stands, noted as a statement or not yet. */
  private record Row(long reply, Optional<Standing> standing) {}

  @Override
  public List<Standing> standing(long consultation, String organisation) {
    List<Row> rows = rows(consultation, organisation);
    List<Row> fresh = rows.stream().filter(row -> row.standing().isEmpty()).toList();
    if (!fresh.isEmpty()) {
      note(fresh);
      rows = rows(consultation, organisation);
    }
    return rows.stream().flatMap(row -> row.standing().stream()).toList();
  }

  private List<Row> rows(long consultation, String organisation) {
    return database.read(
        handle ->
            handle
                .createQuery(StandingQuotes.SELECT)
                .bind("consultation", consultation)
                .bind("organisation", organisation)
                .map((row, context) -> row(row))
                .list());
  }

  private static Row row(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    if (row.wasNull()) {
      return new Row(row.getLong("reply_id"), Optional.empty());
    }
    Statement statement = new Statement(id, row.getString("text"), number(row, "shown"));
    return new Row(
        row.getLong("reply_id"),
        Optional.of(
            new Standing(
                statement,
                IsoWeek.parse(row.getString("week")),
                row.getString("handle"),
                row.getString("platform") == null)));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private void note(List<Row> fresh) {
    database.writeInPortions(
        fresh, (handle, some) -> some.forEach(row -> note(handle, row.reply())));
  }

  private void note(Handle handle, long reply) {
    Optional<Long> consultation =
        handle
            .select("SELECT consultation_id FROM reply WHERE id = ? <forShare>", reply)
            .mapTo(Long.class)
            .findOne()
            .filter(id -> runs(handle, id));
    consultation.ifPresent(
        id ->
            handle.execute(
                "INSERT INTO statement (id, consultation_id, reply_id) VALUES (?, ?, ?)"
                    + " ON CONFLICT DO NOTHING",
                randomIds.getAsLong(),
                id,
                reply));
  }

  /** And goes on to do so to the end of the transaction. */
  private static boolean runs(Handle handle, long consultation) {
    return isThere(
        handle,
        "SELECT 1 FROM consultation WHERE id = ? AND state = 'RUNNING' <forShare>",
        consultation);
  }

  private static boolean isThere(Handle handle, String select, long id) {
    return handle.select(select, id).mapTo(Integer.class).findOne().isPresent();
  }

  @Override
  public OptionalLong consultation(long statement) {
    return database
        .read(
            handle ->
                handle
                    .select("SELECT consultation_id FROM statement WHERE id = ?", statement)
                    .mapTo(Long.class)
                    .findOne())
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  @Override
  public Set<Long> answered(Map<Long, String> voters) {
    List<String> all = List.copyOf(voters.values());
    Set<Long> answered = new HashSet<>();
    for (int from = 0; from < all.size(); from += VOTERS_A_READ) {
      List<String> some = all.subList(from, Math.min(all.size(), from + VOTERS_A_READ));
      answered.addAll(
          database.read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT statement_id FROM statement_vote WHERE voter IN (<voters>)")
                      .bindList("voters", some)
                      .mapTo(Long.class)
                      .list()));
    }
    return answered;
  }

  @Override
  public boolean vote(long statement, long member, String voter, Stance stance) {
    return database.write(handle -> vote(handle, statement, member, voter, stance));
  }

  private static boolean vote(
      Handle handle, long statement, long member, String voter, Stance stance) {
    Optional<Long> consultation =
        handle
            .select("SELECT consultation_id FROM statement WHERE id = ? <forShare>", statement)
            .mapTo(Long.class)
            .findOne();
    return isThere(handle, "SELECT 1 FROM member WHERE id = ? <forShare>", member)
        && consultation.filter(id -> runs(handle, id)).isPresent()
        && handle.execute(
                "INSERT INTO statement_vote (statement_id, voter, stance) VALUES (?, ?, ?)"
                    + " ON CONFLICT (statement_id, voter) DO UPDATE SET stance = excluded.stance",
                statement,
                voter,
                stance.name())
            == 1;
  }

  @Override
  public Map<Long, IsoWeek> answered(long consultation) {
    Map<Long, IsoWeek> answered = new HashMap<>();
    database.read(
        handle ->
            handle
                .select(
                    "SELECT s.id, r.week FROM statement s JOIN reply r ON r.id = s.reply_id"
                        + " WHERE s.consultation_id = ? AND EXISTS"
                        + " (SELECT 1 FROM statement_vote v WHERE v.statement_id = s.id)",
                    consultation)
                .map((row, c) -> answered.put(row.getLong(1), IsoWeek.parse(row.getString(2))))
                .list());
    return answered;
  }

  @Override
  public List<Long> uncounted(LocalDate day) {
    return consultations(
        "SELECT id FROM consultation c WHERE state = 'RUNNING' AND EXISTS"
            + " (SELECT 1 FROM statement s WHERE s.consultation_id = c.id) AND NOT EXISTS"
            + " (SELECT 1 FROM statement_count n WHERE n.consultation_id = c.id"
            + " AND n.counted_on = ?)",
        day.toString());
  }

  @Override
  public List<Long> over() {
    return consultations(
        "SELECT id FROM consultation c WHERE state <> 'RUNNING' AND EXISTS"
            + " (SELECT 1 FROM statement s WHERE s.consultation_id = c.id)");
  }

  private List<Long> consultations(String select, Object... values) {
    return database.read(handle -> handle.select(select, values).mapTo(Long.class).list());
  }

  /** A statement, how many agreed when its number was decided on, and how many do now. */
  private record Agreed(long statement, OptionalInt before, int now) {}

  @Override
  public void count(long consultation, LocalDate day, Rule rule) {
    List<Agreed> counted = new ArrayList<>(database.read(handle -> agreed(handle, consultation)));
    database.writeInPortions(
        counted, (handle, some) -> some.forEach(one -> decide(handle, one, rule)));
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO statement_count (consultation_id, counted_on) VALUES (?, ?)"
                    + " ON CONFLICT (consultation_id) DO UPDATE SET"
                    + " counted_on = excluded.counted_on",
                consultation,
                day.toString()));
  }

  private static List<Agreed> agreed(Handle handle, long consultation) {
    return handle
        .select(
            "SELECT s.id, s.agreed, count(v.voter) AS now FROM statement s"
                + " LEFT JOIN statement_vote v ON v.statement_id = s.id AND v.stance = 'AGREE'"
                + " WHERE s.consultation_id = ? GROUP BY s.id, s.agreed",
            consultation)
        .map((row, context) -> new Agreed(row.getLong(1), number(row, "agreed"), row.getInt("now")))
        .list();
  }

  private static void decide(Handle handle, Agreed one, Rule rule) {
    rule.decide(one.before(), one.now())
        .ifPresent(
            shown ->
                handle.execute(
                    "UPDATE statement SET agreed = ?, shown = ? WHERE id = ?",
                    boxed(shown.agreed()),
                    boxed(shown.people()),
                    one.statement()));
  }

  private static Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  @Override
  public void forget(long consultation) {
    String votes =
        "DELETE FROM statement_vote WHERE voter IN (SELECT v.voter FROM statement_vote v"
            + " JOIN statement s ON s.id = v.statement_id WHERE s.consultation_id = ?"
            + " ORDER BY v.voter LIMIT ?)";
    String statements =
        "DELETE FROM statement WHERE id IN (SELECT id FROM statement WHERE consultation_id = ?"
            + " ORDER BY id LIMIT ?)";
    for (String delete : List.of(votes, statements)) {
      database.writeInPortions(
          (handle, rows) -> handle.execute(delete, consultation, rows) == rows);
    }
    database.write(
        handle ->
            handle.execute("DELETE FROM statement_count WHERE consultation_id = ?", consultation));
  }
}
