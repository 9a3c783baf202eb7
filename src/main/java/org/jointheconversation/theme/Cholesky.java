package org.jointheconversation.theme;

import java.util.stream.IntStream;

/**
 * Solves {@code A x = b} exactly for a symmetric, positive definite {@code A}. The matrix is given,
 * and overwritten, as its lower half: row {@code i} holds the columns 0 to {@code i}.
 *
 * <p>Works on blocks of columns, and on rows side by side in threads. Each number is computed by
 * one thread, always in the same order, so that their count changes nothing but the time. Loops run
 * along rows without a running sum, which is what lets the compiler do several numbers at once.
 */
final class Cholesky {
  /** Columns done at a time: few enough to stay near the processor. */
  private static final int BLOCK = 64;

  private final double[][] factor;

  /** Factors in place: n³/3 operations, some three seconds for four thousand rows on two cores. */
  Cholesky(double[][] lowerHalf) {
    factor = lowerHalf;
    for (int from = 0; from < factor.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, factor.length);
      factorBlock(from, to);
      subtractBlock(from, to);
    }
  }

  /** The columns of a block, from which the blocks before it are subtracted already. */
  private void factorBlock(int from, int to) {
    for (int i = from; i < to; i++) {
      factorRow(i, from, i);
      double rest = factor[i][i] - squares(factor[i], from, i);
      factor[i][i] = Math.sqrt(rest);
    }
    IntStream.range(to, factor.length).parallel().forEach(i -> factorRow(i, from, to));
  }

  private void factorRow(int i, int from, int to) {
    double[] row = factor[i];
    for (int j = from; j < to; j++) {
      double[] above = factor[j];
      double rest = row[j];
      for (int k = from; k < j; k++) {
        rest -= row[k] * above[k];
      }
      row[j] = rest / above[j];
    }
  }

  private static double squares(double[] row, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += row[k] * row[k];
    }
    return sum;
  }

  private void subtractBlock(int from, int to) {
    if (to == factor.length) {
      return;
    }
    double[][] columns = columns(from, to);
    IntStream.range(to, factor.length)
        .parallel()
        .forEach(i -> Rows.subtract(factor[i], to, i + 1, factor[i], from, columns, to - from));
  }

  /** The block's columns as rows. */
  private double[][] columns(int from, int to) {
    double[][] columns = new double[to - from][factor.length];
    for (int i = to; i < factor.length; i++) {
      for (int k = from; k < to; k++) {
        columns[k - from][i] = factor[i][k];
      }
    }
    return columns;
  }

  /** The solutions for several right-hand sides, in their place: row {@code i} of each. */
  void solve(double[][] sides) {
    for (int i = 0; i < sides.length; i++) {
      for (int j = 0; j < i; j++) {
        Rows.addScaled(sides[j], -factor[i][j], sides[i]);
      }
      Rows.scale(sides[i], 1 / factor[i][i]);
    }
    for (int i = sides.length - 1; i >= 0; i--) {
      Rows.scale(sides[i], 1 / factor[i][i]);
      for (int j = 0; j < i; j++) {
        Rows.addScaled(sides[i], -factor[i][j], sides[j]);
      }
    }
  }

  /** The diagonal of the inverse of {@code A}: another n³/3 operations. */
  double[] inverseDiagonal() {
    double[] diagonal = new double[factor.length];
    IntStream.range(0, (factor.length + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(block -> inverseDiagonal(block * BLOCK, diagonal));
    return diagonal;
  }

  /** For some columns: those of the factor's inverse, whose squares add up to what is wanted. */
  private void inverseDiagonal(int from, double[] diagonal) {
    int width = Math.min(BLOCK, factor.length - from);
    double[][] inverse = new double[factor.length - from][width];
    for (int i = from; i < factor.length; i++) {
      double[] row = inverse[i - from];
      if (i - from < width) {
        row[i - from] = 1;
      }
      Rows.subtract(row, 0, width, factor[i], from, inverse, i - from);
      Rows.scale(row, 1 / factor[i][i]);
      for (int j = 0; j < width; j++) {
        diagonal[from + j] += row[j] * row[j];
      }
    }
  }
}
