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
    find(revision.definition().id())
        .ifPresent(known -> AudienceRows.forgetUnfinished(database, known.id()));
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

  @Override
  public void addAudience(long revision, Portion portion) {
    database.write(
        handle -> {
          KnownNameRows.add(handle, revision, portion.nameTokens());
          return AudienceRows.add(handle, revision, portion.members(), randomIds);
        });
  }

  @Override
  public void finish(long revision) {
    database.study("member", "audience_member", "audience_zone", "address");
    long consultation = consultationOf(revision);
    database.write(
        handle -> {
          hold(handle, consultation);
          handle.execute(
              "UPDATE revision SET state = 'REPLACED'"
                  + " WHERE state = 'PENDING' AND consultation_id = ?",
              consultation);
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
              "UPDATE revision SET state = 'REPLACED'"
                  + " WHERE state = 'APPROVED' AND consultation_id = ?",
              consultation);
          handle.execute(
              "UPDATE revision SET state = 'APPROVED', approved_by = ? WHERE id = ?",
              approvedBy,
              revision);
          return handle.execute(
              "UPDATE consultation SET state = 'RUNNING',"
                  + " running_since = coalesce(running_since, ?) WHERE id = ?",
              now.toEpochMilli(),
              consultation);
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
    RoundMembers.rounds(database, consultation)
        .forEach(round -> CancelledDeliveries.of(database, round, "closed"));
  }

  private static int endRounds(Handle handle, long consultation) {
    handle.execute("UPDATE consultation SET state = 'CLOSING' WHERE id = ?", consultation);
    return handle.execute(
        "UPDATE round SET state = 'ENDED' WHERE consultation_id = ?"
            + " AND state IN ('REQUESTED', 'WRITING', 'READY', 'OPEN', 'CANCELLED')",
        consultation);
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
