package org.jointheconversation.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.rights.LinkStore;
import org.jointheconversation.rights.LinkableReply;

/** {@link LinkStore} on the main database. */
public final class SqliteLinkStore implements LinkStore {
  /** In the order in which they are given up. */
  private static final List<String> KNOWN_OF_BOTH =
      List.of("privacy_version", "platform", "site", "role", "organisation", "prompt", "week");

  /** The week is the last to go; a reply of no week counts in none. */
  static final String NO_WEEK = "0001-W01";

  /** People a read. */
  private static final int PORTION = 10_000;

  private final Database database;
  private final RandomSource random;

  public SqliteLinkStore(Database database, RandomSource random) {
    this.database = database;
    this.random = random;
  }

  @Override
  public List<LinkableReply> linkable(long consultation) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT id, handle, "
                        + String.join(", ", KNOWN_OF_BOTH)
                        + " FROM reply WHERE consultation_id = ?",
                    consultation)
                .map(
                    (row, context) -> {
                      String[] known = new String[LinkableReply.KNOWN];
                      for (int i = 0; i < known.length; i++) {
                        String value = row.getString(KNOWN_OF_BOTH.get(i));
                        known[i] = value == null ? "" : value;
                      }
                      return new LinkableReply(
                          row.getLong("id"), row.getString("handle"), Arrays.asList(known));
                    })
                .list());
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
  public void unlink(long consultation, Map<Long, Integer> losses) {
    database.write(
        handle -> {
          blur(handle, losses);
          replaceHandles(handle, consultation);
          return null;
        });
    database.truncateLog();
  }

  private static void blur(Handle handle, Map<Long, Integer> losses) {
    for (int lost = 1; lost <= KNOWN_OF_BOTH.size(); lost++) {
      String column = KNOWN_OF_BOTH.get(lost - 1);
      PreparedBatch batch = handle.prepareBatch("UPDATE reply SET " + column + " = ? WHERE id = ?");
      String nothing = column.equals("week") ? NO_WEEK : null;
      int threshold = lost;
      losses.forEach(
          (reply, loses) -> {
            if (loses >= threshold) {
              batch.add(nothing, reply);
            }
          });
      batch.execute();
    }
  }

  private void replaceHandles(Handle handle, long consultation) {
    Map<String, String> fresh = new HashMap<>();
    handle
        .select("SELECT DISTINCT handle FROM reply WHERE consultation_id = ?", consultation)
        .mapTo(String.class)
        .forEach(
            old -> fresh.put(old, org.jointheconversation.privacy.Handle.random(random).value()));
    PreparedBatch batch =
        handle.prepareBatch("UPDATE reply SET handle = ? WHERE consultation_id = ? AND handle = ?");
    fresh.forEach((old, random) -> batch.add(random, consultation, old));
    batch.execute();
  }
}
