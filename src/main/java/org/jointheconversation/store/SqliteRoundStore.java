package org.jointheconversation.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.consultation.AskingRule;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.RoundReport;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.consultation.Selection;

/** {@link RoundStore} on the main database. */
public final class SqliteRoundStore implements RoundStore {
  private static final String COLUMNS =
      "SELECT r.id, r.consultation_id, r.prompt, r.slot, r.week, r.state FROM round r ";

  private static final RowMapper<Round> ROUND =
      (row, context) ->
          new Round(
              row.getLong("id"),
              row.getLong("consultation_id"),
              row.getString("prompt"),
              Instant.ofEpochMilli(row.getLong("slot")),
              IsoWeek.parse(row.getString("week")),
              Round.State.valueOf(row.getString("state")));

  private final Database database;
  private final LongSupplier randomIds;

  public SqliteRoundStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  @Override
  public Optional<Round> request(long consultation, String prompt, Instant slot, IsoWeek week) {
    boolean known =
        database.read(handle -> known(handle, consultation, prompt, slot.toEpochMilli()));
    if (known) {
      return Optional.empty();
    }
    Round round =
        new Round(randomIds.getAsLong(), consultation, prompt, slot, week, Round.State.REQUESTED);
    int added =
        database.write(
            handle ->
                handle.execute(
                    "INSERT INTO round (id, consultation_id, prompt, slot, week, state)"
                        + " SELECT ?, id, ?, ?, ?, ? FROM consultation"
                        + " WHERE id = ? AND state = 'RUNNING' ON CONFLICT DO NOTHING",
                    round.id(),
                    prompt,
                    slot.toEpochMilli(),
                    week.toString(),
                    round.state().name(),
                    consultation));
    return added == 1 ? Optional.of(round) : Optional.empty();
  }

  private static boolean known(Handle handle, long consultation, String prompt, long slot) {
    return handle
        .select(
            "SELECT 1 FROM round WHERE consultation_id = ? AND prompt = ? AND slot = ?",
            consultation,
            prompt,
            slot)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public Optional<Round> find(long id) {
    return database.read(
        handle -> handle.select(COLUMNS + "WHERE r.id = ?", id).map(ROUND).findOne());
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
    return database.read(
        handle ->
            handle
                .select(
                    COLUMNS
                        + "JOIN participation p ON p.round_id = r.id"
                        + " WHERE p.member_id = ? AND r.state = 'OPEN'"
                        + " ORDER BY r.slot DESC LIMIT 1",
                    member)
                .map(ROUND)
                .findOne());
  }

  @Override
  public boolean write(Round round, AskingRule rule, int most) {
    return database.write(handle -> write(handle, round, rule, most));
  }

  private boolean write(Handle handle, Round round, AskingRule rule, int most) {
    // Somebody may have closed the consultation since this round was read: it stays ended then.
    int wanted =
        handle.execute(
            "UPDATE round SET state = 'WRITING' WHERE id = ? AND state IN ('REQUESTED', 'WRITING')",
            round.id());
    if (wanted == 0) {
      return false;
    }
    long after = writtenUpTo(handle, round.id());
    List<AudienceQuery.Candidate> candidates = AudienceQuery.next(handle, rule, after, most);
    PreparedBatch deliveries =
        handle.prepareBatch(
            "INSERT INTO delivery (id, round_id, member_id, platform, state, due_at, reason)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
    PreparedBatch participations =
        handle.prepareBatch("INSERT INTO participation (round_id, member_id) VALUES (?, ?)");
    for (AudienceQuery.Candidate candidate : candidates) {
      // Who is left out has a cancelled delivery with the reason: it tells where to go on from.
      Optional<Selection.Reason> reason = candidate.reasonToLeaveOut(rule.fatiguePrompts());
      deliveries.add(
          randomIds.getAsLong(),
          round.id(),
          candidate.member(),
          candidate.platform(),
          reason.isEmpty() ? "QUEUED" : "CANCELLED",
          round.slot().toEpochMilli(),
          reason.map(Selection.Reason::wire).orElse(""));
      if (reason.isEmpty()) {
        participations.add(round.id(), candidate.member());
      }
    }
    deliveries.execute();
    participations.execute();
    return candidates.size() == most;
  }

  private static long writtenUpTo(Handle handle, long round) {
    return handle
        .select("SELECT coalesce(max(member_id), -1) FROM delivery WHERE round_id = ?", round)
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void open(Round round) {
    database.write(
        handle -> {
          handle.execute(
              "UPDATE round SET state = 'ENDED' WHERE consultation_id = ? AND prompt = ?"
                  + " AND state = 'OPEN' AND id <> ?",
              round.consultation(),
              round.prompt(),
              round.id());
          return handle.execute(
              "UPDATE round SET state = 'OPEN' WHERE id = ? AND state = 'WRITING'", round.id());
        });
  }

  @Override
  public Selection select(AskingRule rule) {
    return database.read(handle -> select(handle, rule));
  }

  private static Selection select(Handle handle, AskingRule rule) {
    Map<Selection.Reason, Integer> leftOut = new EnumMap<>(Selection.Reason.class);
    for (Selection.Reason reason : Selection.Reason.values()) {
      leftOut.put(reason, 0);
    }
    int members = 0;
    int asked = 0;
    for (AudienceQuery.Candidate candidate :
        AudienceQuery.next(handle, rule, -1, Integer.MAX_VALUE)) {
      members++;
      Optional<Selection.Reason> reason = candidate.reasonToLeaveOut(rule.fatiguePrompts());
      reason.ifPresent(found -> leftOut.merge(found, 1, Integer::sum));
      asked += reason.isEmpty() ? 1 : 0;
    }
    return new Selection(members, asked, leftOut);
  }

  @Override
  public List<RoundReport> reports(long consultation) {
    return database.read(
        handle ->
            of(handle, consultation).stream()
                .map(round -> RoundReports.of(handle, round))
                .toList());
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
