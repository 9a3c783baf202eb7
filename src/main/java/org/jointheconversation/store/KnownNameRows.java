package org.jointheconversation.store;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes the table of known names. Stateless. */
final class KnownNameRows {
  /** So many go in one transaction, which keeps replies from waiting. */
  private static final int PORTION = 10_000;

  private KnownNameRows() {}

  static void add(Handle handle, long revision, Set<Long> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO known_name (revision_id, token) VALUES (?, ?) ON CONFLICT DO NOTHING");
    tokens.forEach(token -> batch.add(revision, token));
    batch.execute();
  }

  static long[] of(Handle handle, long revision) {
    return handle
        .createQuery("SELECT token FROM known_name WHERE revision_id = :revision")
        .bind("revision", revision)
        .mapTo(Long.class)
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** Removes, in portions, the names of revisions of a consultation that need them no more. */
  static void forget(Database database, long consultation) {
    while (database.write(handle -> forgetSome(handle, consultation)) == PORTION) {
      // Others may write in between.
    }
  }

  private static int forgetSome(Handle handle, long consultation) {
    return handle
        .createUpdate(
            "DELETE FROM known_name WHERE (revision_id, token) IN (SELECT n.revision_id, n.token"
                + " FROM revision r JOIN consultation c ON c.id = r.consultation_id"
                + " JOIN known_name n ON n.revision_id = r.id"
                + " WHERE c.id = :consultation AND (c.state = 'CLOSED' OR r.state = 'REPLACED')"
                + " LIMIT :portion)")
        .bind("consultation", consultation)
        .bind("portion", PORTION)
        .execute();
  }
}
