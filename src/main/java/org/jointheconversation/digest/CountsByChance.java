package org.jointheconversation.digest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jointheconversation.digest.disclosure.Suppression;

/**
 * The counts that chance makes this week where nothing has changed, each as likely as Fisher's
 * exact test says. Only the four basic operations are used, as there.
 *
 * <p>Few p-values are possible with small counts, and fewer still with rounded ones, so that most
 * of an allowance for false alarms would go unused: what is allowed is measured here by how often
 * it really happens (Heyse 2011, A false discovery rate procedure for categorical data).
 */
final class CountsByChance {
  private static final double TOLERANCE = 1 + 1e-7;
  private static final double NEGLIGIBLE = 1e-25;

  private final int lowest;
  private final double[] chances;
  private final double[] pValues;

  /**
   * @param marked people who raised the theme, now and before
   * @param drawn people who answered now
   * @param total people who answered now and before
   */
  CountsByChance(int marked, int drawn, int total) {
    int least = Math.max(0, drawn + marked - total);
    int most = Math.min(drawn, marked);
    int mode = (int) ((drawn + 1L) * (marked + 1L) / (total + 2L));
    mode = Math.max(least, Math.min(most, mode));
    double[] weights = new double[most - least + 1];
    weights[mode - least] = 1;
    int high = mode;
    for (; high < most && weights[high - least] > NEGLIGIBLE; high++) {
      weights[high + 1 - least] =
          weights[high - least] * FisherExact.ratio(high, marked, drawn, total);
    }
    int low = mode;
    for (; low > least && weights[low - least] > NEGLIGIBLE; low--) {
      weights[low - 1 - least] =
          weights[low - least] / FisherExact.ratio(low - 1, marked, drawn, total);
    }
    this.lowest = low;
    this.chances = shares(Arrays.copyOfRange(weights, low - least, high - least + 1));
    this.pValues = pValues(chances);
  }

  private static double[] shares(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** How likely each or anything less likely is. */
  private static double[] pValues(double[] chances) {
    int[] byChance =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> chances[i]).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] pValues = new double[chances.length];
    double sum = 0;
    int next = 0;
    for (int i : byChance) {
      while (next < byChance.length && chances[byChance[next]] <= chances[i] * TOLERANCE) {
        sum += chances[byChance[next++]];
      }
      pValues[i] = Math.min(1, sum);
    }
    return pValues;
  }

  /** How likely it is that the count is shown and its p-value, after rounding, within the limit. */
  double chanceOf(double limit, Suppression suppression) {
    double chance = 0;
    for (int i = 0; i < chances.length; i++) {
      OptionalInt shown = suppression.shown(lowest + i);
      if (shown.isPresent() && pValue(shown.getAsInt()) <= limit * TOLERANCE) {
        chance += chances[i];
      }
    }
    return chance;
  }

  private double pValue(int count) {
    int i = count - lowest;
    return i < 0 || i >= pValues.length ? 0 : pValues[i];
  }
}
