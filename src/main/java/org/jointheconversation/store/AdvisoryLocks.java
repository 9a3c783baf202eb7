package org.jointheconversation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * Turns on PostgreSQL. The server lets go of a lock when the connection that holds it ends, however
 * the process at its other end died. Thread-safe.
 */
final class AdvisoryLocks implements AutoCloseable {
  /** Tells our numbers from those of other programs on the same database. */
  private static final int OURS = 0x4A5443;

  private final DataSource source;
  private final Map<Turn, Connection> connections = new EnumMap<>(Turn.class);

  AdvisoryLocks(DataSource source) {
    this.source = source;
  }

  /** Waits for a turn, and keeps it until the transaction ends. */
  static void take(Handle handle, Turn turn) {
    handle
        .select("SELECT pg_advisory_xact_lock(?, ?)", OURS, turn.number())
        .map((row, context) -> "")
        .one();
  }

  /**
   * Runs work unless another process has the turn.
   *
   * @return whether it was run
   */
  boolean run(Turn turn, Runnable work) {
    if (!tried(turn)) {
      return false;
    }
    try {
      work.run();
    } finally {
      release(turn);
    }
    return true;
  }

  private synchronized boolean tried(Turn turn) {
    try {
      return ask(connection(turn), "pg_try_advisory_lock", turn);
    } catch (SQLException fault) {
      forget(turn);
      throw StorageFaults.translate(new IllegalStateException(fault));
    }
  }

  private synchronized void release(Turn turn) {
    try {
      ask(connection(turn), "pg_advisory_unlock", turn);
    } catch (SQLException fault) {
      // With its connection the lock is gone as well.
      forget(turn);
    }
  }

  private Connection connection(Turn turn) throws SQLException {
    Connection connection = connections.get(turn);
    if (connection == null) {
      connection = source.getConnection();
      connections.put(turn, connection);
    }
    return connection;
  }

  /** Asks the server for a lock, or to let go of one. */
  static boolean ask(Connection connection, String function, Turn turn) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT " + function + "(?, ?)")) {
      statement.setInt(1, OURS);
      statement.setInt(2, turn.number());
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private void forget(Turn turn) {
    Connection broken = connections.remove(turn);
    if (broken != null) {
      closeQuietly(broken);
    }
  }

  static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException alreadyBroken) {
      // There is nothing to let go of.
    }
  }

  @Override
  public synchronized void close() {
    connections.values().forEach(AdvisoryLocks::closeQuietly);
    connections.clear();
  }
}
