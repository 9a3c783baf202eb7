package org.jointheconversation.store;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Works off, on PostgreSQL, what was decided of the replies of a consultation that closes. There
 * the hidden columns {@code ctid} and {@code xmin} tell which rows were written together and in
 * which order, and changing a row does not hide it. So each reply becomes a new row under a new
 * random number, with everything that hangs on it, and the old one goes; the new ones are written
 * in the order of their numbers, many replies of all kinds a transaction.
 */
final class RewrittenReplies {
  /** The replies of one transaction, as a table. */
  private static final String MOVED =
      "WITH moved AS (SELECT * FROM unnest(:old, :new, :lost, :handle)"
          + " AS m (old_id, new_id, lost, new_handle)) ";

  private static final String COLUMNS =
      "SELECT column_name FROM information_schema.columns"
          + " WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position";

  /** Every table whose rows go with a reply. */
  private static final String HANGING_ON =
      "SELECT t.relname, a.attname FROM pg_constraint c"
          + " JOIN pg_class t ON t.oid = c.conrelid"
          + " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
          + " WHERE c.contype = 'f' AND c.confrelid = 'reply'::regclass ORDER BY 1";

  private final long consultation;
  private final LongSupplier randomIds;
  private final String copyReplies;
  private final List<String> copyTheRest;

  RewrittenReplies(Database database, long consultation, LongSupplier randomIds) {
    this.consultation = consultation;
    this.randomIds = randomIds;
    this.copyReplies = database.read(RewrittenReplies::copyReplies);
    this.copyTheRest = database.read(RewrittenReplies::copyTheRest);
  }

  /** All columns, so that one that comes later is not forgotten. */
  private static String copyReplies(Handle handle) {
    List<String> columns = columns(handle, "reply");
    String values =
        columns.stream().map(RewrittenReplies::ofReply).collect(Collectors.joining(", "));
    return MOVED
        + ("INSERT INTO reply (" + String.join(", ", columns) + ") SELECT " + values)
        + " FROM moved m JOIN reply r ON r.id = m.old_id ORDER BY m.new_id";
  }

  private static String ofReply(String column) {
    int place = UnlinkingRows.KNOWN_OF_BOTH.indexOf(column);
    if (place >= 0) {
      String nothing = column.equals("week") ? "'" + UnlinkingRows.NO_WEEK + "'" : "NULL";
      return "CASE WHEN m.lost > " + place + " THEN " + nothing + " ELSE r." + column + " END";
    }
    return switch (column) {
      case "id" -> "m.new_id";
      case "handle" -> "m.new_handle";
      default -> "r." + column;
    };
  }

  private static List<String> copyTheRest(Handle handle) {
    return handle
        .select(HANGING_ON)
        .map((row, context) -> copy(handle, row.getString(1), row.getString(2)))
        .list();
  }

  private static String copy(Handle handle, String table, String reply) {
    List<String> columns = columns(handle, table);
    String values =
        columns.stream()
            .map(column -> column.equals(reply) ? "m.new_id" : "t." + column)
            .collect(Collectors.joining(", "));
    return MOVED
        + ("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values)
        + (" FROM moved m JOIN " + table + " t ON t." + reply + " = m.old_id ORDER BY m.new_id");
  }

  private static List<String> columns(Handle handle, String table) {
    return handle.select(COLUMNS, table).mapTo(String.class).list();
  }

  private record Row(long old, long anew, int lost, String handle) {
    @Override
    public String toString() {
      return "Row[hidden]";
    }
  }

  /** Whether there was anything left to do. */
  boolean carryOut(Handle handle, int most) {
    // First, so that of two processes one waits for the other.
    handle.execute("UPDATE unlinking SET step = step + 1 WHERE consultation_id = ?", consultation);
    List<Row> rows = next(handle, most);
    if (rows.isEmpty()) {
      return false;
    }
    hold(handle, rows);
    change(handle, copyReplies, rows);
    copyTheRest.forEach(copy -> change(handle, copy, rows));
    change(handle, MOVED + "DELETE FROM reply WHERE id IN (SELECT old_id FROM moved)", rows);
    return UnlinkingRows.forget(handle, consultation, most) > 0;
  }

  private List<Row> next(Handle handle, int most) {
    return handle
        .select(
            "SELECT reply_id, lost, handle FROM unlinking_reply WHERE consultation_id = ?"
                + " ORDER BY reply_id LIMIT ?",
            consultation,
            most)
        .map(
            (row, context) ->
                new Row(row.getLong(1), randomIds.getAsLong(), row.getInt(2), row.getString(3)))
        .list();
  }

  /** Lets nobody change the replies of this transaction meanwhile. */
  private static void hold(Handle handle, List<Row> rows) {
    bound(
            handle.createQuery(
                MOVED + "SELECT r.id FROM reply r JOIN moved m ON m.old_id = r.id FOR UPDATE OF r"),
            rows)
        .mapTo(Long.class)
        .list();
  }

  private static void change(Handle handle, String sql, List<Row> rows) {
    bound(handle.createUpdate(sql), rows).execute();
  }

  private static <S extends SqlStatement<S>> S bound(S statement, List<Row> rows) {
    return statement
        .bindArray("old", Long.class, rows.stream().map(Row::old).toList())
        .bindArray("new", Long.class, rows.stream().map(Row::anew).toList())
        .bindArray("lost", Integer.class, rows.stream().map(Row::lost).toList())
        .bindArray("handle", String.class, rows.stream().map(Row::handle).toList());
  }
}
