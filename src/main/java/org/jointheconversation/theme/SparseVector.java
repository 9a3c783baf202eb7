package org.jointheconversation.theme;

/**
 * A vector of which most numbers are 0.
 *
 * @param keys which numbers are not, ascending
 * @param values those numbers, in the order of the keys
 */
record SparseVector(int[] keys, double[] values) {

  /** The sum of the products. */
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
