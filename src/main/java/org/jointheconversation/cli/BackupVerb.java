package org.jointheconversation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jointheconversation.Features;
import org.jointheconversation.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = "Writes a consistent copy while the program runs; never the keys.")
final class BackupVerb extends Verb {
  @Parameters(paramLabel = "FILE")
  private Path file;

  BackupVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (!Backup.isOurs(config().data().databaseUrl())) {
      throw new FailedException(
          "DATABASE_URL is PostgreSQL: make backups with the server's own tools, such as pg_dump,"
              + " never of the keys database; after you have put one back, run"
              + " restore --deletions-only");
    }
    if (Files.exists(file)) {
      throw new FailedException("the file exists already: name a new one");
    }
    try (Features features = features()) {
      features.audit().record("cli", "backup", "", "");
    }
    Backup.write(config().data().databaseUrl(), file);
    console().say("written; the keys are not in it");
    return 0;
  }
}
