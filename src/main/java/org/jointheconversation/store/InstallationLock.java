package org.jointheconversation.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Held by whoever serves an installation, and by whoever needs nobody to. A file has one {@code
 * serve}; on PostgreSQL there may be several. The system, or the server, lets go of it at any end.
 */
public final class InstallationLock implements AutoCloseable {
  private final Held held;

  private InstallationLock(Held held) {
    this.held = held;
  }

  /** What is let go of by closing it. */
  private interface Held {
    void close() throws IOException, SQLException;
  }

  /**
   * Takes the lock to serve.
   *
   * @throws IllegalStateException where that is not possible now
   */
  public static InstallationLock take(String databaseUrl) {
    if (PostgresSource.isMeantBy(databaseUrl)) {
      return onServer(databaseUrl, "pg_try_advisory_lock_shared")
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "restore or copy runs on this database: wait until it is done"));
    }
    return onFile(databaseUrl)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "serve runs on this database already: stop that one first"));
  }

  /** Takes the lock to be alone, or returns empty where somebody serves. */
  public static Optional<InstallationLock> tryTake(String databaseUrl) {
    return PostgresSource.isMeantBy(databaseUrl)
        ? onServer(databaseUrl, "pg_try_advisory_lock")
        : onFile(databaseUrl);
  }

  private static Optional<InstallationLock> onServer(String databaseUrl, String function) {
    try {
      Connection connection = PostgresSource.patient(databaseUrl).getConnection();
      if (!AdvisoryLocks.ask(connection, function, Turn.SERVING)) {
        connection.close();
        return Optional.empty();
      }
      return Optional.of(new InstallationLock(connection::close));
    } catch (SQLException fault) {
      throw StorageFaults.translate(new IllegalStateException(fault));
    }
  }

  private static Optional<InstallationLock> onFile(String databaseUrl) {
    Path file = SqliteConnections.file(databaseUrl + ".lock").toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new InstallationLock(channel::close));
    } catch (IOException e) {
      throw new UncheckedIOException("the lock beside the database cannot be taken", e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException alreadyBroken) {
      // The lock went with the connection.
    }
  }
}
