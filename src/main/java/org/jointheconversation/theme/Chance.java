package org.jointheconversation.theme;

import java.util.Arrays;

/**
 * Turns scores into chances. Fitted by logistic regression between two sets, so that of the replies
 * whose best theme has a chance around 0.6, some 60 in 100 are right; docs/theming.md shows how
 * well that holds.
 */
final class Chance {
  private static final double BASE = -2.5;
  private static final double BY_SCORE = 12;
  private static final double BY_LEAD = 6;

  private Chance() {}

  /** The chance of each theme; the order of the scores is kept. */
  static double[] of(double[] scores) {
    double best = Arrays.stream(scores).max().orElse(0);
    double second = secondBest(scores);
    return Arrays.stream(scores)
        .map(score -> of(score, score - (score == best ? second : best)))
        .toArray();
  }

  private static double of(double score, double lead) {
    double logit = BASE + BY_SCORE * score + BY_LEAD * lead;
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** Equal to the best where two share the lead; 0, what any text gets, where there is one. */
  private static double secondBest(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted.length == 1 ? 0 : sorted[sorted.length - 2];
  }
}
