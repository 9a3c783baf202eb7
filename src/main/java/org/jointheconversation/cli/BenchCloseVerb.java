package org.jointheconversation.cli;

import org.jointheconversation.bench.ClosingBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "close",
    description = "How long closing takes, and what it costs those who reply elsewhere meanwhile.")
final class BenchCloseVerb extends Verb {
  @Option(
      names = "--replies",
      defaultValue = "1000000",
      description = "how many replies the consultation has (default: 1000000)")
  private int replies;

  BenchCloseVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (replies < 1) {
      throw wrongUsage("--replies must be at least 1");
    }
    return new ClosingBenchmark(console(), replies).run() ? 0 : 1;
  }
}
