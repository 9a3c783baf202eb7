package org.jointheconversation.theme;

import java.util.List;

/**
 * The cosines between a vector and many others at once. Their numbers stand dimension by dimension,
 * so that the compiler can do several phrases at a time; each cosine is added up in the same order
 * whatever else there is. Immutable and thread-safe.
 */
public final class Neighbourhood {
  private static final int DIMENSIONS = BgeSentenceModel.DIMENSIONS;

  private final float[][] byDimension;
  private final int size;

  /**
   * @param vectors of length 1, of {@value BgeSentenceModel#DIMENSIONS} numbers each
   */
  public Neighbourhood(List<float[]> vectors) {
    size = vectors.size();
    byDimension = new float[DIMENSIONS][size];
    for (int i = 0; i < size; i++) {
      float[] vector = vectors.get(i);
      for (int d = 0; d < DIMENSIONS; d++) {
        byDimension[d][i] = vector[d];
      }
    }
  }

  /** How many vectors there are. */
  public int size() {
    return size;
  }

  /** The cosine with each of them, in their order. */
  public float[] cosines(float[] vector) {
    float[] sums = new float[size];
    for (int d = 0; d < DIMENSIONS; d += 4) {
      add(sums, vector, d);
    }
    return sums;
  }

  private void add(float[] sums, float[] vector, int d) {
    float f0 = vector[d];
    float f1 = vector[d + 1];
    float f2 = vector[d + 2];
    float f3 = vector[d + 3];
    float[] r0 = byDimension[d];
    float[] r1 = byDimension[d + 1];
    float[] r2 = byDimension[d + 2];
    float[] r3 = byDimension[d + 3];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += f0 * r0[i] + f1 * r1[i] + f2 * r2[i] + f3 * r3[i];
    }
  }
}
