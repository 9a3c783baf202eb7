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

  /**
   * @param trials how many made-up trends of each sort
   */
  public DigestBenchmark(Console console, int trials) {
    this.console = console;
    this.trials = trials;
  }

  /** Measures these parts, but for speed, which needs an installation; whether all is well. */
  public boolean run(Set<Part> parts) {
    boolean good = true;
    if (parts.contains(Part.TRENDS)) {
      good = new TrendsBenchmark(console, trials).run();
    }
    return good;
  }
}
