package org.jointheconversation.bench.digest;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jointheconversation.bench.Figures;
import org.jointheconversation.bench.digest.Finding.Leak;
import org.jointheconversation.cli.Console;

/** Attacks many made-up consultations, and counts what is still said in them. */
final class SolverBenchmark {
  private static final int NAMED = 20;
  private static final double LEAST_SHOWN = 2.0 / 3;

  private final Console console;
  private final Figures figures;
  private final Publisher.Factory publishers;
  private final int first;
  private final int consultations;

  /**
   * @param publishers the product, or whatever is measured
   * @param first the seed of the first
   * @param consultations how many, each of the next seed
   */
  SolverBenchmark(Console console, Publisher.Factory publishers, int first, int consultations) {
    this.first = first;
    this.console = console;
    this.figures = new Figures(console.out(), "digest_solver_");
    this.publishers = publishers;
    this.consultations = consultations;
  }

  /** Attacks them all, prints, and tells whether nothing was given away and enough is said. */
  boolean run() {
    Map<Leak, Long> leaks = new EnumMap<>(Leak.class);
    Utility utility = new Utility();
    long publications = 0;
    long unsafe = 0;
    for (int seed = first; seed < first + consultations; seed++) {
      RandomConsultation consultation = new RandomConsultation(seed);
      Publisher publisher = publishers.create(consultation.codebook(), consultation.minGroup());
      Attacked attacked = Attacked.of(consultation, publisher, Reading.MAY_BE_KEPT);
      attacked.findings().forEach(finding -> leaks.merge(finding.leak(), 1L, Long::sum));
      name(seed, attacked);
      utility.add(attacked.utility());
      publications += attacked.publications().size();
      unsafe += attacked.isSafe() ? 0 : 1;
    }
    figures.print("consultations", consultations, "consultations");
    figures.print("publications", publications, "publications");
    figures.print("unsafe", unsafe, "consultations");
    for (Leak leak : Leak.values()) {
      String name = (leak.isAllowed() ? "known_" : "leaks_") + leak.name().toLowerCase(Locale.ROOT);
      figures.print(name, leaks.getOrDefault(leak, 0L), "cells");
    }
    figures.print("shown", utility.share(), "ratio");
    figures.print("shown_of_whole", utility.shareOfWhole(), "ratio");
    return unsafe == 0 && utility.share() >= LEAST_SHOWN;
  }

  /** The first few of each consultation, so that somebody can look at them. */
  private void name(int seed, Attacked attacked) {
    attacked.findings().stream()
        .filter(finding -> !finding.leak().isAllowed())
        .limit(NAMED)
        .forEach(finding -> console.say("consultation " + seed + ": " + finding));
  }
}
