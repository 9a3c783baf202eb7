package org.jointheconversation.cli;

import java.util.concurrent.Callable;
import org.jointheconversation.Features;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.ConfigLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** What every verb has: the console, and a way to the features of the configured installation. */
@Command(mixinStandardHelpOptions = true)
abstract class Verb implements Callable<Integer> {
  @Spec private picocli.CommandLine.Model.CommandSpec spec;

  private final Console console;

  Verb(Console console) {
    this.console = console;
  }

  final Console console() {
    return console;
  }

  final Config config() {
    return ConfigLoader.load(console.environment(), console.clock().instant());
  }

  /** Opens the configured installation; the caller closes it. */
  final Features features() {
    return Features.open(config(), console.clock(), "cli " + System.getProperty("user.name"));
  }

  /** An error of usage that picocli shows with the verb's synopsis, exit code 2. */
  final picocli.CommandLine.ParameterException wrongUsage(String message) {
    return new picocli.CommandLine.ParameterException(spec.commandLine(), message);
  }
}
