package org.jointheconversation.theme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From which chance on a theme is sure: for each theme, where precision and recall balance best
 * (the highest F1) among examples that are held out one at a time. A theme with few examples goes
 * by all themes together; one with next to none is let in at half of that, since nothing but its
 * seeds speaks for it and its chances are small. Immutable.
 */
final class Thresholds {
  /** Without examples nobody needs to look from here on; fitted with {@link Chance}. */
  static final double UNTAUGHT = 0.6;

  /** So many examples of a theme weigh as much as all themes together. */
  private static final double FEW = 10;

  /** So many examples in all weigh as much as {@link #UNTAUGHT}. */
  private static final double FEW_IN_ALL = 25;

  private static final double WITHOUT_EXAMPLES = 0.5;

  private final double[] byTheme;

  private Thresholds(double[] byTheme) {
    this.byTheme = byTheme;
  }

  /** The same for each theme. */
  static Thresholds untaught(int themes) {
    double[] same = new double[themes];
    Arrays.fill(same, UNTAUGHT);
    return new Thresholds(same);
  }

  /**
   * @param heldOut chances by example and theme
   * @param phrases the examples, in the same order
   */
  static Thresholds learned(List<double[]> heldOut, List<Phrase> phrases, int themes) {
    double[] all = heldOut.stream().flatMapToDouble(Arrays::stream).toArray();
    boolean[] truths = new boolean[all.length];
    for (int i = 0; i < all.length; i++) {
      truths[i] = phrases.get(i / themes).themes().get(i % themes);
    }
    double overall = blend(bestCut(all, truths), phrases.size(), UNTAUGHT, FEW_IN_ALL);
    double[] byTheme = new double[themes];
    for (int theme = 0; theme < themes; theme++) {
      byTheme[theme] = ofTheme(theme, heldOut, phrases, overall);
    }
    return new Thresholds(byTheme);
  }

  private static double ofTheme(
      int theme, List<double[]> heldOut, List<Phrase> phrases, double overall) {
    int count = (int) phrases.stream().filter(phrase -> phrase.themes().get(theme)).count();
    if (count == 0) {
      return WITHOUT_EXAMPLES * overall;
    }
    double known = Math.min(1, count / FEW);
    double common = overall * (WITHOUT_EXAMPLES + (1 - WITHOUT_EXAMPLES) * known);
    double[] chances = heldOut.stream().mapToDouble(row -> row[theme]).toArray();
    boolean[] truths = new boolean[chances.length];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = phrases.get(i).themes().get(theme);
    }
    return blend(bestCut(chances, truths), count, common, FEW);
  }

  private static double blend(double own, double weight, double common, double commonWeight) {
    return (weight * own + commonWeight * common) / (weight + commonWeight);
  }

  /** Halfway between the last chance let in and the first one kept out, at the highest F1. */
  private static double bestCut(double[] chances, boolean[] truths) {
    int[] order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted((one, other) -> Double.compare(chances[other], chances[one]))
            .mapToInt(i -> i)
            .toArray();
    int positives = 0;
    for (boolean truth : truths) {
      positives += truth ? 1 : 0;
    }
    double bestF1 = -1;
    double cut = UNTAUGHT;
    int right = 0;
    for (int taken = 1; taken <= order.length; taken++) {
      right += truths[order[taken - 1]] ? 1 : 0;
      double f1 = 2.0 * right / (taken + positives);
      if (f1 > bestF1) {
        bestF1 = f1;
        double next = taken < order.length ? chances[order[taken]] : 0;
        cut = (chances[order[taken - 1]] + next) / 2;
      }
    }
    return cut;
  }

  /** Whether a chance makes a theme sure. */
  boolean isSure(int theme, double chance) {
    return chance >= byTheme[theme];
  }
}
