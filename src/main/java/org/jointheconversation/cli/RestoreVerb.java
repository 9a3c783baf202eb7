package org.jointheconversation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jointheconversation.Features;
import org.jointheconversation.config.Config;
import org.jointheconversation.store.Backup;
import org.jointheconversation.store.InstallationLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = "Puts a backup back, and does the deletions since then again.")
final class RestoreVerb extends Verb {
  @Parameters(paramLabel = "FILE")
  private Path file;

  RestoreVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Config config = config();
    if (!Files.isRegularFile(file)) {
      throw new FailedException("there is no such file");
    }
    Optional<InstallationLock> lock = InstallationLock.tryTake(config.data().databaseUrl());
    if (lock.isEmpty()) {
      throw new FailedException("serve runs on this database: stop it first");
    }
    try (InstallationLock held = lock.get()) {
      int deleted =
          Backup.restore(file, config.data().databaseUrl(), config.data().keysDatabaseUrl(), held);
      int erased = doAgain();
      console().say("restored; " + deleted + " replies taken back since then are gone again");
      console().say(erased + " accounts erased since then are erased again");
    }
    return 0;
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
