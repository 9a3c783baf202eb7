package org.jointheconversation.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jointheconversation.bench.DigestSpeed;
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

  @Option(
      names = "--first",
      defaultValue = "1",
      description = "the seed of the first of them, to spread many over processes (default: 1)")
  private int first;

  @Option(
      names = "--replies",
      defaultValue = "1000000",
      description = "how many stored replies of one week (default: 1000000)")
  private int replies;

  @Option(
      names = "--organisations",
      defaultValue = "200",
      description = "how many organisations they come from (default: 200)")
  private int organisations;

  BenchDigestVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (Math.min(Math.min(trials, consultations), Math.min(replies, organisations)) < 1) {
      throw wrongUsage("every number must be at least 1");
    }
    Set<Part> wanted = parts == null ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
    boolean good = new DigestBenchmark(console(), trials, first, consultations).run(wanted);
    if (wanted.contains(Part.SPEED)) {
      good &= new DigestSpeed(console(), replies, organisations).run();
    }
    return good ? 0 : 1;
  }
}
