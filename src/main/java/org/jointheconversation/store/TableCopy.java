package org.jointheconversation.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * One table on its way from one database into another, in portions, in the order of its key: where
 * a row lies then says nothing of when it came. For one thread.
 */
final class TableCopy {
  private static final int PORTION = 1_000;

  private final String table;
  private final List<String> columns;
  private final String select;
  private final String key;

  /**
   * @param source the database that is read
   */
  TableCopy(Handle source, String table) {
    this.table = table;
    this.columns = columns(source, table);
    this.key = key(source, table);
    this.select = "SELECT " + String.join(", ", columns) + " FROM " + table;
  }

  /** By name: the two kinds of database may have added columns in another order. */
  private static List<String> columns(Handle handle, String table) {
    Connection connection = handle.getConnection();
    try (ResultSet columns =
        connection
            .getMetaData()
            .getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
      List<String> names = new ArrayList<>();
      while (columns.next()) {
        names.add(columns.getString("COLUMN_NAME"));
      }
      Collections.sort(names);
      return names;
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String key(Handle handle, String table) {
    Connection connection = handle.getConnection();
    try (ResultSet columns =
        connection
            .getMetaData()
            .getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
      TreeMap<Integer, String> names = new TreeMap<>();
      while (columns.next()) {
        names.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
      }
      return String.join(", ", names.values());
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** How many rows there are, and a hash over all of them in whatever order. */
  record Sum(long rows, String hash) {}

  /** Copies every row, and returns the sum of what was read. */
  Sum copy(Handle source, Database target) {
    List<Object[]> portion = new ArrayList<>();
    Sum sum =
        each(
            source,
            " ORDER BY " + key,
            row -> {
              portion.add(row);
              if (portion.size() == PORTION) {
                insert(target, portion);
              }
            });
    insert(target, portion);
    return sum;
  }

  private void insert(Database target, List<Object[]> portion) {
    if (!portion.isEmpty()) {
      target.write(handle -> insert(handle, portion));
      portion.clear();
    }
  }

  private int[] insert(Handle handle, List<Object[]> portion) {
    String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO "
                + table
                + (" (" + String.join(", ", columns) + ") VALUES (" + values + ")"));
    portion.forEach(batch::add);
    return batch.execute();
  }

  /** The sum of the same table in a database. */
  Sum sum(Handle handle) {
    return each(handle, "", row -> {});
  }

  private Sum each(Handle handle, String order, Consumer<Object[]> with) {
    byte[] hash = new byte[32];
    long[] rows = {0};
    try (var stream =
        handle
            .createQuery(select + order)
            .setFetchSize(PORTION)
            .map((row, context) -> cells(row))
            .stream()) {
      stream.forEach(
          row -> {
            rows[0]++;
            add(hash, row);
            with.accept(row);
          });
    }
    return new Sum(rows[0], HexFormat.of().formatHex(hash));
  }

  private Object[] cells(ResultSet row) throws SQLException {
    Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.getObject(i + 1);
    }
    return cells;
  }

  /** No two rows of a table are the same, so that none takes another out again. */
  private static void add(byte[] hash, Object[] row) {
    MessageDigest digest = sha256();
    for (Object cell : row) {
      digest.update(written(cell));
      digest.update((byte) 0);
    }
    byte[] one = digest.digest();
    for (int i = 0; i < hash.length; i++) {
      hash[i] ^= one[i];
    }
  }

  /** Whole numbers are written alike, however wide the database keeps them. */
  private static byte[] written(Object cell) {
    String text =
        cell instanceof byte[] bytes
            ? "bytes " + HexFormat.of().formatHex(bytes)
            : kind(cell) + Objects.toString(cell);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String kind(Object cell) {
    if (cell == null) {
      return "nothing ";
    }
    return cell instanceof Number ? "number " : "text ";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
