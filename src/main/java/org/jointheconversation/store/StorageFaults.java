package org.jointheconversation.store;

import java.sql.SQLException;
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

  private StorageFaults() {}

  /** The exception to throw for {@code fault}: itself, unless the database is what refuses. */
  static RuntimeException translate(RuntimeException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException refusal && refuses(refusal)) {
        return new StorageUnavailableException(refusal.getResultCode().name());
      }
      if (cause instanceof SQLException && fault instanceof JdbiException && closed(cause)) {
        return new StorageUnavailableException("closed");
      }
    }
    return fault;
  }

  private static boolean refuses(SQLiteException exception) {
    return REFUSALS.contains(exception.getResultCode().code & PRIMARY_CODE);
  }

  private static boolean closed(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("closed");
  }
}
