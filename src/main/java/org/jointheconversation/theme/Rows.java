package org.jointheconversation.theme;

/** Arithmetic along rows, written such that the compiler does several numbers at once. */
final class Rows {
  private Rows() {}

  /** Adds a multiple of a row to sums of the same length. */
  static void addScaled(double[] row, double factor, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * row[i];
    }
  }

  /** Multiplies a row. */
  static void scale(double[] row, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  /**
   * Subtracts multiples of rows: of {@code rows[k]}, {@code factors[first + k]} times, from the
   * columns {@code from} to {@code to} of a row. Four at a time, because reading and writing the
   * row is what takes long.
   */
  static void subtract(
      double[] row, int from, int to, double[] factors, int first, double[][] rows, int count) {
    int k = 0;
    for (; k + 3 < count; k += 4) {
      double f0 = factors[first + k];
      double f1 = factors[first + k + 1];
      double f2 = factors[first + k + 2];
      double f3 = factors[first + k + 3];
      double[] r0 = rows[k];
      double[] r1 = rows[k + 1];
      double[] r2 = rows[k + 2];
      double[] r3 = rows[k + 3];
      for (int j = from; j < to; j++) {
        row[j] -= f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
      }
    }
    for (; k < count; k++) {
      double f = factors[first + k];
      double[] r = rows[k];
      for (int j = from; j < to; j++) {
        row[j] -= f * r[j];
      }
    }
  }
}
