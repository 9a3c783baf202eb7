package org.jointheconversation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jointheconversation.Features;
import org.jointheconversation.config.Config;
import org.jointheconversation.store.Backup;
import org.jointheconversation.store.InstallationLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = "Puts a backup back, and does the deletions since then again.")
final class RestoreVerb extends Verb {
  @Parameters(paramLabel = "FILE", arity = "0..1")
  private Path file;

  @Option(
      names = "--deletions-only",
      description = "The database was put back by other means: do the deletions since then again.")
  private boolean deletionsOnly;

  RestoreVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (deletionsOnly == (file != null)) {
      throw wrongUsage("name a FILE, or say --deletions-only");
    }
    Config.Data data = config().data();
    requirePossible(data);
    Optional<InstallationLock> lock = InstallationLock.tryTake(data.databaseUrl());
    if (lock.isEmpty()) {
      throw new FailedException("serve runs on this database: stop it first");
    }
    try (InstallationLock held = lock.get()) {
      int deleted =
          deletionsOnly
              ? Backup.withdrawAgain(data.databaseUrl(), data.keysDatabaseUrl(), held)
              : Backup.restore(file, data.databaseUrl(), data.keysDatabaseUrl(), held);
      int erased = doAgain();
      console().say("restored; " + deleted + " replies taken back since then are gone again");
      console().say(erased + " accounts erased since then are erased again");
    }
    return 0;
  }

  private void requirePossible(Config.Data data) {
    if (!deletionsOnly && !Backup.isOurs(data.databaseUrl())) {
      throw new FailedException(
          "DATABASE_URL is PostgreSQL: put the backup back with the server's own tools, such as"
              + " pg_restore, while nothing serves; then run restore --deletions-only, or what was"
              + " taken back and erased since then comes back");
    }
    if (!deletionsOnly && !Files.isRegularFile(file)) {
      throw new FailedException("there is no such file");
    }
  }

  /** What was closed, purged and erased since then: nothing of it may come back. */
  private int doAgain() {
    try (Features features = features()) {
      int erased = features.doAgain();
      features.audit().putBack("cli");
      return erased;
    }
  }
}
