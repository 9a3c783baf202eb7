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
  private final int consultations;
  private final Publisher.Factory publishers;

  /** Of digests that are composed each for itself. */
  public DigestBenchmark(Console console, int trials, int consultations) {
    this(console, trials, consultations, ProductPublisher::new);
  }

  /**
   * @param trials how many made-up trends of each sort
   * @param consultations how many made-up consultations to attack
   * @param publishers whose digests are attacked
   */
  public DigestBenchmark(
      Console console, int trials, int consultations, Publisher.Factory publishers) {
    this.console = console;
    this.trials = trials;
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
      good &= new SolverBenchmark(console, publishers, consultations).run();
    }
    return good;
  }
}
