package org.jointheconversation.cli;

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
    config();
    return 0;
  }
}
