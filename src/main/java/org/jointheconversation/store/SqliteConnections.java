package org.jointheconversation.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** How a SQLite file is opened: durable, forgetful about deleted text, and patient with others. */
final class SqliteConnections {
  static final String PREFIX = "jdbc:sqlite:";

  /** Below Slack's three seconds, so that a locked file still leaves time to say so. */
  private static final int BUSY_TIMEOUT_MILLIS = 1_500;

  private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

  /** Pages are KiB here: 8 MiB a connection keeps the resident memory small. */
  private static final int CACHE_KIB = -8_192;

  private SqliteConnections() {}

  /** Opens connections to {@code url}; makes the folder on the way. */
  static Jdbi jdbi(String url, boolean readOnly) {
    makeFolder(url);
    Jdbi jdbi = Databases.jdbi(() -> open(url, readOnly));
    jdbi.setStatementBuilderFactory(connection -> new ReusedStatements());
    return jdbi;
  }

  private static Connection open(String url, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setCacheSize(CACHE_KIB);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
    Connection connection = DriverManager.getConnection(url, config.toProperties());
    BusyHandler.setHandler(connection, new Waiting());
    if (readOnly) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = ON");
      }
    }
    return connection;
  }

  /**
   * Looks for the lock every millisecond. SQLite's own waiting looks ever more seldom, and would
   * miss the gaps that another process leaves between its transactions.
   */
  private static final class Waiting extends BusyHandler {
    @Override
    protected int callback(int looksBefore) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      return looksBefore < BUSY_TIMEOUT_MILLIS ? 1 : 0;
    }
  }

  private static void makeFolder(String url) {
    Path folder = file(url).toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder of the database", e);
    }
  }

  /** The file behind a SQLite address. */
  static Path file(String url) {
    return Path.of(url.substring(PREFIX.length()));
  }
}
