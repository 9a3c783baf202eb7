package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.audience.AudienceMember;
import org.jointheconversation.audience.Portion;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.DefinitionReader;
import org.jointheconversation.consultation.DefinitionSource;
import org.jointheconversation.consultation.Revision;

/**
 * {@link ConsultationStore} on the main database. A revision never changes once it waits, so what
 * was read of its definition is kept.
 */
public final class SqlConsultationStore implements ConsultationStore {
  private static final RowMapper<Consultation> CONSULTATION =
      (row, context) ->
          new Consultation(
              row.getLong("id"),
              row.getString("slug"),
              Consultation.State.valueOf(row.getString("state")),
              since(row),
              Optional.ofNullable(row.getString("closed_on")).map(LocalDate::parse));

  private final Database database;
  private final LongSupplier randomIds;
  private final Map<Long, Definition> definitions = new ConcurrentHashMap<>();

  public SqlConsultationStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  private static Optional<Instant> since(ResultSet row) throws SQLException {
    long millis = row.getLong("running_since");
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  @Override
  public List<Consultation> all() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, slug, state, running_since, closed_on FROM consultation ORDER BY slug")
                .map(CONSULTATION)
                .list());
  }

  @Override
  public Optional<Consultation> find(String slug) {
    return database.read(handle -> find(handle, slug));
  }

  private static Optional<Consultation> find(Handle handle, String slug) {
    return handle
        .createQuery(
            "SELECT id, slug, state, running_since, closed_on FROM consultation WHERE slug = :slug")
        .bind("slug", slug)
        .map(CONSULTATION)
        .findOne();
  }

  @Override
  public Optional<Consultation> find(long id) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, slug, state, running_since, closed_on FROM consultation WHERE id = :id")
                .bind("id", id)
                .map(CONSULTATION)
                .findOne());
  }

  @Override
  public Optional<Revision> inForce(long consultation) {
    return newest(consultation, "APPROVED");
  }

  @Override
  public Optional<Revision> pending(long consultation) {
    return newest(consultation, "PENDING");
  }

  private Optional<Revision> newest(long consultation, String state) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, number, definition, codebook, applied_by, approved_by FROM revision"
                        + " WHERE consultation_id = :consultation AND state = :state"
                        + " ORDER BY number DESC LIMIT 1")
                .bind("consultation", consultation)
                .bind("state", state)
                .map((row, context) -> revision(row, consultation))
                .findOne());
  }

  @Override
  public Optional<Revision> revision(long id) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT id, number, definition, codebook, applied_by, approved_by,"
                        + " consultation_id FROM revision WHERE id = ?",
                    id)
                .map((row, context) -> revision(row, row.getLong("consultation_id")))
                .findOne());
  }

  private Revision revision(ResultSet row, long consultation) throws SQLException {
    return new Revision(
        row.getLong("id"),
        consultation,
        row.getInt("number"),
        definition(row.getLong("id"), row.getString("definition")),
        row.getString("codebook"),
        row.getString("applied_by"),
        Optional.ofNullable(row.getString("approved_by")));
  }

  private Definition definition(long revision, String yaml) {
    return definitions.computeIfAbsent(
        revision, id -> DefinitionReader.read(new DefinitionSource("definition", yaml)));
  }

  @Override
  public long begin(NewRevision revision) {
    long id = randomIds.getAsLong();
    find(revision.definition().id()).map(Consultation::id).ifPresent(this::forgetUnfinished);
    database.write(
        handle -> {
          long consultation = consultationOf(handle, revision.definition().id());
          hold(handle, consultation);
          return handle.execute(
              "INSERT INTO revision (id, consultation_id, number, state, definition, codebook,"
                  + " applied_by) SELECT ?, ?, coalesce(max(number), 0) + 1, 'BEGUN', ?, ?, ?"
                  + " FROM revision WHERE consultation_id = ?",
              id,
              consultation,
              revision.definition().source().text(),
              revision.codebook(),
              revision.appliedBy(),
              consultation);
        });
    return id;
  }

  private long consultationOf(Handle handle, String slug) {
    if (find(handle, slug).isEmpty()) {
      handle.execute(
          "INSERT INTO consultation (id, slug, state) VALUES (?, ?, 'DRAFT')"
              + " ON CONFLICT DO NOTHING",
          randomIds.getAsLong(),
          slug);
    }
    return find(handle, slug).orElseThrow().id();
  }

  /** Lets nobody else change a consultation or its revisions before this transaction ends. */
  private static void hold(Handle handle, long consultation) {
    handle
        .select("SELECT id FROM consultation WHERE id = ? <forUpdate>", consultation)
        .mapTo(Long.class)
        .one();
  }

  /** A million rows of an audience file that could not be taken go in portions. */
  private void forgetUnfinished(long consultation) {
    String begun = "SELECT id FROM revision WHERE consultation_id = ? AND state = 'BEGUN'";
    database.writeInPortions(
        (handle, rows) ->
            handle.execute(
                    "DELETE FROM audience_member WHERE (revision_id, member_id) IN"
                        + " (SELECT revision_id, member_id FROM audience_member"
                        + " WHERE revision_id IN ("
                        + begun
                        + ") LIMIT ?)",
                    consultation,
                    rows)
                == rows);
    database.write(
        handle -> {
          handle.execute(
              "DELETE FROM known_name WHERE revision_id IN (" + begun + ")", consultation);
          return handle.execute("DELETE FROM revision WHERE id IN (" + begun + ")", consultation);
        });
  }

  @Override
  public void addAudience(long revision, Portion portion) {
    database.write(
        handle -> {
          addMembers(handle, portion.members());
          KnownNameRows.add(handle, revision, portion.nameTokens());
          addZones(handle, revision, portion.members());
          return addPlaces(handle, revision, portion.members());
        });
  }

  private int[] addMembers(Handle handle, List<AudienceMember> members) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO member (id, platform, team, account) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING");
    LongSupplier ids = new IdRun(randomIds);
    for (AudienceMember member : members) {
      batch.add(
          ids.getAsLong(),
          member.account().platform().wire(),
          member.account().team(),
          member.account().user());
    }
    return batch.execute();
  }

  private static void addZones(Handle handle, long revision, List<AudienceMember> members) {
    members.stream()
        .map(AudienceMember::timeZone)
        .distinct()
        .forEach(
            zone ->
                handle.execute(
                    "INSERT INTO audience_zone (revision_id, time_zone) VALUES (?, ?)"
                        + " ON CONFLICT DO NOTHING",
                    revision,
                    zone));
  }

  private static int[] addPlaces(Handle handle, long revision, List<AudienceMember> members) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO audience_member (revision_id, member_id, organisation, role, site,"
                + " time_zone, person, guest)"
                + " SELECT ?, id, ?, ?, ?, ?, ?, ? FROM member"
                + " WHERE platform = ? AND team = ? AND account = ?");
    for (AudienceMember member : members) {
      batch.add(
          revision,
          member.organisation(),
          member.role(),
          member.site(),
          member.timeZone(),
          member.person().value(),
          member.guest(),
          member.account().platform().wire(),
          member.account().team(),
          member.account().user());
    }
    return batch.execute();
  }

  @Override
  public void finish(long revision) {
    database.study("member", "audience_member", "audience_zone", "address");
    long consultation = consultationOf(revision);
    database.write(
        handle -> {
          hold(handle, consultation);
          handle.execute(
              "UPDATE revision SET state = 'REPLACED' WHERE state = 'PENDING' AND consultation_id ="
                  + " (SELECT consultation_id FROM revision WHERE id = ?)",
              revision);
          return handle.execute("UPDATE revision SET state = 'PENDING' WHERE id = ?", revision);
        });
    KnownNameRows.forget(database, consultation);
  }

  @Override
  public void approve(long revision, String approvedBy, Instant now) {
    long consultation = consultationOf(revision);
    CarriedOver.preferences(database, revision);
    database.write(
        handle -> {
          hold(handle, consultation);
          CarriedOver.joiners(handle, revision);
          handle.execute(
              "UPDATE revision SET state = 'REPLACED' WHERE state = 'APPROVED'"
                  + " AND consultation_id = (SELECT consultation_id FROM revision WHERE id = ?)",
              revision);
          handle.execute(
              "UPDATE revision SET state = 'APPROVED', approved_by = ? WHERE id = ?",
              approvedBy,
              revision);
          return handle.execute(
              "UPDATE consultation SET state = 'RUNNING',"
                  + " running_since = coalesce(running_since, ?) WHERE id ="
                  + " (SELECT consultation_id FROM revision WHERE id = ?)",
              now.toEpochMilli(),
              revision);
        });
    KnownNameRows.forget(database, consultation);
  }

  private long consultationOf(long revision) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT consultation_id FROM revision WHERE id = :revision")
                .bind("revision", revision)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void beginClosing(long consultation) {
    // With the round ended, nothing of it is sent any more; a million deliveries take their time.
    database.write(handle -> endRounds(handle, consultation));
    rounds(consultation).forEach(round -> CancelledDeliveries.of(database, round, "closed"));
  }

  private static int endRounds(Handle handle, long consultation) {
    handle.execute("UPDATE consultation SET state = 'CLOSING' WHERE id = ?", consultation);
    return handle.execute(
        "UPDATE round SET state = 'ENDED' WHERE consultation_id = ?"
            + " AND state IN ('REQUESTED', 'WRITING', 'READY', 'OPEN', 'CANCELLED')",
        consultation);
  }

  private List<Long> rounds(long consultation) {
    return database.read(
        handle ->
            handle
                .select("SELECT id FROM round WHERE consultation_id = ?", consultation)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public void finishClosing(long consultation, LocalDate today) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE consultation SET state = 'CLOSED', closed_on = coalesce(closed_on, ?)"
                    + " WHERE id = ?",
                today.toString(),
                consultation));
    KnownNameRows.forget(database, consultation);
  }
}
