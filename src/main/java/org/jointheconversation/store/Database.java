package org.jointheconversation.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One database, SQLite or PostgreSQL: a writer whose waiting work shares a commit, and a few
 * readers. Thread-safe.
 *
 * <p>Opening it brings it up to the newest migration.
 */
public final class Database implements AutoCloseable {
  private final Dialect dialect;
  private final GroupCommitter writer;
  private final Readers readers;

  private Database(Dialect dialect) {
    this.dialect = dialect;
    this.writer = new GroupCommitter(dialect.writing(), "database-writer");
    this.readers = dialect.readers();
  }

  /**
   * Opens the database of what is said.
   *
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
   * @throws org.jointheconversation.ops.StorageUnavailableException where no server answers
   */
  public static Database open(String url) {
    return open(url, "main");
  }

  /** Opens the database of the keys. */
  public static Database openKeys(String url) {
    return open(url, "keys");
  }

  private static Database open(String url, String migrations) {
    Dialect dialect = Dialect.of(url);
    dialect.migrate(migrations);
    return new Database(dialect);
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
      dialect.afterPortion();
      Portions.rest(System.nanoTime() - began);
    }
  }

  /** Something done to so many rows. */
  @FunctionalInterface
  interface PortionOfMany {
    boolean run(Handle handle, int rows);
  }

  /**
   * Lets nothing of what was deleted stay behind, as far as the database lets one.
   *
   * @throws org.jointheconversation.ops.StorageUnavailableException where others do not let go of
   *     it
   */
  void forgetDeleted() {
    dialect.forgetDeleted();
  }

  /** Has whoever plans statements look at tables that may have grown much. */
  void study(String... tables) {
    dialect.study(List.of(tables));
  }

  /** What the database does in its own way. */
  Dialect dialect() {
    return dialect;
  }

  /** Waits until no other process does the same, to the end of the transaction. */
  void takeTurn(Handle handle, Turn turn) {
    dialect.takeTurn(handle, turn);
  }

  /**
   * Runs work unless another process does the same on this database. Where that one dies, the next
   * to ask has the turn.
   *
   * @return whether it was run
   */
  public boolean inTurn(Turn turn, Runnable work) {
    return dialect.inTurn(turn, work);
  }

  /** Whether one process at most serves it: what others seem to hold is held by the dead. */
  public boolean isServedAlone() {
    return dialect.isServedAlone();
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

  @Override
  public void close() {
    writer.close();
    readers.close();
    dialect.close();
  }
}
