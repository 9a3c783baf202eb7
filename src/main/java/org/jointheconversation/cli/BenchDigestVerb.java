package org.jointheconversation.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jointheconversation.bench.digest.DigestBenchmark;
import org.jointheconversation.bench.digest.DigestBenchmark.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "digest",
    description = "What digests give away, whether trends tell chance from change, and how fast.")
final class BenchDigestVerb extends Verb {
  @Option(names = "--part", split = ",", description = "trends, solver, speed (default: all)")
  private List<Part> parts;

  @Option(
      names = "--trials",
      defaultValue = "2000",
      description = "how many made-up trends of each sort (default: 2000)")
  private int trials;

  @Option(
      names = "--consultations",
      defaultValue = "500",
      description = "how many made-up consultations to attack (default: 500)")
  private int consultations;

  BenchDigestVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (trials < 1 || consultations < 1) {
      throw wrongUsage("--trials and --consultations must be at least 1");
    }
    Set<Part> wanted = parts == null ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
    return new DigestBenchmark(console(), trials, consultations).run(wanted) ? 0 : 1;
  }
}
