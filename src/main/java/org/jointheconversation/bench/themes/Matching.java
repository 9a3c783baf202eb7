package org.jointheconversation.bench.themes;

import java.util.Arrays;

/**
 * Pairs rows with columns, one to one, such that the pairs have most in common (the Hungarian
 * method: rows are placed one after the other, each by the cheapest chain of moves). Its time grows
 * with the cube of the size.
 */
final class Matching {
  private static final int NOBODY = -1;

  private final int size;
  private final long[][] costs;
  private final long[] rowPrices;
  private final long[] columnPrices;
  private final int[] rowOf;

  private Matching(int[][] common) {
    size = Math.max(common.length, common[0].length);
    costs = costs(common, size);
    rowPrices = new long[size];
    columnPrices = new long[size];
    rowOf = new int[size];
    Arrays.fill(rowOf, NOBODY);
  }

  /** A square, so that all find a partner; rows and columns added to it have nothing in common. */
  private static long[][] costs(int[][] common, int size) {
    long most = Arrays.stream(common).flatMapToInt(Arrays::stream).max().orElseThrow();
    long[][] costs = new long[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        boolean real = row < common.length && column < common[0].length;
        costs[row][column] = most - (real ? common[row][column] : 0);
      }
    }
    return costs;
  }

  /**
   * How much the pairs have in common at most, all together.
   *
   * @param common of each row and column, none below 0; rows all as long
   */
  static long most(int[][] common) {
    Matching matching = new Matching(common);
    for (int row = 0; row < matching.size; row++) {
      matching.place(row);
    }
    long sum = 0;
    for (int column = 0; column < common[0].length; column++) {
      int row = matching.rowOf[column];
      sum += row < common.length ? common[row][column] : 0;
    }
    return sum;
  }

  private void place(int row) {
    long[] distances = new long[size];
    Arrays.fill(distances, Long.MAX_VALUE);
    int[] before = new int[size];
    boolean[] done = new boolean[size];
    int from = NOBODY;
    int free = NOBODY;
    while (free == NOBODY) {
      int mover = from == NOBODY ? row : rowOf[from];
      lookFrom(mover, from, distances, before, done);
      int next = nearest(distances, done);
      done[next] = true;
      from = next;
      free = rowOf[next] == NOBODY ? next : NOBODY;
    }
    reprice(row, free, distances, done);
    move(row, free, before);
  }

  private void lookFrom(int mover, int from, long[] distances, int[] before, boolean[] done) {
    long sofar = from == NOBODY ? 0 : distances[from];
    for (int column = 0; column < size; column++) {
      long step = costs[mover][column] - rowPrices[mover] - columnPrices[column];
      if (!done[column] && sofar + step < distances[column]) {
        distances[column] = sofar + step;
        before[column] = from;
      }
    }
  }

  private int nearest(long[] distances, boolean[] done) {
    int nearest = NOBODY;
    for (int column = 0; column < size; column++) {
      if (!done[column] && (nearest == NOBODY || distances[column] < distances[nearest])) {
        nearest = column;
      }
    }
    return nearest;
  }

  /** Keeps every step at a cost of 0 or more, and those between partners at 0. */
  private void reprice(int row, int free, long[] distances, boolean[] done) {
    rowPrices[row] += distances[free];
    for (int column = 0; column < size; column++) {
      if (done[column] && column != free) {
        long gain = distances[free] - distances[column];
        rowPrices[rowOf[column]] += gain;
        columnPrices[column] -= gain;
      }
    }
  }

  private void move(int row, int free, int[] before) {
    int column = free;
    while (before[column] != NOBODY) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
    rowOf[column] = row;
  }
}
