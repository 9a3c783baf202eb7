package org.jointheconversation.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.Example;
import org.jointheconversation.theme.coding.Coding;
import org.jointheconversation.theme.coding.CodingEvent;
import org.jointheconversation.theme.coding.CodingStore;

/** {@link CodingStore} on the main database. */
public final class SqlCodingStore implements CodingStore {
  /** As for quotes: what its writer ticked, unless somebody must look at it or has kept it back. */
  private static final String READABLE =
      "r.consultation_id = :consultation AND r.may_quote = 1"
          + " AND r.safety IN ('NONE', 'CLEARED')";

  /** Nothing is sure of the reply; one that says nothing is sure of just that. */
  private static final String UNSURE =
      "FROM reply r JOIN assignment a ON a.reply_id = r.id AND a.place = 0 AND a.sure = 0"
          + " JOIN reply_vector v ON v.reply_id = r.id WHERE ";

  private final Database database;
  private final ConsultationStore consultations;

  public SqlCodingStore(Database database, ConsultationStore consultations) {
    this.database = database;
    this.consultations = consultations;
  }

  @Override
  public Optional<Long> consultation(String name) {
    return consultations.find(name).map(Consultation::id);
  }

  @Override
  public Coding coding(long consultation) {
    Codebook base = Codebooks.of(consultations.inForce(consultation).orElseThrow());
    return database.read(
        handle ->
            handle.inTransaction(
                transaction ->
                    Coding.of(
                        base,
                        events(transaction, consultation),
                        replies(transaction, consultation))));
  }

  private static Map<Integer, List<Long>> replies(Handle handle, long consultation) {
    Map<Integer, List<Long>> replies = new HashMap<>();
    handle
        .select(
            "SELECT c.number, c.reply_id FROM coded_reply c JOIN reply r ON r.id = c.reply_id"
                + " WHERE +r.consultation_id = ? ORDER BY c.number, c.reply_id",
            consultation)
        .map(
            (row, context) ->
                replies
                    .computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                    .add(row.getLong(2)))
        .list();
    return replies;
  }

  @Override
  public List<CodingEvent> events(long consultation) {
    return database.read(handle -> events(handle, consultation));
  }

  private static List<CodingEvent> events(Handle handle, long consultation) {
    return handle
        .select(
            "SELECT event FROM coding_event WHERE consultation_id = ? ORDER BY number",
            consultation)
        .mapTo(String.class)
        .map(CodingEvent::parse)
        .list();
  }

  @Override
  public OptionalInt append(
      long consultation, int after, CodingEvent event, Collection<Long> replies) {
    CodingEvent numbered = event.numbered(after + 1);
    return database.write(
        handle -> {
          int added =
              handle.execute(
                  "INSERT INTO coding_event (consultation_id, number, event) VALUES (?, ?, ?)"
                      + " ON CONFLICT (consultation_id, number) DO NOTHING",
                  consultation,
                  numbered.number(),
                  numbered.json());
          if (added == 0) {
            return OptionalInt.empty();
          }
          code(handle, numbered.number(), replies);
          return OptionalInt.of(numbered.number());
        });
  }

  /** A reply that was taken back meanwhile is passed over. */
  private static void code(Handle handle, int number, Collection<Long> replies) {
    if (replies.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO coded_reply (reply_id, number)"
                + " SELECT id, CAST(:number AS INTEGER) FROM reply WHERE id = :reply");
    replies.forEach(reply -> batch.bind("number", number).bind("reply", reply).add());
    batch.execute();
  }

  @Override
  public List<Example> examples(Coding coding) {
    List<Example> examples = new ArrayList<>();
    database.read(
        handle -> {
          coding
              .confirmed()
              .forEach(
                  (reply, themes) ->
                      text(handle, reply)
                          .ifPresent(
                              text -> themes.forEach(t -> examples.add(new Example(text, t)))));
          return null;
        });
    return examples;
  }

  private static Optional<String> text(Handle handle, long reply) {
    return handle
        .select("SELECT text FROM reply WHERE id = ? AND safety IN ('NONE', 'CLEARED')", reply)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public List<Readable> unsure(long consultation, int most) {
    return database.read(
        handle ->
            readable(
                handle
                    .createQuery(
                        "SELECT r.id, r.text, v.vector "
                            + UNSURE
                            + READABLE
                            + " ORDER BY a.score, r.id LIMIT :most")
                    .bind("consultation", consultation)
                    .bind("most", most),
                handle));
  }

  @Override
  public Optional<Readable> readable(long consultation, long reply) {
    return database.read(
        handle ->
            readable(
                    handle
                        .createQuery(
                            "SELECT r.id, r.text, v.vector FROM reply r"
                                + " JOIN reply_vector v ON v.reply_id = r.id WHERE r.id = :reply AND "
                                + READABLE)
                        .bind("consultation", consultation)
                        .bind("reply", reply),
                    handle)
                .stream()
                .findFirst());
  }

  private static List<Readable> readable(Query query, Handle handle) {
    return query
        .map(
            (row, context) ->
                new Readable(
                    row.getLong(1),
                    ReplyText.of(row.getString(2)),
                    FloatBytes.vector(row.getBytes(3)),
                    assignments(handle, row.getLong(1))))
        .list();
  }

  private static List<Assignment> assignments(Handle handle, long reply) {
    return handle
        .select(
            "SELECT theme, score, sure FROM assignment WHERE reply_id = ? ORDER BY place", reply)
        .map(
            (row, context) ->
                new Assignment(row.getString(1), row.getDouble(2), row.getInt(3) == 1))
        .list();
  }

  @Override
  public int countUnsure(long consultation) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT count(*) " + UNSURE + "r.consultation_id = :consultation")
                .bind("consultation", consultation)
                .mapTo(Integer.class)
                .one());
  }
}
