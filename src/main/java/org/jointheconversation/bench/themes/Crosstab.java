package org.jointheconversation.bench.themes;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Right kinds against found groups.
 *
 * @param counts how many replies are of a kind (first index) and in a group (second)
 */
record Crosstab(int[][] counts) {

  /**
   * Counts replies.
   *
   * @param kinds the kind of each reply, from 0
   * @param groups the group of each reply, from 0
   */
  static Crosstab of(int[] kinds, int[] groups) {
    int[][] counts = new int[size(kinds)][size(groups)];
    for (int i = 0; i < kinds.length; i++) {
      counts[kinds[i]][groups[i]]++;
    }
    return new Crosstab(counts);
  }

  private static int size(int[] numbers) {
    return Arrays.stream(numbers).max().orElseThrow() + 1;
  }

  /** The kind that most of a group's replies are of; the first of equals. */
  int commonest(int group) {
    int commonest = 0;
    for (int kind = 1; kind < counts.length; kind++) {
      if (counts[kind][group] > counts[commonest][group]) {
        commonest = kind;
      }
    }
    return commonest;
  }

  /**
   * The part of the replies that is right when each kind is called by the group that suits best.
   */
  double accuracy() {
    return (double) Matching.most(counts) / Arrays.stream(ofKinds()).sum();
  }

  /**
   * The harmonic mean of how much the group says about the kind, and the kind about the group, 0 to
   * 1 (Rosenberg and Hirschberg 2007).
   */
  double vMeasure() {
    int[] kinds = ofKinds();
    int[] groups = ofGroups();
    double apart = entropy(kinds) + entropy(groups);
    double together = entropy(Arrays.stream(counts).flatMapToInt(Arrays::stream).toArray());
    return apart == 0 ? 1 : 2 * (apart - together) / apart;
  }

  private int[] ofKinds() {
    return Arrays.stream(counts).mapToInt(row -> IntStream.of(row).sum()).toArray();
  }

  private int[] ofGroups() {
    return IntStream.range(0, counts[0].length)
        .map(group -> Arrays.stream(counts).mapToInt(row -> row[group]).sum())
        .toArray();
  }

  private static double entropy(int[] counts) {
    double all = IntStream.of(counts).sum();
    return IntStream.of(counts)
        .filter(count -> count > 0)
        .mapToDouble(count -> -count / all * Math.log(count / all))
        .sum();
  }
}
