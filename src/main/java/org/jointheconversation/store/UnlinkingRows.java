package org.jointheconversation.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Works off what was decided of the replies of a consultation that closes. */
final class UnlinkingRows {
  /** In the order in which they are given up. */
  static final List<String> KNOWN_OF_BOTH =
      List.of("privacy_version", "platform", "site", "role", "organisation", "prompt", "week");

  /** The week is the last to go; a reply of no week counts in none. */
  static final String NO_WEEK = "0001-W01";

  private static final String UP_TO =
      "(SELECT reply_id FROM unlinking_reply WHERE consultation_id = ?"
          + " ORDER BY reply_id LIMIT ?)";

  private UnlinkingRows() {}

  /** Forgets some of what was decided; returns of how many replies. */
  static int forget(Handle handle, long consultation, int most) {
    return handle.execute(
        "DELETE FROM unlinking_reply WHERE consultation_id = ? AND reply_id IN " + UP_TO,
        consultation,
        consultation,
        most);
  }

  private record Row(long reply, int lost, String handle, String text) {
    @Override
    public String toString() {
      return "Row[hidden]";
    }
  }

  /** Whether there was anything left to do. */
  static boolean carryOut(Handle handle, long consultation, int most) {
    // First, so that of two processes one waits for the other.
    handle.execute("UPDATE unlinking SET step = step + 1 WHERE consultation_id = ?", consultation);
    List<Row> rows = next(handle, consultation, most);
    // Emptied and filled again in the order of the ids, the cells of a page and the pages of long
    // texts tell nothing any more of the order in which they were first written.
    handle.execute("UPDATE reply SET text = '' WHERE id IN " + UP_TO, consultation, most);
    for (int lost = 0; lost <= KNOWN_OF_BOTH.size(); lost++) {
      fill(handle, lost, rows);
    }
    return forget(handle, consultation, most) > 0;
  }

  private static List<Row> next(Handle handle, long consultation, int most) {
    return handle
        .select(
            "SELECT u.reply_id, u.lost, u.handle, r.text FROM unlinking_reply u"
                + " LEFT JOIN reply r ON r.id = u.reply_id WHERE u.consultation_id = ?"
                + " ORDER BY u.reply_id LIMIT ?",
            consultation,
            most)
        .map(
            (row, context) ->
                new Row(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4)))
        .list();
  }

  private static void fill(Handle handle, int lost, List<Row> rows) {
    List<Row> those = rows.stream().filter(row -> row.lost() == lost).toList();
    if (those.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(statement(lost));
    those.forEach(row -> batch.add(row.handle(), row.text(), row.reply()));
    batch.execute();
  }

  private static String statement(int lost) {
    List<String> set = new ArrayList<>(List.of("handle = ?", "text = ?"));
    for (String column : KNOWN_OF_BOTH.subList(0, lost)) {
      set.add(column.equals("week") ? "week = '" + NO_WEEK + "'" : column + " = NULL");
    }
    return set.stream().collect(Collectors.joining(", ", "UPDATE reply SET ", " WHERE id = ?"));
  }
}
