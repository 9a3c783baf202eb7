package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.store.FullPages.Filler;
import org.jointheconversation.store.FullPages.Row;

/**
 * A table of replies, or an index of it, as it lies in a SQLite file.
 *
 * @param name of the table or the index
 * @param table whose rows are in it
 * @param id the column that numbers them
 * @param column that can be made longer
 */
record FilledTree(String name, String table, String id, String column) {
  static final FilledTree REPLIES = new FilledTree("reply", "reply", "id", "text");
  static final FilledTree VECTORS =
      new FilledTree("reply_vector", "reply_vector", "reply_id", "vector");
  static final FilledTree HANDLES = new FilledTree("reply_by_handle", "reply", "id", "handle");

  /** A page at the end of the tree; two that are equal hold the same, as far as one can tell. */
  record Leaf(int page, int rows, int payload, int unused) {}

  /** A leaf with its rows. */
  record Page(Leaf leaf, List<Row> rows) {}

  /** Is told of one leaf after the other. */
  @FunctionalInterface
  interface Visitor {
    void visit(Page page, FullPages pages);
  }

  private boolean isIndex() {
    return !name.equals(table);
  }

  /** Looks at all leaves as they are at one moment. */
  void look(Handle handle, Visitor visitor) {
    handle.useTransaction(
        look -> {
          int size = look.select("PRAGMA page_size").mapTo(Integer.class).one();
          FullPages pages = new FullPages(new CellSizes(size, isIndex()));
          List<Leaf> leaves = leaves(look);
          try (var rows = look.createQuery(rows(look)).map((row, context) -> row(row)).stream()) {
            Iterator<Row> next = rows.iterator();
            for (Leaf leaf : leaves) {
              visitor.visit(new Page(leaf, next(next, leaf.rows())), pages);
              // Between two leaves of an index lies one entry, higher up in the tree.
              next(next, isIndex() ? 1 : 0);
            }
          }
        });
  }

  /** What the column of a row holds; empty where it is not as long as it was. */
  Optional<Object> value(Handle handle, Filler filler) {
    return handle
        .select(
            "SELECT %s FROM %s WHERE %s = ? AND octet_length(%1$s) = ?"
                .formatted(column, table, id),
            filler.id(),
            filler.before())
        .map((row, context) -> row.getObject(1))
        .findOne();
  }

  /** In an index the old value stays in front, so that the entry stays where it is. */
  void lengthen(Handle handle, Filler filler, Object value) {
    if (value instanceof byte[]) {
      set(handle, filler.id(), new byte[filler.length()]);
    } else if (isIndex()) {
      set(handle, filler.id(), value + "x".repeat(filler.length() - filler.before()));
    } else {
      set(handle, filler.id(), "x".repeat(filler.length()));
    }
  }

  void set(Handle handle, long row, Object value) {
    handle.execute("UPDATE %s SET %s = ? WHERE %s = ?".formatted(table, column, id), value, row);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getLong(1), row.getInt(2), row.getInt(3), row.getBoolean(4));
  }

  private List<Leaf> leaves(Handle handle) {
    return handle
        .select(
            "SELECT pageno, ncell, payload, unused FROM dbstat"
                + " WHERE name = ? AND pagetype = 'leaf' ORDER BY path",
            name)
        .map((row, context) -> new Leaf(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .list();
  }

  private static List<Row> next(Iterator<Row> rows, int count) {
    List<Row> next = new ArrayList<>();
    while (next.size() < count && rows.hasNext()) {
      next.add(rows.next());
    }
    return next;
  }

  /**
   * In the order in which they lie. Of equal entries of an index only the last stays where it is
   * when it is made longer.
   */
  private String rows(Handle handle) {
    String length = "octet_length(" + column + ")";
    if (isIndex()) {
      return "SELECT %2$s, 1 + %3$s + %4$s, %5$s, lead(%1$s) OVER (ORDER BY %1$s, %2$s) IS NOT %1$s"
              .formatted(column, id, bytes(column), bytes(id), length)
          + " FROM "
          + table
          + " ORDER BY "
          + column
          + ", "
          + id;
    }
    String payload = columns(handle).stream().map(this::stored).collect(Collectors.joining(" + "));
    return "SELECT %s, 1 + %s, %s, TRUE FROM %s ORDER BY %1$s"
        .formatted(id, payload, length, table);
  }

  private List<String> columns(Handle handle) {
    return handle
        .select("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)
        .mapTo(String.class)
        .list();
  }

  /** The number of the row is not stored a second time. */
  private String stored(String name) {
    return name.equals(id) ? "1" : bytes(name);
  }

  /** A value's type and the value, as SQLite writes them. */
  private static String bytes(String name) {
    return """
        CASE typeof(%1$s)
        WHEN 'null' THEN 1
        WHEN 'real' THEN 9
        WHEN 'integer' THEN CASE
          WHEN %1$s IN (0, 1) THEN 1
          WHEN %1$s BETWEEN -128 AND 127 THEN 2
          WHEN %1$s BETWEEN -32768 AND 32767 THEN 3
          WHEN %1$s BETWEEN -8388608 AND 8388607 THEN 4
          WHEN %1$s BETWEEN -2147483648 AND 2147483647 THEN 5
          WHEN %1$s BETWEEN -140737488355328 AND 140737488355327 THEN 7
          ELSE 9 END
        ELSE octet_length(%1$s) + 1 + (octet_length(%1$s) > 57) + (octet_length(%1$s) > 8185) END
        """
        .formatted(name);
  }
}
