package org.jointheconversation.theme.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jointheconversation.theme.Vectors;

/** Made-up vectors, the same each time. */
final class Points {
  private static final int DIMENSIONS = 384;

  private Points() {}

  /** Directions that have nothing to do with each other. */
  static List<float[]> random(int count, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(i -> direction(random)).toList();
  }

  /**
   * Points around random centres, taking turns.
   *
   * @param spread how far they lie from their centre, as the tangent of an angle
   */
  static List<float[]> around(int centres, int count, double spread, long seed) {
    List<float[]> middles = random(centres, seed);
    Random random = new Random(seed + 1);
    List<float[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] point = direction(random);
      float[] middle = middles.get(i % centres);
      for (int d = 0; d < DIMENSIONS; d++) {
        point[d] = (float) (middle[d] + spread * point[d]);
      }
      points.add(Vectors.unit(point));
    }
    return points;
  }

  /** Along one axis. */
  static float[] axis(int axis) {
    float[] vector = new float[DIMENSIONS];
    vector[axis] = 1;
    return vector;
  }

  static double[] equalWeights(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    return weights;
  }

  private static float[] direction(Random random) {
    float[] vector = new float[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      vector[d] = (float) random.nextGaussian();
    }
    return Vectors.unit(vector);
  }
}
