package org.jointheconversation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody else holds the database for writing, until this is closed. */
final class LockedDatabase implements AutoCloseable {
  private final Connection connection;

  private LockedDatabase(Connection connection) {
    this.connection = connection;
  }

  static LockedDatabase of(Path file) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 10000");
        statement.execute("BEGIN IMMEDIATE");
      }
      return new LockedDatabase(connection);
    } catch (SQLException e) {
      throw new AssertionError("cannot lock " + file, e);
    }
  }

  @Override
  public void close() {
    try (Connection held = connection;
        Statement statement = held.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      throw new AssertionError("cannot let go of the database", e);
    }
  }
}
