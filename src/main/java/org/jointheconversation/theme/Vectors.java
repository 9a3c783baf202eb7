package org.jointheconversation.theme;

import java.util.List;

/** Arithmetic on vectors, always in the same order, so that the same input gives the same bits. */
public final class Vectors {
  private Vectors() {}

  /** The sum of the products; for vectors of length 1, the cosine of the angle between them. */
  public static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** Scales a vector to length 1, in place; one of length 0 stays as it is. */
  public static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length > 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) (vector[i] / length);
      }
    }
    return vector;
  }

  /** The mean of one or more vectors. */
  public static float[] mean(List<float[]> vectors) {
    double[] sums = new double[vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += vector[i];
      }
    }
    float[] mean = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      mean[i] = (float) (sums[i] / vectors.size());
    }
    return mean;
  }

  /** A vector less the mean, scaled to length 1; the vector itself stays as it is. */
  public static float[] centred(float[] vector, float[] mean) {
    float[] centred = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      centred[i] = vector[i] - mean[i];
    }
    return unit(centred);
  }
}
