package org.jointheconversation.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jointheconversation.ops.StorageUnavailableException;

/** A server, on which several processes may write at once. Thread-safe. */
final class PostgresDialect implements Dialect {
  private static final Map<String, String> TYPES =
      Map.of(
          "id", "BIGINT",
          "bigint", "BIGINT",
          "real", "DOUBLE PRECISION",
          "blob", "BYTEA",
          "without_row_numbers", "");

  /** Tables of what people said and of secrets. */
  private static final Set<String> TELLING =
      Set.of(
          "reply",
          "reply_vector",
          "assignment",
          "coded_reply",
          "emergent_reply",
          "unthemed",
          "quote",
          "held_quote",
          "participation",
          "outcome_vote",
          "statement",
          "statement_vote",
          "unlinking_reply",
          "week_secret",
          "audit_identity");

  /** What is written anew within a moment. */
  private static final long QUICK_BYTES = 16 << 20;

  /** Whoever waits for a table to itself holds up those behind it. */
  private static final String SHORT_WAIT = "SET lock_timeout = 250";

  private static final long STUDY_AGAIN_NANOS = Duration.ofSeconds(5).toNanos();

  private final Map<List<String>, Long> studied = new ConcurrentHashMap<>();
  private final String url;
  private final AdvisoryLocks locks;

  PostgresDialect(String url) {
    this.url = url;
    this.locks = new AdvisoryLocks(PostgresSource.patient(url));
  }

  @Override
  public void migrate(String list) {
    try {
      Flyway.configure()
          .dataSource(PostgresSource.patient(url))
          .locations("classpath:db/" + list)
          .placeholders(TYPES)
          .load()
          .migrate();
    } catch (RuntimeException fault) {
      throw StorageFaults.translate(fault);
    }
  }

  @Override
  public Jdbi writing() {
    Jdbi jdbi = Databases.jdbi(PostgresSource.forWriter(url)::getConnection);
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.registerArrayType(Integer.class, "integer");
    jdbi.registerArrayType(String.class, "text");
    return Databases.locking(jdbi, "FOR UPDATE", "FOR SHARE", "FOR UPDATE OF d SKIP LOCKED");
  }

  @Override
  public Readers readers() {
    return new PooledReaders(PostgresSource.forReaders(url));
  }

  /**
   * The server does so itself, but up to a minute late: until then it reads tables from end to end
   * for each of a million people.
   */
  @Override
  public void study(List<String> tables) {
    long now = System.nanoTime();
    Long before = studied.get(tables);
    if (before != null && now - before < STUDY_AGAIN_NANOS) {
      return;
    }
    studied.put(tables, now);
    try {
      Databases.jdbi(PostgresSource.patient(url)::getConnection)
          .useHandle(handle -> handle.execute("ANALYZE " + String.join(", ", tables)));
    } catch (RuntimeException fault) {
      throw StorageFaults.translate(fault);
    }
  }

  /** The server looks after its log itself. */
  @Override
  public void afterPortion() {}

  /**
   * Removes the versions of rows that nobody can see any more. Small tables of what people said are
   * written into new files; in large ones the bytes of a row that went stay in its page until they
   * are overwritten.
   */
  @Override
  public void forgetDeleted() {
    Jdbi jdbi = Databases.jdbi(PostgresSource.patient(url)::getConnection);
    try {
      jdbi.useHandle(
          handle -> {
            handle.execute(SHORT_WAIT);
            tables(handle).forEach(table -> forgetDeleted(handle, table));
          });
    } catch (RuntimeException fault) {
      throw StorageFaults.translate(fault);
    }
  }

  private record Table(String name, long bytes) {
    boolean isWrittenAnewQuickly() {
      return TELLING.contains(name) && bytes <= QUICK_BYTES;
    }
  }

  private static List<Table> tables(Handle handle) {
    return handle
        .select(
            "SELECT relname, pg_total_relation_size(oid) FROM pg_class"
                + " WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
                + " ORDER BY relname")
        .map((row, context) -> new Table(row.getString(1), row.getLong(2)))
        .list();
  }

  private static void forgetDeleted(Handle handle, Table table) {
    if (!table.isWrittenAnewQuickly() || !vacuumed(handle, "VACUUM FULL \"", table)) {
      vacuumed(handle, "VACUUM \"", table);
    }
  }

  /** Where somebody holds the table, the server itself comes by later. */
  private static boolean vacuumed(Handle handle, String how, Table table) {
    try {
      handle.execute(how + table.name() + '"');
      return true;
    } catch (RuntimeException fault) {
      if (StorageFaults.translate(fault) instanceof StorageUnavailableException
          && StorageFaults.concernsOneAlone(fault)) {
        return false;
      }
      throw fault;
    }
  }

  @Override
  public boolean isServedAlone() {
    return false;
  }

  /** Rows of tables stay where they are here; see {@link #forgetDeleted} for what they leave. */
  @Override
  public boolean leavesStaleCopies() {
    return false;
  }

  @Override
  public void carryOut(Database database, long consultation, LongSupplier randomIds) {
    database.writeInPortions(new RewrittenReplies(database, consultation, randomIds)::carryOut);
    RewrittenParticipations.of(database, consultation);
  }

  @Override
  public void takeTurn(Handle handle, Turn turn) {
    AdvisoryLocks.take(handle, turn);
  }

  @Override
  public boolean inTurn(Turn turn, Runnable work) {
    return locks.run(turn, work);
  }

  @Override
  public void close() {
    locks.close();
  }
}
