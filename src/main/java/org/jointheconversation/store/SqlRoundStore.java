package org.jointheconversation.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.AskingRule;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.RoundReport;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.consultation.Selection;
import org.jointheconversation.consultation.SendTimes;

/** {@link RoundStore} on the main database. */
public final class SqlRoundStore implements RoundStore {
  private static final String COLUMNS =
      "SELECT r.id, r.consultation_id, r.prompt, r.slot, r.opens_at, r.week, r.state FROM round r ";

  private static final RowMapper<Round> ROUND =
      (row, context) ->
          new Round(
              row.getLong("id"),
              row.getLong("consultation_id"),
              row.getString("prompt"),
              Instant.ofEpochMilli(row.getLong("slot")),
              Instant.ofEpochMilli(row.getLong("opens_at")),
              IsoWeek.parse(row.getString("week")),
              Round.State.valueOf(row.getString("state")));

  private final Database database;
  private final LongSupplier randomIds;

  public SqlRoundStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  @Override
  public Optional<Round> request(Wanted wanted) {
    return insert(wanted, Round.State.REQUESTED);
  }

  @Override
  public void skip(Wanted missed) {
    insert(missed, Round.State.SKIPPED);
  }

  private Optional<Round> insert(Wanted wanted, Round.State state) {
    if (database.read(handle -> known(handle, wanted))) {
      return Optional.empty();
    }
    long id = randomIds.getAsLong();
    int added = database.write(handle -> insert(handle, id, wanted, state));
    return added == 1 ? find(id) : Optional.empty();
  }

  /** Adds a round unless there is one, or its consultation does not run any more. */
  static int insert(Handle handle, long id, Wanted wanted, Round.State state) {
    return handle.execute(
        "INSERT INTO round (id, consultation_id, prompt, slot, opens_at, week, state)"
            + " SELECT ?, id, ?, ?, ?, ?, ? FROM consultation"
            + " WHERE id = ? AND state = 'RUNNING' <forShare> ON CONFLICT DO NOTHING",
        id,
        wanted.prompt(),
        wanted.slot().toEpochMilli(),
        wanted.opensAt().toEpochMilli(),
        wanted.week().toString(),
        state.name(),
        wanted.consultation());
  }

  private static boolean known(Handle handle, Wanted wanted) {
    return handle
        .select(
            "SELECT 1 FROM round WHERE consultation_id = ? AND prompt = ? AND slot = ?",
            wanted.consultation(),
            wanted.prompt(),
            wanted.slot().toEpochMilli())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public Set<ZoneId> zones(long revision) {
    return database.read(
        handle ->
            handle
                .select("SELECT time_zone FROM audience_zone WHERE revision_id = ?", revision)
                .mapTo(String.class)
                .map(ZoneId::of)
                .set());
  }

  @Override
  public Optional<Round> find(long id) {
    return database.read(
        handle -> handle.select(COLUMNS + "WHERE r.id = ?", id).map(ROUND).findOne());
  }

  @Override
  public Set<String> organisations(Round round) {
    return database.read(
        handle ->
            handle
                .select("SELECT organisation FROM round_place WHERE round_id = ?", round.id())
                .mapTo(String.class)
                .set());
  }

  @Override
  public List<Round> in(Round.State... states) {
    List<String> names = Arrays.stream(states).map(Enum::name).toList();
    return database.read(
        handle ->
            handle
                .createQuery(COLUMNS + "WHERE r.state IN (<states>) ORDER BY r.slot")
                .bindList("states", names)
                .map(ROUND)
                .list());
  }

  @Override
  public List<Round> of(long consultation) {
    return database.read(handle -> of(handle, consultation));
  }

  private static List<Round> of(Handle handle, long consultation) {
    return handle
        .select(COLUMNS + "WHERE r.consultation_id = ? ORDER BY r.slot, r.prompt", consultation)
        .map(ROUND)
        .list();
  }

  @Override
  public Optional<Round> newestAsking(long member) {
    return asking(member, " ORDER BY r.slot DESC LIMIT 1").stream().findFirst();
  }

  @Override
  public List<Round> unanswered(long member) {
    return asking(member, " AND p.replied = 0 ORDER BY r.slot DESC");
  }

  private List<Round> asking(long member, String which) {
    return database.read(
        handle ->
            handle
                .select(
                    COLUMNS
                        + "JOIN participation p ON p.round_id = r.id"
                        + " WHERE p.member_id = ? AND r.state IN ('OPEN', 'CANCELLED')"
                        + which,
                    member)
                .map(ROUND)
                .list());
  }

  @Override
  public boolean write(Round round, AskingRule rule, Timing timing, int most) {
    // Looking takes longer than writing, and nobody has to wait for it.
    List<AudienceQuery.Candidate> next =
        database.read(
            handle ->
                AudienceQuery.next(handle, rule, RoundWriting.writtenUpTo(handle, round), most));
    boolean goesOn =
        database.write(
            handle -> new RoundWriting(handle, round, randomIds).write(next, rule, timing));
    database.study("round", "delivery", "participation", "address");
    return goesOn && next.size() == most;
  }

  @Override
  public void writeShared(Round round, ChatChannel channel, Optional<SendTimes.Window> window) {
    database.write(
        handle -> new RoundWriting(handle, round, randomIds).writeShared(channel, window));
  }

  @Override
  public boolean cancel(long round) {
    return database.write(
            handle ->
                handle.execute(
                    "UPDATE round SET state = 'CANCELLED' WHERE id = ?"
                        + " AND state IN ('REQUESTED', 'WRITING', 'READY', 'OPEN')",
                    round))
        == 1;
  }

  @Override
  public int dropLate(Round round, Instant dueBefore, int most) {
    return database.write(
        handle ->
            new RoundWriting(handle, round, randomIds).dropLate(dueBefore.toEpochMilli(), most));
  }

  @Override
  public boolean hasQueued(Round round) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT 1 FROM delivery WHERE round_id = ? AND state = 'QUEUED'", round.id())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  @Override
  public void skip(Round round) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE round SET state = 'SKIPPED' WHERE id = ? AND state = 'READY'", round.id()));
  }

  @Override
  public void ready(Round round) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE round SET state = 'READY' WHERE id = ? AND state = 'WRITING'", round.id()));
  }

  @Override
  public void open(Round round) {
    database.write(
        handle -> {
          handle.execute(
              "UPDATE round SET state = 'ENDED' WHERE consultation_id = ? AND prompt = ?"
                  + " AND state IN ('OPEN', 'CANCELLED') AND id <> ?",
              round.consultation(),
              round.prompt(),
              round.id());
          return handle.execute(
              "UPDATE round SET state = 'OPEN' WHERE id = ? AND state = 'READY'", round.id());
        });
  }

  @Override
  public Selection select(AskingRule rule) {
    // In a transaction, so that a server hands them over in portions.
    return database.read(handle -> handle.inTransaction(look -> SelectionCount.of(look, rule)));
  }

  @Override
  public List<RoundReport> reports(long consultation) {
    // One by one: a read that lasts keeps the log from being emptied.
    return of(consultation).stream()
        .map(round -> database.read(handle -> RoundReports.of(handle, round)))
        .toList();
  }

  @Override
  public void countOpened(Map<Long, Integer> byRound) {
    Map<Long, Integer> counts = new HashMap<>(byRound);
    database.write(
        handle -> {
          counts.forEach(
              (round, count) ->
                  handle.execute(
                      "UPDATE round SET opened = opened + ? WHERE id = ?", count, round));
          return null;
        });
  }
}
