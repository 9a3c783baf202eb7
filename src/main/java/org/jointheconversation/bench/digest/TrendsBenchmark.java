package org.jointheconversation.bench.digest;

import java.util.List;
import org.jointheconversation.bench.Figures;
import org.jointheconversation.cli.Console;

/** Whether trends tell chance from change: false alarms where nothing did, and what is found. */
final class TrendsBenchmark {
  private static final long SEED = 20261123;
  private static final String RATIO = "ratio";
  private static final int WEEK_BEFORE = 435;
  private static final double MOST_FALSE_ALARMS = 0.05;
  private static final double LEAST_FOUND = 0.75;
  private static final double LEAST_FOUND_OF_500 = 0.80;

  private final Console console;
  private final Figures figures;
  private final int trials;

  TrendsBenchmark(Console console, int trials) {
    this.console = console;
    this.figures = new Figures(console.out(), "digest_trends_");
    this.trials = trials;
  }

  /** Measures, prints, and tells whether all is as it shall be. */
  boolean run() {
    boolean good = true;
    console.say("weeks in which nothing changed");
    for (int people : List.of(100, 200, 435, 1000, 3000)) {
      TrendTrials.Alarms alarms = new TrendTrials(SEED, people, people).falseAlarms(trials);
      figures.print("false_alarms_" + people, alarms.digests(), RATIO);
      figures.print("false_alarms_a_theme_" + people, alarms.themes(), RATIO);
      good &= alarms.digests() <= MOST_FALSE_ALARMS + byChance();
    }
    console.say("weeks in which one theme of 18 went from 5 to 10 people in a hundred");
    good &= found(435) >= LEAST_FOUND;
    good &= found(500) >= LEAST_FOUND_OF_500;
    return good;
  }

  /** How far above the truth so many trials come in one case of forty: two standard errors. */
  private double byChance() {
    return 2 * Math.sqrt(MOST_FALSE_ALARMS * (1 - MOST_FALSE_ALARMS) / trials);
  }

  private double found(int people) {
    double found = new TrendTrials(SEED, people, WEEK_BEFORE).found(trials, 0.05, 0.10);
    figures.print("found_" + people, found, RATIO);
    return found;
  }
}
