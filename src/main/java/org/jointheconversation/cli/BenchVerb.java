package org.jointheconversation.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "bench",
    description =
        "Measures this machine on a temporary installation; ends in lines of name, value and unit.")
final class BenchVerb extends Verb {
  BenchVerb(Console console) {
    super(console);
  }

  /** The verb with everything that can be measured under it. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new BenchVerb(console));
    line.addSubcommand(new BenchIngestVerb(console));
    line.addSubcommand(new BenchDeliverVerb(console));
    line.addSubcommand(new BenchRedactVerb(console));
    line.addSubcommand(new BenchRightsVerb(console));
    line.addSubcommand(new BenchCloseVerb(console));
    line.addSubcommand(new BenchThemesVerb(console));
    line.addSubcommand(new BenchDigestVerb(console));
    return line;
  }

  @Override
  public Integer call() {
    throw wrongUsage("name what to measure");
  }
}
