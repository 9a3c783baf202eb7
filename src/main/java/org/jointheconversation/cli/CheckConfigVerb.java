package org.jointheconversation.cli;

import org.jointheconversation.config.AppCertificate;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.ConfigLoader;
import picocli.CommandLine.Command;

@Command(
    name = "check-config",
    description = "Reads the environment and prints what would start as key=value.")
final class CheckConfigVerb extends Verb {
  CheckConfigVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    ConfigLoader.describe(console().environment()).forEach(console().out()::println);
    config().teams().flatMap(Config.Teams::certificate).ifPresent(this::sayItsEnd);
    return 0;
  }

  private void sayItsEnd(AppCertificate certificate) {
    console()
        .say("TEAMS_CERTIFICATE ends at " + certificate.ends() + ": put a new one in place before");
  }
}
