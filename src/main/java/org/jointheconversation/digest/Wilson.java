package org.jointheconversation.digest;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;

/**
 * The 95 % score interval of a share (Wilson, 1927). Only the four operations and the square root
 * are used, which every processor rounds alike.
 */
final class Wilson {
  private static final double Z = 1.959963984540054;
  private static final int DECIMALS = 4;

  private Wilson() {}

  /**
   * @param people how many of them; more than {@code of}, as rounding may make it, counts as all
   */
  static Digest.Range range(int people, int of) {
    double share = (double) Math.min(people, of) / of;
    double squared = Z * Z;
    double scale = 1 + squared / of;
    double centre = share + squared / (2.0 * of);
    double width = Z * Math.sqrt(share * (1 - share) / of + squared / (4.0 * of * of));
    return new Digest.Range(rounded((centre - width) / scale), rounded((centre + width) / scale));
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(Math.max(0, Math.min(1, share))).setScale(DECIMALS, HALF_UP);
  }
}
