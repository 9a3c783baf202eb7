package org.jointheconversation.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** Copies of the main database. The keys are never in one. */
public final class Backup {
  private Backup() {}

  /** Writes a consistent copy of a SQLite file, beside whatever else uses it. */
  public static void write(String databaseUrl, Path file) {
    new SqliteDialect(databaseUrl).migrate("main");
    SqliteConnections.jdbi(databaseUrl, false)
        .useHandle(handle -> handle.execute("VACUUM INTO ?", file.toAbsolutePath().toString()));
  }

  /**
   * Puts a copy in the place of the database, and takes back again what was withdrawn since: the
   * keys database remembers that.
   *
   * @param held the lock, so that nothing serves meanwhile
   * @return how many replies of the copy are gone again
   */
  public static int restore(Path file, String databaseUrl, String keysUrl, InstallationLock held) {
    Objects.requireNonNull(held, "held");
    Path target = SqliteConnections.file(databaseUrl).toAbsolutePath();
    replace(file, target, keysUrl);
    return withdrawAgain(databaseUrl, keysUrl, held);
  }

  private static void replace(Path file, Path target, String keysUrl) {
    Path beside = target.resolveSibling(target.getFileName() + ".restoring");
    try {
      Files.createDirectories(target.getParent());
      Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
      requireOurs(beside, keysUrl);
      deleteLogs(beside);
      deleteLogs(target);
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the backup cannot be put back", e);
    }
  }

  /** Refuses what is no database, and what belongs to another installation. */
  private static void requireOurs(Path copy, String keysUrl) {
    try (Database database = Database.open(SqliteConnections.PREFIX + copy);
        Database keys = Database.openKeys(keysUrl)) {
      new KeysPair(database, keys).requireSame();
    }
  }

  private static void deleteLogs(Path database) throws IOException {
    Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-wal"));
    Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-shm"));
  }

  /** Whether copies are made and put back here; a server has tools of its own for that. */
  public static boolean isOurs(String databaseUrl) {
    return !PostgresSource.isMeantBy(databaseUrl);
  }

  /**
   * Takes back again, in a database that was put back by other means, what was withdrawn since.
   *
   * @param held the lock, so that nothing serves meanwhile
   * @return how many replies are gone again
   */
  public static int withdrawAgain(String databaseUrl, String keysUrl, InstallationLock held) {
    Objects.requireNonNull(held, "held");
    try (Database database = Database.open(databaseUrl);
        Database keys = Database.openKeys(keysUrl)) {
      new KeysPair(database, keys).requireSame();
      int deleted = withdrawAgain(database, keys.read(WithdrawnReplies::all));
      database.forgetDeleted();
      return deleted;
    }
  }

  private static int withdrawAgain(Database database, List<Long> withdrawn) {
    return database.write(handle -> WithdrawnReplies.delete(handle, withdrawn));
  }
}
