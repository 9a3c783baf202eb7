package org.jointheconversation.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Quotes, taken out and put back: the pages that held them are emptied and filled with zeros by
 * that. There are few of them, so nobody waits long for it.
 */
final class RebuiltQuotes {
  /** With more of them, others would notice. */
  private static final int MOST = 1_000;

  private static final String COLUMNS = "edition_id, quote_id, reply_id, theme, text";

  private RebuiltQuotes() {}

  private record Row(String edition, String quote, long reply, String theme, String text) {
    @Override
    public String toString() {
      return "Row[hidden]";
    }
  }

  static void rebuild(Database database) {
    database.write(
        handle -> {
          List<Row> rows = rows(handle);
          if (rows.size() <= MOST) {
            handle.execute("DELETE FROM quote");
            put(handle, rows);
          }
          return null;
        });
  }

  private static List<Row> rows(Handle handle) {
    return handle
        .select("SELECT " + COLUMNS + " FROM quote ORDER BY edition_id, quote_id LIMIT ?", MOST + 1)
        .map(
            (row, context) ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  private static void put(Handle handle, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO quote (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)");
    rows.forEach(
        row -> batch.add(row.edition(), row.quote(), row.reply(), row.theme(), row.text()));
    batch.execute();
  }
}
