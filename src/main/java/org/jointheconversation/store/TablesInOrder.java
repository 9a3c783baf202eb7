package org.jointheconversation.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The tables of a database, each after those that it points at. */
final class TablesInOrder {
  /** Flyway's own, which the other side has already. */
  private static final String HISTORY = "flyway_schema_history";

  private TablesInOrder() {}

  static List<String> of(Handle handle) {
    try {
      return order(references(handle.getConnection()));
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static TreeMap<String, Set<String>> references(Connection connection)
      throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    TreeMap<String, Set<String>> references = new TreeMap<>();
    String[] kinds = {"TABLE"};
    try (ResultSet tables =
        data.getTables(connection.getCatalog(), connection.getSchema(), "%", kinds)) {
      while (tables.next()) {
        references.put(tables.getString("TABLE_NAME"), new TreeSet<>());
      }
    }
    references.keySet().removeIf(name -> name.equals(HISTORY) || name.startsWith("sqlite_"));
    for (String table : references.keySet()) {
      try (ResultSet keys =
          data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
        while (keys.next()) {
          references.get(table).add(keys.getString("PKTABLE_NAME"));
        }
      }
    }
    return references;
  }

  private static List<String> order(TreeMap<String, Set<String>> references) {
    List<String> order = new ArrayList<>();
    while (order.size() < references.size()) {
      references.entrySet().stream()
          .filter(table -> !order.contains(table.getKey()))
          .filter(table -> order.containsAll(table.getValue()))
          .map(table -> table.getKey())
          .findFirst()
          .ifPresentOrElse(
              order::add,
              () -> {
                throw new IllegalStateException("tables point at each other in a ring");
              });
    }
    return order;
  }
}
