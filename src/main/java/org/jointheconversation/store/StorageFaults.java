package org.jointheconversation.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.jointheconversation.ops.StorageUnavailableException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that refuses (full, locked, gone) from a mistake of ours. */
final class StorageFaults {
  private static final int PRIMARY_CODE = 0xff;

  private static final Set<Integer> REFUSALS =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY.code,
          SQLiteErrorCode.SQLITE_LOCKED.code,
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_READONLY.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code,
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_NOTADB.code);

  /** PostgreSQL: serialisation, deadlock, a lock that was not had in time. */
  private static final Set<String> HELD = Set.of("40001", "40P01", "55P03");

  /** PostgreSQL: no connection, no resources, an operator at work, the system, its own faults. */
  private static final Set<String> REFUSING_CLASSES = Set.of("08", "53", "57", "58", "XX");

  /** PostgreSQL: a server that only follows another; no password, no such database or user. */
  private static final Set<String> REFUSING_STATES = Set.of("25006", "28P01", "28000", "3D000");

  private static final int STATE = 5;

  private StorageFaults() {}

  /** The exception to throw for {@code fault}: itself, unless the database is what refuses. */
  static RuntimeException translate(RuntimeException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException refusal && refuses(refusal)) {
        return new StorageUnavailableException(refusal.getResultCode().name());
      }
      if (cause instanceof SQLException refusal && refuses(refusal)) {
        return new StorageUnavailableException("SQLSTATE " + refusal.getSQLState());
      }
      if (cause instanceof SQLException && fault instanceof JdbiException && closed(cause)) {
        return new StorageUnavailableException("closed");
      }
    }
    return fault;
  }

  /**
   * Whether a fault that was translated concerns one piece of work alone: somebody else held what
   * it needs for too long. The connection is sound, and whatever shares the transaction goes on.
   */
  static boolean concernsOneAlone(RuntimeException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException held && HELD.contains(state(held))) {
        return true;
      }
    }
    return false;
  }

  /** SQLite's exceptions have no such state. */
  private static String state(SQLException exception) {
    return exception.getSQLState() == null ? "" : exception.getSQLState();
  }

  private static boolean refuses(SQLException exception) {
    String state = state(exception);
    return exception instanceof SQLTransientConnectionException
        || HELD.contains(state)
        || (state.length() == STATE && REFUSING_CLASSES.contains(state.substring(0, 2)))
        || REFUSING_STATES.contains(state);
  }

  private static boolean refuses(SQLiteException exception) {
    return REFUSALS.contains(exception.getResultCode().code & PRIMARY_CODE);
  }

  private static boolean closed(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("closed");
  }
}
