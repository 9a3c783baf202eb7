package org.jointheconversation.theme;

import java.util.Arrays;
import java.util.List;

/**
 * Turns scores into chances: {@code 1 / (1 + exp(-(base + byScore × score + byLead × lead)))},
 * where lead is how far a theme is ahead of the best other one. Without examples the numbers are
 * those fitted between two sets (docs/theming.md); with examples they are fitted to what these
 * would have scored had they not been there.
 */
record Chance(double base, double byScore, double byLead) {
  /** Without examples. */
  static final Chance UNTAUGHT = new Chance(-2.5, 12, 6);

  private static final int STEPS = 25;

  /** How many examples it takes to move away from the numbers above. */
  private static final double PULL = 0.1;

  /**
   * Fits by maximum likelihood (Newton's method), drawn a little towards {@link #UNTAUGHT}.
   *
   * @param heldOut scores by example and theme
   * @param phrases the examples, in the same order
   */
  static Chance fitted(List<double[]> heldOut, List<Phrase> phrases) {
    double[] start = {UNTAUGHT.base, UNTAUGHT.byScore, UNTAUGHT.byLead};
    double[] found = start.clone();
    for (int step = 0; step < STEPS; step++) {
      Newton newton = new Newton(found, start, PULL);
      for (int i = 0; i < heldOut.size(); i++) {
        double[] scores = heldOut.get(i);
        double[] leads = leads(scores);
        for (int theme = 0; theme < scores.length; theme++) {
          double[] features = {1, scores[theme], leads[theme]};
          newton.add(features, phrases.get(i).themes().get(theme));
        }
      }
      found = newton.next();
    }
    // Whatever the examples say, a higher score never means a smaller chance: between the first and
    // the second the lead counts twice.
    double byScore = Math.max(found[1], 1);
    return new Chance(found[0], byScore, Math.max(found[2], -byScore / 2));
  }

  /** The chance of each theme; the order of the scores is kept. */
  double[] of(double[] scores) {
    double[] leads = leads(scores);
    double[] chances = new double[scores.length];
    for (int i = 0; i < chances.length; i++) {
      double logit = base + byScore * scores[i] + byLead * leads[i];
      chances[i] = 1 / (1 + StrictMath.exp(-logit));
    }
    return chances;
  }

  private static double[] leads(double[] scores) {
    double best = Arrays.stream(scores).max().orElse(0);
    double second = secondBest(scores, best);
    return Arrays.stream(scores).map(score -> score - (score == best ? second : best)).toArray();
  }

  /** Equal to the best where two share the lead; 0, what any text gets, where there is one. */
  private static double secondBest(double[] scores, double best) {
    if (scores.length == 1) {
      return 0;
    }
    double second = Double.NEGATIVE_INFINITY;
    boolean leaderSeen = false;
    for (double score : scores) {
      if (score == best && !leaderSeen) {
        leaderSeen = true;
      } else {
        second = Math.max(second, score);
      }
    }
    return second;
  }
}
