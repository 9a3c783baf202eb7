package org.jointheconversation.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.ThemeStore;

/** {@link ThemeStore} on the main database. */
public final class SqlThemeStore implements ThemeStore {
  private final Database database;
  private final ConsultationStore consultations;

  public SqlThemeStore(Database database, ConsultationStore consultations) {
    this.database = database;
    this.consultations = consultations;
  }

  @Override
  public List<Unthemed> unthemed(int most) {
    return database.read(handle -> unthemed(handle.createQuery(waiting("")), most));
  }

  @Override
  public List<Unthemed> unthemed(long consultation, int most) {
    String its = "r.consultation_id = :consultation AND ";
    return database.read(
        handle ->
            unthemed(handle.createQuery(waiting(its)).bind("consultation", consultation), most));
  }

  private static String waiting(String whose) {
    return "SELECT id, consultation_id, text FROM reply r WHERE "
        + whose
        + "NOT EXISTS (SELECT 1 FROM assignment a WHERE a.reply_id = r.id) LIMIT :most";
  }

  private static List<Unthemed> unthemed(Query query, int most) {
    return query
        .bind("most", most)
        .map(
            (row, context) ->
                new Unthemed(row.getLong(1), row.getLong(2), ReplyText.of(row.getString(3))))
        .list();
  }

  @Override
  public Codebook codebook(long consultation) {
    return Codebooks.of(consultations.inForce(consultation).orElseThrow());
  }

  @Override
  public void save(List<Themed> themed) {
    database.write(
        handle -> {
          themed.stream().filter(one -> isUnchanged(handle, one)).forEach(one -> save(handle, one));
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
    handle.execute("DELETE FROM reply_vector WHERE reply_id = ?", reply);
    handle.execute(
        "INSERT INTO reply_vector (reply_id, vector) VALUES (?, ?)", reply, bytes(themed.vector()));
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO assignment (reply_id, place, theme, score, sure) VALUES (?, ?, ?, ?, ?)");
    int place = 0;
    for (Assignment assignment : themed.assignments()) {
      batch.add(reply, place++, assignment.theme(), assignment.score(), assignment.sure());
    }
    batch.execute();
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
    buffer.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(vector);
    return buffer.array();
  }
}
