package org.jointheconversation.cli;

import org.jointheconversation.bench.RightsBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "rights",
    description =
        "How long erasing and purging take, and what they cost those who reply meanwhile.")
final class BenchRightsVerb extends Verb {
  @Option(
      names = "--replies",
      defaultValue = "1000000",
      description = "how many replies the database holds (default: 1000000)")
  private int replies;

  BenchRightsVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (replies < RightsBenchmark.FEWEST_REPLIES) {
      throw wrongUsage("--replies must be at least " + RightsBenchmark.FEWEST_REPLIES);
    }
    return new RightsBenchmark(console(), replies).run() ? 0 : 1;
  }
}
