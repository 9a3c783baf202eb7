package org.jointheconversation.theme.discovery;

import java.util.List;
import java.util.stream.IntStream;
import org.jointheconversation.theme.Neighbourhood;
import org.jointheconversation.theme.Vectors;

/**
 * Moves every point halfway to its five nearest neighbours, twice, so that groups contract before
 * they are told apart: worth 2 points of V-measure and 3 of accuracy (docs/theming.md). The points
 * given stay as they are.
 */
final class Smoothing {
  private static final int ROUNDS = 2;
  private static final int NEIGHBOURS = 5;
  private static final double PULL = 0.5;

  private Smoothing() {}

  static List<float[]> of(List<float[]> points) {
    List<float[]> smooth = points;
    for (int round = 0; round < ROUNDS; round++) {
      smooth = once(smooth);
    }
    return smooth;
  }

  private static List<float[]> once(List<float[]> points) {
    Neighbourhood all = new Neighbourhood(points);
    return IntStream.range(0, points.size())
        .parallel()
        .mapToObj(i -> pulled(i, all.cosines(points.get(i)), points))
        .toList();
  }

  private static float[] pulled(int i, float[] cosines, List<float[]> points) {
    float[] own = points.get(i);
    double[] sum = new double[own.length];
    double weights = 0;
    for (int neighbour : nearest(i, cosines)) {
      double near = Math.max(0, cosines[neighbour]);
      double weight = near * near * near;
      float[] other = points.get(neighbour);
      for (int d = 0; d < sum.length; d++) {
        sum[d] += weight * other[d];
      }
      weights += weight;
    }
    float[] pulled = new float[own.length];
    for (int d = 0; d < sum.length; d++) {
      double neighbours = weights == 0 ? own[d] : sum[d] / weights;
      pulled[d] = (float) ((1 - PULL) * own[d] + PULL * neighbours);
    }
    return Vectors.unit(pulled);
  }

  private static int[] nearest(int self, float[] cosines) {
    int[] nearest = new int[Math.min(NEIGHBOURS, cosines.length - 1)];
    int found = 0;
    for (int i = 0; i < cosines.length; i++) {
      if (i != self && (found < nearest.length || cosines[i] > cosines[nearest[found - 1]])) {
        int place = found < nearest.length ? found++ : found - 1;
        while (place > 0 && cosines[nearest[place - 1]] < cosines[i]) {
          nearest[place] = nearest[place - 1];
          place--;
        }
        nearest[place] = i;
      }
    }
    return nearest;
  }
}
