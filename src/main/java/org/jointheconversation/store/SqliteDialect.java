package org.jointheconversation.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jointheconversation.ops.StorageUnavailableException;
import org.sqlite.SQLiteDataSource;

/** One file, one writer at a time, whatever process it is in. Thread-safe. */
final class SqliteDialect implements Dialect {
  private static final Map<String, String> TYPES =
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

  SqliteDialect(String url) {
    this.url = url;
  }

  @Override
  public void migrate(String list) {
    writing().useHandle(handle -> {}); // Makes the file and sets its journal before anyone else.
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(url);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/" + list)
        .placeholders(TYPES)
        .load()
        .migrate();
  }

  @Override
  public Jdbi writing() {
    return SqliteConnections.jdbi(url, false);
  }

  @Override
  public Readers readers() {
    return new KeptReaders(SqliteConnections.jdbi(url, true));
  }

  /** Plans here come from the statements alone. */
  @Override
  public void study(List<String> tables) {}

  /**
   * Moves what it can into the file without holding up anyone, and lets the log begin anew before
   * it is so long that a commit would have to move it.
   */
  @Override
  public void afterPortion() {
    writing()
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
  @Override
  public void forgetDeleted() {
    for (int attempt = 0; attempt < TRUNCATE_ATTEMPTS; attempt++) {
      afterPortion();
      if (writing().withHandle(SqliteDialect::isTruncated)) {
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

  /** By {@link InstallationLock}. */
  @Override
  public boolean isServedAlone() {
    return true;
  }

  @Override
  public boolean leavesStaleCopies() {
    return true;
  }

  @Override
  public void carryOut(Database database, long consultation, LongSupplier randomIds) {
    database.writeInPortions((handle, rows) -> UnlinkingRows.carryOut(handle, consultation, rows));
    new StaleCopies(database).overwrite();
  }

  /** Whoever writes has the file alone. */
  @Override
  public void takeTurn(Handle handle, Turn turn) {}

  /** One process alone serves a file. */
  @Override
  public boolean inTurn(Turn turn, Runnable work) {
    work.run();
    return true;
  }

  @Override
  public void close() {}
}
