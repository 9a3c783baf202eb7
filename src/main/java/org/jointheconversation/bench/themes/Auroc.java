package org.jointheconversation.bench.themes;

import java.util.Arrays;

/** How well a score tells new from known. */
final class Auroc {
  private Auroc() {}

  /**
   * The chance that a new one, drawn at random, scores higher than a known one; equals count half.
   * Not a number unless there are both.
   *
   * @param known scores of those that should score low
   * @param fresh scores of those that should score high
   */
  static double of(double[] known, double[] fresh) {
    double[] sorted = known.clone();
    Arrays.sort(sorted);
    double wins =
        Arrays.stream(fresh)
            .map(score -> (below(sorted, score, false) + below(sorted, score, true)) / 2.0)
            .sum();
    return wins / ((double) known.length * fresh.length);
  }

  /** How many lie below a score, or below and at it. */
  private static int below(double[] sorted, double score, boolean atIt) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted[middle] < score || atIt && sorted[middle] == score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
