package org.jointheconversation.bench.digest;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jointheconversation.bench.Figures;
import org.jointheconversation.bench.digest.Finding.Leak;
import org.jointheconversation.cli.Console;

/** Attacks many made-up consultations, and counts what is still said in them. */
final class SolverBenchmark {
  private static final int MIN_GROUP = 11;
  private static final int NAMED = 20;
  private static final double LEAST_SHOWN = 2.0 / 3;

  private final Console console;
  private final Figures figures;
  private final Publisher.Factory publishers;
  private final int consultations;

  /**
   * @param publishers the product, or whatever is measured
   * @param consultations how many, each of its own seed
   */
  SolverBenchmark(Console console, Publisher.Factory publishers, int consultations) {
    this.console = console;
    this.figures = new Figures(console.out(), "digest_solver_");
    this.publishers = publishers;
    this.consultations = consultations;
  }

  /** Attacks them all, prints, and tells whether nothing was given away and enough is said. */
  boolean run() {
    Map<Leak, Long> leaks = new EnumMap<>(Leak.class);
    Utility utility = new Utility(MIN_GROUP);
    long publications = 0;
    long unsafe = 0;
    for (int seed = 1; seed <= consultations; seed++) {
      RandomConsultation consultation = new RandomConsultation(seed);
      Publisher publisher = publishers.create(consultation.codebook(), MIN_GROUP);
      Attacked attacked = Attacked.of(consultation, publisher, MIN_GROUP, Reading.MAY_BE_KEPT);
      attacked.findings().forEach(finding -> leaks.merge(finding.leak(), 1L, Long::sum));
      name(seed, attacked);
      utility.add(attacked.utility());
      publications += attacked.publications().size();
      unsafe += attacked.findings().isEmpty() ? 0 : 1;
    }
    figures.print("consultations", consultations, "consultations");
    figures.print("publications", publications, "publications");
    figures.print("unsafe", unsafe, "consultations");
    for (Leak leak : Leak.values()) {
      String name = "leaks_" + leak.name().toLowerCase(Locale.ROOT);
      figures.print(name, leaks.getOrDefault(leak, 0L), "cells");
    }
    figures.print("shown", utility.share(), "ratio");
    figures.print("shown_of_whole", utility.shareOfWhole(), "ratio");
    return unsafe == 0 && utility.share() >= LEAST_SHOWN;
  }

  /** The first few of each consultation, so that somebody can look at them. */
  private void name(int seed, Attacked attacked) {
    attacked.findings().stream()
        .limit(NAMED)
        .forEach(finding -> console.say("consultation " + seed + ": " + finding));
  }
}
