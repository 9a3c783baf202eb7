package org.jointheconversation.cli;

import java.lang.management.ManagementFactory;
import org.jointheconversation.bench.NameBenchmark;
import org.jointheconversation.bench.redaction.Portion;
import org.jointheconversation.bench.redaction.RedactionBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "redact", description = "What the gate finds in made replies, and how fast.")
final class BenchRedactVerb extends Verb {
  @Option(
      names = "--replies",
      defaultValue = "5000",
      description = "how many replies to make for each kind (default: 5000)")
  private int replies;

  @Option(
      names = "--portion",
      defaultValue = "HELD_OUT",
      description = "the half of the made replies, DEVELOPMENT or HELD_OUT (the default)")
  private Portion portion;

  BenchRedactVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (replies < 1) {
      throw wrongUsage("--replies must be at least 1");
    }
    new RedactionBenchmark(
            console().out(),
            ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime,
            portion,
            replies)
        .run();
    new NameBenchmark(console().out()).run();
    return 0;
  }
}
