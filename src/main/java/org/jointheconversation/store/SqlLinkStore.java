package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.RandomIds;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.rights.LinkStore;
import org.jointheconversation.rights.LinkableReply;
import org.jointheconversation.rights.UnlinkedReply;

/** {@link LinkStore} on the main database. */
public final class SqlLinkStore implements LinkStore {
  /** Rows a read. */
  private static final int PORTION = 10_000;

  private final Database database;
  private final RandomIds randomIds;

  public SqlLinkStore(Database database, RandomSource random) {
    this.database = database;
    this.randomIds = new RandomIds(random);
  }

  @Override
  public void eachReply(long consultation, Consumer<LinkableReply> reply) {
    List<LinkableReply> portion = replies(consultation, -1);
    while (!portion.isEmpty()) {
      portion.forEach(reply);
      portion = replies(consultation, portion.get(portion.size() - 1).reply());
    }
  }

  /** By id, so that the file is read once from end to end, and not once for each week. */
  private List<LinkableReply> replies(long consultation, long after) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT id, handle, "
                        + String.join(", ", UnlinkingRows.KNOWN_OF_BOTH)
                        + " FROM reply WHERE +consultation_id = ? AND id > ? ORDER BY id LIMIT ?",
                    consultation,
                    after,
                    PORTION)
                .map((row, context) -> linkable(row))
                .list());
  }

  private static LinkableReply linkable(ResultSet row) throws SQLException {
    String[] known = new String[LinkableReply.KNOWN];
    for (int i = 0; i < known.length; i++) {
      String value = row.getString(UnlinkingRows.KNOWN_OF_BOTH.get(i));
      known[i] = value == null ? "" : value;
    }
    return new LinkableReply(row.getLong("id"), row.getString("handle"), Arrays.asList(known));
  }

  @Override
  public void eachPerson(long consultation, Consumer<PersonKey> person) {
    for (long revision : revisions(consultation)) {
      List<String> portion = persons(revision, "");
      while (!portion.isEmpty()) {
        portion.forEach(value -> person.accept(new PersonKey(value)));
        portion = persons(revision, portion.get(portion.size() - 1));
      }
    }
  }

  private List<Long> revisions(long consultation) {
    return database.read(
        handle ->
            handle
                .select("SELECT id FROM revision WHERE consultation_id = ?", consultation)
                .mapTo(Long.class)
                .list());
  }

  private List<String> persons(long revision, String after) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT DISTINCT person FROM audience_member WHERE revision_id = ?"
                        + " AND person > ? ORDER BY person LIMIT ?",
                    revision,
                    after,
                    PORTION)
                .mapTo(String.class)
                .list());
  }

  @Override
  public Progress progress(long consultation) {
    return database.read(handle -> progress(handle, consultation));
  }

  private static Progress progress(Handle handle, long consultation) {
    return handle
        .select("SELECT decided, step FROM unlinking WHERE consultation_id = ?", consultation)
        .map((row, context) -> new Progress(row.getBoolean(1), row.getLong(2)))
        .findOne()
        .orElse(Progress.NONE);
  }

  @Override
  public void decide(long consultation, Stream<UnlinkedReply> replies) {
    long process = randomIds.next();
    if (!begin(consultation, process)) {
      return;
    }
    database.writeInPortions((handle, rows) -> forget(handle, consultation, process, rows));
    Iterator<UnlinkedReply> all = replies.iterator();
    database.writeInPortions((handle, rows) -> write(handle, consultation, process, all, rows));
    database.write(handle -> step(handle, consultation, process, 1));
  }

  /** Whether anything is left to decide. */
  private boolean begin(long consultation, long process) {
    return database.write(
            handle ->
                handle.execute(
                    "INSERT INTO unlinking (consultation_id, process) VALUES (?, ?)"
                        + " ON CONFLICT (consultation_id) DO UPDATE SET process = ?"
                        + " WHERE unlinking.decided = 0",
                    consultation,
                    process,
                    process))
        == 1;
  }

  private static boolean forget(Handle handle, long consultation, long process, int rows) {
    step(handle, consultation, process, 0);
    return UnlinkingRows.forget(handle, consultation, rows) > 0;
  }

  private static boolean write(
      Handle handle, long consultation, long process, Iterator<UnlinkedReply> replies, int rows) {
    step(handle, consultation, process, 0);
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO unlinking_reply (consultation_id, reply_id, lost, handle)"
                + " VALUES (?, ?, ?, ?)");
    for (int row = 0; row < rows && replies.hasNext(); row++) {
      UnlinkedReply reply = replies.next();
      batch.add(consultation, reply.reply(), reply.lost(), reply.handle());
    }
    batch.execute();
    return replies.hasNext();
  }

  /** Two that decide at once would each leave half of it. */
  private static int step(Handle handle, long consultation, long process, int decided) {
    int mine =
        handle.execute(
            "UPDATE unlinking SET step = step + 1, decided = ?"
                + " WHERE consultation_id = ? AND process = ?",
            decided,
            consultation,
            process);
    if (mine == 0) {
      throw new ConsultationException("another process is closing it");
    }
    return mine;
  }

  @Override
  public void carryOut(long consultation) {
    database.dialect().carryOut(database, consultation, randomIds::next);
    database.forgetDeleted();
  }
}
