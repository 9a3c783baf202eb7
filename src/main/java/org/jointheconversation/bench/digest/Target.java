package org.jointheconversation.bench.digest;

/**
 * A number that an attacker wants to know: a count, or a sum of counts.
 *
 * @param name in words
 * @param of the numbers of the {@link Program} it is made of, and how often each counts
 */
record Target(String name, int[] of, double[] times) {
  static Target number(String name, int number) {
    return new Target(name, new int[] {number}, new double[] {1});
  }

  static Target difference(String name, int whole, int part) {
    return new Target(name, new int[] {whole, part}, new double[] {1, -1});
  }

  double[] negated() {
    return java.util.Arrays.stream(times).map(value -> -value).toArray();
  }

  double at(double[] point) {
    double value = 0;
    for (int i = 0; i < of.length; i++) {
      value += times[i] * point[of[i]];
    }
    return value;
  }
}
