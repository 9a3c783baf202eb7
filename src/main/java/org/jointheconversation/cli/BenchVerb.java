package org.jointheconversation.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "bench",
    description =
        "Measures this machine on a temporary installation; ends in lines of name, value and unit.")
final class BenchVerb extends Verb {
  /** Benchmarks whose names are fixed and whose work is still to come. */
  private static final List<String> NOT_YET = List.of("digest");

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
    NOT_YET.forEach(name -> line.addSubcommand(name, new NotYetVerb(console, "bench " + name)));
    return line;
  }

  @Override
  public Integer call() {
    throw wrongUsage("name what to measure");
  }
}
