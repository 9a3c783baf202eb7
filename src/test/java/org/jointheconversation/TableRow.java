package org.jointheconversation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A row of whatever table a database file has.
 *
 * @param cells its columns that are not empty
 */
record TableRow(String table, List<Cell> cells) {

  /**
   * A value and where it stands.
   *
   * @param place as {@code table.column}
   * @param value numbers in decimal, bytes in hexadecimal
   */
  record Cell(String place, String value) {}

  private static final String TABLES_OF_A_FILE =
      "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";

  private static final String TABLES_OF_A_SERVER =
      "SELECT relname FROM pg_class WHERE relkind = 'r'"
          + " AND relnamespace = 'public'::regnamespace ORDER BY relname";

  /** Every row of every table, each table in the order in which it lies there. */
  static List<TableRow> all(TestDatabase database) {
    List<TableRow> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String table :
          Rows.texts(database, database.isFile() ? TABLES_OF_A_FILE : TABLES_OF_A_SERVER)) {
        try (ResultSet result = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
          while (result.next()) {
            rows.add(new TableRow(table, cells(table, result)));
          }
        }
      }
    } catch (SQLException e) {
      throw new AssertionError("cannot look into " + database, e);
    }
    return rows;
  }

  private static List<Cell> cells(String table, ResultSet row) throws SQLException {
    List<Cell> cells = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      if (value != null) {
        String text =
            value instanceof byte[] bytes
                ? HexFormat.of().withUpperCase().formatHex(bytes)
                : value.toString();
        cells.add(new Cell(table + "." + row.getMetaData().getColumnName(column), text));
      }
    }
    return cells;
  }

  /** The value of a column; empty where there is none. */
  String value(String column) {
    return cells.stream()
        .filter(cell -> cell.place().equals(table + "." + column))
        .map(Cell::value)
        .findFirst()
        .orElse("");
  }
}
