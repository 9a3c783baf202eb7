package org.jointheconversation.theme;

import java.util.List;
import java.util.stream.IntStream;

/** How alike two texts are, in sense and in spelling; docs/theming.md has the measurements. */
final class Likeness {
  private Likeness() {}

  /** By the cosine of two vectors: a sixth power, 1 where they are the same. */
  static double inSense(double cosine) {
    double half = (1 + cosine) / 2;
    double square = half * half;
    return square * square * square;
  }

  /** Of each phrase with itself and those before it; its doubt is added to the first. */
  static double[][] lowerHalf(
      List<Phrase> phrases, List<float[]> vectors, List<SparseVector> spelled) {
    Neighbourhood all = new Neighbourhood(vectors);
    double[][] lower = new double[phrases.size()][];
    IntStream.range(0, lower.length)
        .parallel()
        .forEach(i -> lower[i] = row(i, all.cosines(vectors.get(i)), spelled));
    for (int i = 0; i < lower.length; i++) {
      lower[i][i] += phrases.get(i).doubt();
    }
    return lower;
  }

  private static double[] row(int i, float[] cosines, List<SparseVector> spelled) {
    double[] row = new double[i + 1];
    for (int j = 0; j <= i; j++) {
      row[j] = inSense(cosines[j]) + spelled.get(i).dot(spelled.get(j));
    }
    return row;
  }
}
