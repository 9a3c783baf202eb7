package org.jointheconversation.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jointheconversation.ops.StorageUnavailableException;
import org.sqlite.SQLiteDataSource;

/**
 * One database file: a writer whose waiting work shares a commit, and a few readers. Thread-safe.
 *
 * <p>Opening it brings the file up to the newest migration.
 */
public final class Database implements AutoCloseable {
  /** What each dialect calls the types that the migrations name. */
  private static final Map<String, String> SQLITE_TYPES =
      Map.of(
          "id", "INTEGER",
          "bigint", "INTEGER",
          "real", "REAL",
          "blob", "BLOB",
          "without_row_numbers", "WITHOUT ROWID");

  /** Whoever empties the log holds up replies while it waits for readers: short, and again. */
  private static final int TRUNCATE_PATIENCE_MILLIS = 25;

  private static final int TRUNCATE_ATTEMPTS = 100;

  /** A thousand pages are what SQLite itself would move within a commit. */
  private static final int LONGEST_LOG_PAGES = 400;

  private static final Duration TRUNCATE_PAUSE = Duration.ofMillis(100);

  private final String url;
  private final GroupCommitter writer;
  private final Readers readers;

  private Database(String url) {
    this.url = url;
    this.writer = new GroupCommitter(SqliteConnections.jdbi(url, false), "database-writer");
    this.readers = new Readers(SqliteConnections.jdbi(url, true));
  }

  /**
   * Opens the database of what is said.
   *
   * @param url {@code jdbc:sqlite:FILE}
   */
  public static Database open(String url) {
    return open(url, "main");
  }

  /** Opens the database of the keys. */
  public static Database openKeys(String url) {
    return open(url, "keys");
  }

  private static Database open(String url, String migrations) {
    Jdbi jdbi = SqliteConnections.jdbi(url, false);
    jdbi.useHandle(handle -> {}); // Makes the file and sets its journal before anyone else looks.
    migrate(url, migrations);
    return new Database(url);
  }

  private static void migrate(String url, String migrations) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(url);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/" + migrations)
        .placeholders(SQLITE_TYPES)
        .load()
        .migrate();
  }

  /** Runs {@code work} on a reader. */
  <T> T read(Work<T> work) {
    return readers.read(work);
  }

  /** Runs {@code work} in the next commit; returns after it. */
  <T> T write(Work<T> work) {
    return writer.write(work);
  }

  /**
   * Does something to many rows in transactions short enough that replies never wait long for it.
   * What was done stays done where a later transaction fails.
   *
   * @param work is given a few rows at a time, in their order
   */
  <T> void writeInPortions(List<T> rows, PortionWork<T> work) {
    if (rows.isEmpty()) {
      return;
    }
    Iterator<T> left = rows.iterator();
    writeInPortions(
        (handle, most) -> {
          List<T> portion = new ArrayList<>();
          while (portion.size() < most && left.hasNext()) {
            portion.add(left.next());
          }
          work.run(handle, portion);
          return left.hasNext();
        });
  }

  /** Something done to a few rows of many. */
  @FunctionalInterface
  interface PortionWork<T> {
    void run(Handle handle, List<T> rows);
  }

  /**
   * Does something to more rows than are read at once, in transactions as short as those.
   *
   * @param work is told how many rows to change, and says whether there are more
   */
  void writeInPortions(PortionOfMany work) {
    Portions portions = new Portions();
    boolean more = true;
    while (more) {
      long began = System.nanoTime();
      more = write(handle -> work.run(handle, portions.rows()));
      portions.took(System.nanoTime() - began);
      checkpoint();
      Portions.rest(System.nanoTime() - began);
    }
  }

  /** Something done to so many rows. */
  @FunctionalInterface
  interface PortionOfMany {
    boolean run(Handle handle, int rows);
  }

  /**
   * Moves what it can into the file without holding up anyone, and lets the log begin anew before
   * it is so long that a commit would have to move it.
   */
  private void checkpoint() {
    SqliteConnections.jdbi(url, false)
        .useHandle(
            handle -> {
              handle.execute("PRAGMA busy_timeout = " + TRUNCATE_PATIENCE_MILLIS);
              if (pages(handle, "PASSIVE") > LONGEST_LOG_PAGES) {
                pages(handle, "RESTART");
              }
            });
  }

  /** How many pages the log has after a checkpoint. */
  private static int pages(Handle handle, String kind) {
    return handle
        .select("PRAGMA wal_checkpoint(" + kind + ")")
        .map((row, context) -> row.getInt("log"))
        .first();
  }

  /**
   * Moves the write-ahead log into the file and empties it: deleted text is in neither then. Takes
   * turns with those who write, so that no reply waits long for it.
   *
   * @throws StorageUnavailableException where readers do not let go of it for ten seconds
   */
  void truncateLog() {
    for (int attempt = 0; attempt < TRUNCATE_ATTEMPTS; attempt++) {
      checkpoint();
      if (SqliteConnections.jdbi(url, false).withHandle(Database::isTruncated)) {
        return;
      }
      LockSupport.parkNanos(TRUNCATE_PAUSE.toNanos());
    }
    throw new StorageUnavailableException("the write-ahead log cannot be emptied");
  }

  /** SQLite says in the first column whether somebody was in the way. */
  private static boolean isTruncated(Handle handle) {
    handle.execute("PRAGMA busy_timeout = " + TRUNCATE_PATIENCE_MILLIS);
    return handle.select("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Integer.class).first() == 0;
  }

  /** Writes a consistent copy into a file that does not exist yet. */
  void copyTo(Path file) {
    SqliteConnections.jdbi(url, false)
        .useHandle(handle -> handle.execute("VACUUM INTO ?", file.toString()));
  }

  /** Why the database cannot be reached; empty when it can. */
  public Optional<String> trouble() {
    try {
      read(handle -> handle.select("SELECT 1").mapTo(Integer.class).one());
      return Optional.empty();
    } catch (RuntimeException fault) {
      return Optional.of("the database cannot be read");
    }
  }

  Path file() {
    return SqliteConnections.file(url);
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}
