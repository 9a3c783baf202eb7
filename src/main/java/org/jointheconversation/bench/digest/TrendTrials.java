package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.Verdict;

/**
 * Weeks of which it is known whether anything changed. Every trial draws anew; equal seeds draw
 * equal weeks.
 */
final class TrendTrials {
  static final int THEMES = 18;

  /** A person raises this many themes on average, the commonest of them ten times the rarest. */
  private static final double THEMES_EACH = 1.5;

  private static final double SKEW = 0.8;

  private final MadeWeeks made = new MadeWeeks(THEMES);
  private final Random random;
  private final int people;
  private final int peopleBefore;

  /**
   * @param people who answer in the week that is looked at
   * @param peopleBefore who answer in each week before it
   */
  TrendTrials(long seed, int people, int peopleBefore) {
    this.random = new Random(seed);
    this.people = people;
    this.peopleBefore = peopleBefore;
  }

  /** What false alarms there were. */
  record Alarms(double digests, double themes) {}

  /**
   * Nothing has changed: everybody answered, and chance says in which week. The share of digests in
   * which any theme rises or falls, and of all themes that are compared.
   */
  Alarms falseAlarms(int trials) {
    int digests = 0;
    int themes = 0;
    int compared = 0;
    for (int trial = 0; trial < trials; trial++) {
      Digest digest = made.last(permuted());
      long alarms = digest.shown().stream().filter(TrendTrials::alarms).count();
      digests += alarms > 0 ? 1 : 0;
      themes += (int) alarms;
      compared += digest.shown().size();
    }
    return new Alarms((double) digests / trials, (double) themes / compared);
  }

  private static boolean alarms(Digest.Theme theme) {
    Verdict verdict = theme.change().verdict();
    return verdict == Verdict.RISING || verdict == Verdict.FALLING;
  }

  private List<List<TreeSet<Integer>>> permuted() {
    int all = people + MadeWeeks.WEEKS_BEFORE * peopleBefore;
    List<TreeSet<Integer>> everybody = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      everybody.add(skewed());
    }
    Collections.shuffle(everybody, random);
    List<List<TreeSet<Integer>>> weeks = new ArrayList<>();
    for (int week = 0; week < MadeWeeks.WEEKS_BEFORE; week++) {
      weeks.add(everybody.subList(week * peopleBefore, (week + 1) * peopleBefore));
    }
    weeks.add(everybody.subList(all - people, all));
    return weeks;
  }

  private TreeSet<Integer> skewed() {
    double[] weights =
        IntStream.rangeClosed(1, THEMES).mapToDouble(rank -> Math.pow(rank, -SKEW)).toArray();
    double sum = java.util.Arrays.stream(weights).sum();
    TreeSet<Integer> themes = new TreeSet<>();
    for (int theme = 0; theme < THEMES; theme++) {
      if (random.nextDouble() < THEMES_EACH * weights[theme] / sum) {
        themes.add(theme);
      }
    }
    return themes;
  }

  /**
   * The first theme goes from one share to another, and the others, which are 5 to 22 people in a
   * hundred, stay: how often it is found to rise.
   */
  double found(int trials, double shareBefore, double share) {
    int found = 0;
    for (int trial = 0; trial < trials; trial++) {
      List<List<TreeSet<Integer>>> weeks = new ArrayList<>();
      for (int week = 0; week < MadeWeeks.WEEKS_BEFORE; week++) {
        weeks.add(week(peopleBefore, shareBefore));
      }
      weeks.add(week(people, share));
      boolean rises =
          made.last(weeks).withVerdict(Verdict.RISING).stream()
              .anyMatch(theme -> theme.id().equals(MadeWeeks.theme(0)));
      found += rises ? 1 : 0;
    }
    return (double) found / trials;
  }

  private List<TreeSet<Integer>> week(int count, double firstShare) {
    List<TreeSet<Integer>> week = new ArrayList<>();
    for (int person = 0; person < count; person++) {
      TreeSet<Integer> themes = new TreeSet<>();
      for (int theme = 0; theme < THEMES; theme++) {
        if (random.nextDouble() < (theme == 0 ? firstShare : 0.05 + 0.01 * theme)) {
          themes.add(theme);
        }
      }
      week.add(themes);
    }
    return week;
  }
}
