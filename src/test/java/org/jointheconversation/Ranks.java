package org.jointheconversation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether one order tells of another. */
public final class Ranks {
  private Ranks() {}

  /** Spearman's rank correlation: 1 in the same order, -1 in the opposite one, near 0 by chance. */
  public static double correlation(double[] one, double[] other) {
    double[] first = ranks(one);
    double[] second = ranks(other);
    double middle = (first.length - 1) / 2.0;
    double together = 0;
    double alone = 0;
    double apart = 0;
    for (int i = 0; i < first.length; i++) {
      together += (first[i] - middle) * (second[i] - middle);
      alone += Math.pow(first[i] - middle, 2);
      apart += Math.pow(second[i] - middle, 2);
    }
    return together / Math.sqrt(alone * apart);
  }

  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((a, b) -> Double.compare(values[a], values[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    IntStream.range(0, order.length).forEach(rank -> ranks[order[rank]] = rank);
    return Arrays.copyOf(ranks, ranks.length);
  }
}
