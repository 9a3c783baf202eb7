package org.jointheconversation.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one {@code serve} of a SQLite installation; the system lets go of it at any end. */
public final class InstallationLock implements AutoCloseable {
  private final FileChannel channel;

  private InstallationLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws IllegalStateException where another serve holds it
   */
  public static InstallationLock take(String databaseUrl) {
    return tryTake(databaseUrl)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "serve runs on this database already: stop that one first"));
  }

  /** Takes the lock, or returns empty where a serve holds it. */
  public static Optional<InstallationLock> tryTake(String databaseUrl) {
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
      return Optional.of(new InstallationLock(channel));
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
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
