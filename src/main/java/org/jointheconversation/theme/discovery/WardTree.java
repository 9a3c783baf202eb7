package org.jointheconversation.theme.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jointheconversation.theme.Vectors;

/**
 * Ward's clustering: merges the two groups whose union spreads least, again and again (Ward 1963).
 * Found by chains of nearest neighbours (Murtagh 1983) in n² steps, distances of unions by Lance
 * and Williams' formula. No point is left out, and the order of equal points decides ties. For one
 * thread, but for the first distances.
 */
final class WardTree {
  /**
   * A group is a group where the next merge is this high, in spreads of a group of average size.
   * Measured on questions of 20 to 77 kinds, where the right number lay between 0.55 and 0.6.
   */
  private static final double FITTING = 0.58;

  private final int points;
  private final double total;
  private final double[] sizes;
  private final float[][] squares;
  private final Merge[] merges;

  private record Merge(int one, int other, double height) {}

  /**
   * @param vectors one or more points
   * @param weights how much each counts, 1 or more
   */
  WardTree(List<float[]> vectors, double[] weights) {
    points = vectors.size();
    sizes = weights.clone();
    total = Arrays.stream(weights).sum();
    squares = new float[points][];
    IntStream.range(0, points).parallel().forEach(i -> squares[i] = distances(i, vectors));
    merges = new Merge[points - 1];
    build();
  }

  private float[] distances(int i, List<float[]> vectors) {
    float[] row = new float[i];
    float[] own = vectors.get(i);
    double length = Vectors.dot(own, own);
    for (int j = 0; j < i; j++) {
      float[] other = vectors.get(j);
      double square = length + Vectors.dot(other, other) - 2 * Vectors.dot(own, other);
      double harmonic = 2 * sizes[i] * sizes[j] / (sizes[i] + sizes[j]);
      row[j] = (float) Math.max(0, harmonic * square);
    }
    return row;
  }

  private void build() {
    boolean[] merged = new boolean[points];
    int[] chain = new int[points];
    int length = 0;
    int first = 0;
    for (int done = 0; done < merges.length; ) {
      if (length == 0) {
        while (merged[first]) {
          first++;
        }
        chain[length++] = first;
      }
      int last = chain[length - 1];
      int nearest = nearest(last, length > 1 ? chain[length - 2] : -1, merged);
      if (length > 1 && nearest == chain[length - 2]) {
        length -= 2;
        merges[done++] = merge(Math.min(last, nearest), Math.max(last, nearest), merged);
      } else {
        chain[length++] = nearest;
      }
    }
    Arrays.sort(merges, Comparator.comparingDouble(Merge::height));
  }

  /** The one before in the chain wins ties, else chains would never end. */
  private int nearest(int point, int before, boolean[] merged) {
    int nearest = before;
    float least = before < 0 ? Float.POSITIVE_INFINITY : square(point, before);
    for (int other = 0; other < points; other++) {
      if (other != point && !merged[other] && square(point, other) < least) {
        least = square(point, other);
        nearest = other;
      }
    }
    return nearest;
  }

  private float square(int one, int other) {
    return one > other ? squares[one][other] : squares[other][one];
  }

  /** The union takes the place of the first. */
  private Merge merge(int one, int other, boolean[] merged) {
    float between = square(one, other);
    merged[other] = true;
    for (int third = 0; third < points; third++) {
      if (third != one && !merged[third]) {
        double square =
            ((sizes[one] + sizes[third]) * square(one, third)
                    + (sizes[other] + sizes[third]) * square(other, third)
                    - sizes[third] * between)
                / (sizes[one] + sizes[other] + sizes[third]);
        squares[Math.max(one, third)][Math.min(one, third)] = (float) Math.max(0, square);
      }
    }
    sizes[one] += sizes[other];
    return new Merge(one, other, Math.sqrt(between));
  }

  /** As many groups as fit. */
  int fitting() {
    for (int count = Math.max(1, (int) Math.min(points, total / 2)); count > 1; count--) {
      double height = merges[points - count].height;
      if (height >= FITTING * Math.sqrt(total / count)) {
        return count;
      }
    }
    return 1;
  }

  /** So many groups, or as many as there are points. */
  Groups cut(int count) {
    int wanted = Math.max(1, Math.min(count, points));
    int[] parent = IntStream.range(0, points).toArray();
    for (int i = 0; i < points - wanted; i++) {
      parent[root(merges[i].other, parent)] = root(merges[i].one, parent);
    }
    int[] numbers = new int[points];
    Arrays.fill(numbers, -1);
    int[] of = new int[points];
    int next = 0;
    for (int i = 0; i < points; i++) {
      int root = root(i, parent);
      if (numbers[root] < 0) {
        numbers[root] = next++;
      }
      of[i] = numbers[root];
    }
    return new Groups(of, next);
  }

  private static int root(int point, int[] parent) {
    int root = point;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
