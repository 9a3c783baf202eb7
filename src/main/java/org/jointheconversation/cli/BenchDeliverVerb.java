package org.jointheconversation.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jointheconversation.bench.DeliverBenchmark;
import org.jointheconversation.bench.DeliverBenchmark.Kept;
import org.jointheconversation.bench.DeliverBenchmark.Part;
import org.jointheconversation.bench.DeliverBenchmark.Size;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "deliver",
    description = "How a large audience is read and asked, and what failures leave of a round.")
final class BenchDeliverVerb extends Verb {
  @Option(
      names = "--members",
      defaultValue = "1500000",
      description = "how many members the large audience has (default: 1500000)")
  private int members;

  @Option(
      names = "--round",
      defaultValue = "10000",
      description = "how many members the other rounds ask (default: 10000)")
  private int round;

  @Option(
      names = "--part",
      split = ",",
      description = "scale, rates, throttle, faults, kills (default: all)")
  private List<Part> parts;

  @Option(
      names = "--store",
      split = ",",
      description = "sqlite, postgres (default: both); scale is measured on SQLite")
  private List<Kept> stores;

  @Option(names = "--seed", defaultValue = "4", description = "of what happens at random")
  private long seed;

  BenchDeliverVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (members < 1_000 || round < 100) {
      throw wrongUsage("--members must be at least 1000, --round at least 100");
    }
    Set<Part> wanted = parts == null ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
    Set<Kept> kept = stores == null ? EnumSet.allOf(Kept.class) : EnumSet.copyOf(stores);
    DeliverBenchmark benchmark = new DeliverBenchmark(console(), new Size(members, round), seed);
    return benchmark.run(wanted, kept) ? 0 : 1;
  }
}
