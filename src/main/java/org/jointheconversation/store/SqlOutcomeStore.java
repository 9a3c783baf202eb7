package org.jointheconversation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.outcome.Check;
import org.jointheconversation.outcome.Outcome;
import org.jointheconversation.outcome.OutcomeStore;
import org.jointheconversation.outcome.Plan;
import org.jointheconversation.outcome.Verdict;
import org.jointheconversation.outcome.Vote;

/** {@link OutcomeStore} on the main database. */
public final class SqlOutcomeStore implements OutcomeStore {
  private static final String CHECKS =
      "SELECT k.round_id, k.outcome_id, o.consultation_id, k.week, k.ends_at, k.running"
          + " FROM outcome_check k JOIN outcome o ON o.id = k.outcome_id ";

  private final Database database;
  private final LongSupplier randomIds;

  public SqlOutcomeStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  @Override
  public void notePublished(long consultation) {
    List<PublishedThemes> fresh = notNoted(consultation);
    while (!fresh.isEmpty()) {
      database.writeInPortions(
          fresh, (handle, some) -> some.forEach(edition -> edition.note(handle, randomIds)));
      fresh = notNoted(consultation);
    }
  }

  private List<PublishedThemes> notNoted(long consultation) {
    return database.read(handle -> PublishedThemes.notNoted(handle, consultation));
  }

  @Override
  public List<Outcome> of(long consultation) {
    return database.read(handle -> OutcomeRows.of(handle, "consultation_id", consultation));
  }

  @Override
  public Optional<Outcome> find(long id) {
    return database.read(handle -> OutcomeRows.of(handle, "id", id)).stream().findFirst();
  }

  @Override
  public boolean change(Outcome read, Plan plan, LocalDate today) {
    return database.write(handle -> change(handle, read, plan, today)) == 1;
  }

  /** What people said before about what is changed now is not shown beside it. */
  private static int change(Handle handle, Outcome read, Plan plan, LocalDate today) {
    String counts =
        plan.status() == read.plan().status() ? "" : ", shown_yes = NULL, shown_no = NULL";
    return handle.execute(
        "UPDATE outcome SET owner = ?, due_on = ?, status = ?, answer = ?, changed_on = ?,"
            + " version = version + 1"
            + counts
            + " WHERE id = ? AND version = ?",
        plan.owner(),
        plan.due().map(LocalDate::toString).orElse(null),
        plan.status().name(),
        plan.answer(),
        today.toString(),
        read.id(),
        read.version());
  }

  @Override
  public Began begin(Outcome read, Plan plan, LocalDate today, Asking asking) {
    long round = randomIds.getAsLong();
    return database.write(
        handle -> {
          if (!isStill(handle, read)) {
            return Began.CHANGED_MEANWHILE;
          }
          if (SqlRoundStore.insert(handle, round, asking.round(), Round.State.REQUESTED) == 0) {
            return Began.CLOSED;
          }
          change(handle, read, plan, today);
          ask(handle, round, read, asking);
          return Began.BEGUN;
        });
  }

  private static boolean isStill(Handle handle, Outcome read) {
    return handle
        .select("SELECT version FROM outcome WHERE id = ? <forUpdate>", read.id())
        .mapTo(Integer.class)
        .findOne()
        .filter(version -> version == read.version())
        .isPresent();
  }

  private static void ask(Handle handle, long round, Outcome outcome, Asking asking) {
    handle.execute(
        "INSERT INTO outcome_check (round_id, outcome_id, week, ends_at) VALUES (?, ?, ?, ?)",
        round,
        outcome.id(),
        asking.round().week().toString(),
        asking.endsAt().toEpochMilli());
    asking
        .organisations()
        .forEach(
            organisation ->
                handle.execute(
                    "INSERT INTO round_place (round_id, organisation) VALUES (?, ?)",
                    round,
                    organisation));
  }

  @Override
  public boolean hasAudience(long revision, Set<String> organisations) {
    String some = organisations.isEmpty() ? "" : " AND organisation IN (<organisations>)";
    return database.read(
        handle -> {
          var query =
              handle
                  .createQuery(
                      "SELECT 1 FROM audience_member WHERE revision_id = :revision AND guest = 0"
                          + some
                          + " LIMIT 1")
                  .bind("revision", revision);
          if (!organisations.isEmpty()) {
            query.bindList("organisations", List.copyOf(organisations));
          }
          return query.mapTo(Integer.class).findFirst().isPresent();
        });
  }

  @Override
  public Optional<Check> check(long round) {
    return checks("WHERE k.round_id = ?", round).stream().findFirst();
  }

  @Override
  public Optional<Check> newestCheck(long outcome) {
    return checks("WHERE k.outcome_id = ? ORDER BY k.ends_at DESC LIMIT 1", outcome).stream()
        .findFirst();
  }

  @Override
  public List<Check> running() {
    return checks("WHERE k.running = 1");
  }

  private List<Check> checks(String which, Object... values) {
    return database.read(
        handle ->
            handle
                .select(CHECKS + which, values)
                .map(
                    (row, context) ->
                        new Check(
                            row.getLong("round_id"),
                            row.getLong("outcome_id"),
                            row.getLong("consultation_id"),
                            IsoWeek.parse(row.getString("week")),
                            Instant.ofEpochMilli(row.getLong("ends_at")),
                            row.getBoolean("running")))
                .list());
  }

  @Override
  public boolean wasAsked(long round, long member) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT 1 FROM delivery WHERE round_id = ? AND member_id = ?"
                        + " AND state NOT IN ('QUEUED', 'CANCELLED')",
                    round,
                    member)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  @Override
  public boolean vote(long round, long member, String voter, Vote vote) {
    return database.write(handle -> OutcomeVotes.put(handle, round, member, voter, vote));
  }

  @Override
  public Optional<Verdict> end(
      Check check, BiFunction<Integer, Integer, Verdict> verdict, LocalDate today) {
    return database.write(
        handle -> {
          int ended =
              handle.execute(
                  "UPDATE outcome_check SET running = 0 WHERE round_id = ? AND running = 1",
                  check.round());
          return ended == 1
              ? Optional.of(OutcomeVotes.end(handle, check, verdict, today))
              : Optional.empty();
        });
  }

  @Override
  public void forgetVoters() {
    List<Long> ended =
        database.read(
            handle ->
                handle
                    .select(
                        "SELECT round_id FROM outcome_check k WHERE running = 0 AND EXISTS"
                            + " (SELECT 1 FROM outcome_vote v WHERE v.round_id = k.round_id)")
                    .mapTo(Long.class)
                    .list());
    for (long round : ended) {
      database.writeInPortions((handle, rows) -> OutcomeVotes.forget(handle, round, rows) == rows);
    }
  }
}
