package org.jointheconversation.theme.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jointheconversation.theme.Neighbourhood;
import org.jointheconversation.theme.Vectors;

/** Groups by their centres: where they are, and which one is nearest. */
final class Centres {
  private final List<float[]> centres;
  private final Neighbourhood all;

  private Centres(List<float[]> centres) {
    this.centres = centres;
    this.all = new Neighbourhood(centres);
  }

  static Centres at(List<float[]> centres) {
    return new Centres(centres);
  }

  /** The mean direction of each group's points. */
  static Centres of(List<float[]> points, double[] weights, Groups groups) {
    int dimensions = points.get(0).length;
    double[][] sums = new double[groups.count()][dimensions];
    for (int i = 0; i < points.size(); i++) {
      double[] sum = sums[groups.of()[i]];
      float[] point = points.get(i);
      for (int d = 0; d < dimensions; d++) {
        sum[d] += weights[i] * point[d];
      }
    }
    List<float[]> centres = new ArrayList<>();
    for (double[] sum : sums) {
      float[] centre = new float[dimensions];
      for (int d = 0; d < dimensions; d++) {
        centre[d] = (float) sum[d];
      }
      centres.add(Vectors.unit(centre));
    }
    return new Centres(centres);
  }

  List<float[]> list() {
    return centres;
  }

  /** Each point to the nearest centre. */
  int[] nearest(List<float[]> points) {
    return IntStream.range(0, points.size())
        .parallel()
        .map(i -> highest(all.cosines(points.get(i))))
        .toArray();
  }

  private static int highest(float[] cosines) {
    int highest = 0;
    for (int i = 1; i < cosines.length; i++) {
      if (cosines[i] > cosines[highest]) {
        highest = i;
      }
    }
    return highest;
  }

  /**
   * Moves points to the nearest centre and centres to their points, until nothing moves any more,
   * at most so often. Stops before a group would lose its last point.
   */
  static Groups settle(List<float[]> points, double[] weights, Groups start, int most) {
    Groups groups = start;
    for (int round = 0; round < most; round++) {
      int[] moved = of(points, weights, groups).nearest(points);
      if (IntStream.of(moved).distinct().count() < groups.count()
          || Arrays.equals(moved, groups.of())) {
        return groups;
      }
      groups = new Groups(moved, groups.count());
    }
    return groups;
  }
}
