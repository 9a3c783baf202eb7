package org.jointheconversation.digest;

/**
 * Fisher's exact test, two-sided: how likely shares at least as far apart as these are when nothing
 * has changed. Only the four basic operations are used, so that every processor finds the same
 * bits.
 */
final class FisherExact {
  /** Outcomes this much likelier than the observed one still count as equally likely. */
  private static final double TOLERANCE = 1 + 1e-7;

  /** Weights below this share of the largest one change no digit that matters. */
  private static final double NEGLIGIBLE = 1e-25;

  private final int marked;
  private final int drawn;
  private final int total;

  private FisherExact(int marked, int drawn, int total) {
    this.marked = marked;
    this.drawn = drawn;
    this.total = total;
  }

  /**
   * @param now how many of {@code ofNow} people raised a theme this week
   * @param before how many of {@code ofBefore} did in the weeks it is measured against
   * @return the p-value, 0 to 1
   */
  static double pValue(int now, int ofNow, int before, int ofBefore) {
    return new FisherExact(now + before, ofNow, ofNow + ofBefore).pValue(now);
  }

  private double pValue(int observed) {
    int lowest = Math.max(0, drawn + marked - total);
    int highest = Math.min(drawn, marked);
    int mode = (int) ((drawn + 1L) * (marked + 1L) / (total + 2L));
    mode = Math.max(lowest, Math.min(highest, mode));
    double limit = weight(mode, observed) * TOLERANCE;
    Sums sums = new Sums(limit);
    sums.add(1);
    double weight = 1;
    for (int k = mode; k < highest && weight > NEGLIGIBLE; k++) {
      weight *= ratio(k);
      sums.add(weight);
    }
    weight = 1;
    for (int k = mode; k > lowest && weight > NEGLIGIBLE; k--) {
      weight /= ratio(k - 1);
      sums.add(weight);
    }
    return Math.min(1, sums.extreme / sums.all);
  }

  /** How likely {@code k} is, compared with {@code mode}. */
  private double weight(int mode, int k) {
    double weight = 1;
    for (int i = mode; i < k; i++) {
      weight *= ratio(i);
    }
    for (int i = mode; i > k; i--) {
      weight /= ratio(i - 1);
    }
    return weight;
  }

  /** How likely {@code k + 1} is, compared with {@code k}. */
  private double ratio(int k) {
    return ratio(k, marked, drawn, total);
  }

  /** How likely {@code k + 1} of those drawn are marked, compared with {@code k}. */
  static double ratio(int k, int marked, int drawn, int total) {
    double up = (double) (marked - k) * (drawn - k);
    double down = (k + 1.0) * ((double) total - marked - drawn + k + 1);
    return up / down;
  }

  private static final class Sums {
    private final double limit;
    private double all;
    private double extreme;

    Sums(double limit) {
      this.limit = limit;
    }

    void add(double weight) {
      all += weight;
      if (weight <= limit) {
        extreme += weight;
      }
    }
  }
}
