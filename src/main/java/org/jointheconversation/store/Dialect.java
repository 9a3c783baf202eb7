package org.jointheconversation.store;

import java.util.List;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What differs between SQLite and PostgreSQL; the SQL of the stores is the same. Thread-safe. */
sealed interface Dialect extends AutoCloseable permits SqliteDialect, PostgresDialect {

  /**
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
   */
  static Dialect of(String url) {
    return PostgresSource.isMeantBy(url) ? new PostgresDialect(url) : new SqliteDialect(url);
  }

  /**
   * Brings the database up to the newest migration.
   *
   * @param list which numbered list: {@code main} or {@code keys}
   */
  void migrate(String list);

  /** Opens connections that write. */
  Jdbi writing();

  /** Connections that only read. */
  Readers readers();

  /**
   * Has whoever plans statements look at tables that may have grown much. Cheap enough to be called
   * after each of many portions.
   */
  void study(List<String> tables);

  /** Run after each portion of a long change. */
  void afterPortion();

  /**
   * Lets nothing of what was deleted stay behind, as far as the database lets one.
   *
   * @throws org.jointheconversation.ops.StorageUnavailableException where others do not let go of
   *     it
   */
  void forgetDeleted();

  /** Whether one process at most serves it. */
  boolean isServedAlone();

  /** Whether old copies of rows lie in its pages, where deleting does not find them. */
  boolean leavesStaleCopies();

  /**
   * Does what was decided of each reply of a consultation that closes, in portions, and lets
   * nothing tell any more in which order replies came.
   */
  void carryOut(Database database, long consultation, LongSupplier randomIds);

  /** Waits until no other process does the same, to the end of the transaction. */
  void takeTurn(Handle handle, Turn turn);

  /**
   * Runs work unless another process does the same.
   *
   * @return whether it was run
   */
  boolean inTurn(Turn turn, Runnable work);

  @Override
  void close();
}
