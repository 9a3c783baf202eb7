package org.jointheconversation.theme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A vector of which most numbers are 0.
 *
 * @param keys which numbers are not, each once
 * @param values those numbers, in the order of the keys
 */
record SparseVector(int[] keys, double[] values) {

  /**
   * Two vectors one behind the other, both scaled.
   *
   * @param width how many numbers the first one has, those that are 0 included
   */
  static SparseVector beside(SparseVector first, SparseVector second, int width, double scale) {
    int[] keys = Arrays.copyOf(first.keys, first.keys.length + second.keys.length);
    double[] values = Arrays.copyOf(first.values, keys.length);
    for (int i = 0; i < second.keys.length; i++) {
      keys[first.keys.length + i] = width + second.keys[i];
      values[first.keys.length + i] = second.values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] *= scale;
    }
    return new SparseVector(keys, values);
  }

  /** The same with its keys ascending. */
  SparseVector sorted() {
    int[] order =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> keys[i]))
            .mapToInt(i -> i)
            .toArray();
    return new SparseVector(
        Arrays.stream(order).map(i -> keys[i]).toArray(),
        Arrays.stream(order).mapToDouble(i -> values[i]).toArray());
  }

  /** The sum of the products; both must be {@link #sorted}. */
  double dot(SparseVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      int difference = Integer.compare(keys[i], other.keys[j]);
      if (difference == 0) {
        sum += values[i++] * other.values[j++];
      } else if (difference < 0) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }
}
