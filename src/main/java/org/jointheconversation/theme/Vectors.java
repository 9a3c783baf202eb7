package org.jointheconversation.theme;

/** Arithmetic on vectors, always in the same order, so that the same input gives the same bits. */
final class Vectors {
  private Vectors() {}

  /** The sum of the products; for vectors of length 1, the cosine of the angle between them. */
  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** Scales a vector to length 1, in place; one of length 0 stays as it is. */
  static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length > 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) (vector[i] / length);
      }
    }
    return vector;
  }
}
