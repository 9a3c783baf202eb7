package org.jointheconversation.bench.digest;

import java.util.Set;
import org.jointheconversation.cli.Console;

/** Measures what digests give away, and whether they tell chance from change. */
public final class DigestBenchmark {
  /** What can be measured. */
  public enum Part {
    TRENDS,
    SOLVER,
    SPEED
  }

  private final Console console;
  private final int trials;
  private final int first;
  private final int consultations;
  private final Publisher.Factory publishers;

  /** Of the product's digests. */
  public DigestBenchmark(Console console, int trials, int first, int consultations) {
    this(console, trials, first, consultations, ProductPublisher::new);
  }

  /**
   * @param trials how many made-up trends of each sort
   * @param first the seed of the first made-up consultation
   * @param consultations how many made-up consultations to attack
   * @param publishers whose digests are attacked
   */
  public DigestBenchmark(
      Console console, int trials, int first, int consultations, Publisher.Factory publishers) {
    this.console = console;
    this.trials = trials;
    this.first = first;
    this.consultations = consultations;
    this.publishers = publishers;
  }

  /** Measures these parts, but for speed, which needs an installation; whether all is well. */
  public boolean run(Set<Part> parts) {
    boolean good = true;
    if (parts.contains(Part.TRENDS)) {
      good = new TrendsBenchmark(console, trials).run();
    }
    if (parts.contains(Part.SOLVER)) {
      good &= new SolverBenchmark(console, publishers, first, consultations).run();
    }
    return good;
  }
}
