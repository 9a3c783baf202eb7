package org.jointheconversation.theme;

import java.util.BitSet;
import java.util.List;

/**
 * Scores a text against every theme by its likeness to their phrases, in sense and in spelling.
 *
 * <p>The likeness of two texts is {@code exp(3 (cosine of their vectors - 1))}, plus 0.4 times the
 * cosine of their letter groups. Each phrase gets a weight for each theme such that a phrase's own
 * themes come out near 1 and the others a little below 0, all taken together (kernel ridge
 * regression): so that what tells themes apart counts, and what they share does not. The constants
 * are measured in docs/theming.md. Immutable and thread-safe.
 */
final class ThemeScorer {
  private static final double SHARPNESS = 3;
  private static final double SHARE_OF_SPELLING = 0.4;

  private final float[][] vectors;
  private final Spelling spelling;

  /** By phrase and theme. */
  private final double[][] weights;

  /** The spelling part of all phrases, summed up by letter group and theme. */
  private final double[][] spellingWeights;

  private final int themes;

  /**
   * Scores of one text.
   *
   * @param byTheme in the codebook's order; a higher one is more likely
   * @param nearest the cosine between the text and the phrase nearest in sense
   */
  record Scores(double[] byTheme, double nearest) {}

  /**
   * @param phrases at least one; the time grows with the cube of their number
   * @param vectors theirs, in the same order
   * @param themes how many the codebook has
   */
  ThemeScorer(List<Phrase> phrases, List<float[]> vectors, int themes) {
    this.vectors = vectors.toArray(float[][]::new);
    this.themes = themes;
    spelling = Spelling.of(phrases.stream().map(Phrase::text).toList());
    List<SparseVector> letters = phrases.stream().map(p -> spelling.vector(p.text())).toList();
    Cholesky likeness = new Cholesky(likeness(phrases, letters));
    weights = new double[phrases.size()][themes];
    for (int theme = 0; theme < themes; theme++) {
      double[] column = wanted(phrases, theme);
      likeness.solve(column);
      for (int i = 0; i < column.length; i++) {
        weights[i][theme] = column[i];
      }
    }
    spellingWeights = spellingWeights(letters);
  }

  private double[][] likeness(List<Phrase> phrases, List<SparseVector> letters) {
    double[][] lower = new double[phrases.size()][];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        lower[i][j] =
            inSense(vectors[i], vectors[j])
                + SHARE_OF_SPELLING * letters.get(i).dot(letters.get(j));
      }
      lower[i][i] += phrases.get(i).doubt();
    }
    return lower;
  }

  private double[] wanted(List<Phrase> phrases, int theme) {
    double others = themes == 1 ? 0 : -1.0 / (themes - 1);
    return phrases.stream()
        .map(Phrase::themes)
        .mapToDouble((BitSet own) -> own.get(theme) ? 1 : others)
        .toArray();
  }

  private double[][] spellingWeights(List<SparseVector> letters) {
    double[][] sums = new double[spelling.groups()][themes];
    for (int i = 0; i < weights.length; i++) {
      SparseVector phrase = letters.get(i);
      for (int k = 0; k < phrase.keys().length; k++) {
        addScaled(weights[i], SHARE_OF_SPELLING * phrase.values()[k], sums[phrase.keys()[k]]);
      }
    }
    return sums;
  }

  /** Scores a text that has this vector. */
  Scores score(String text, float[] vector) {
    double[] scores = new double[themes];
    double nearest = -1;
    for (int i = 0; i < vectors.length; i++) {
      double cosine = Vectors.dot(vector, vectors[i]);
      nearest = Math.max(nearest, cosine);
      addScaled(weights[i], likenessAt(cosine), scores);
    }
    SparseVector letters = spelling.vector(text);
    for (int k = 0; k < letters.keys().length; k++) {
      addScaled(spellingWeights[letters.keys()[k]], letters.values()[k], scores);
    }
    return new Scores(scores, nearest);
  }

  private static double inSense(float[] a, float[] b) {
    return likenessAt(Vectors.dot(a, b));
  }

  private static double likenessAt(double cosine) {
    return StrictMath.exp(SHARPNESS * (cosine - 1));
  }

  private static void addScaled(double[] row, double factor, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * row[i];
    }
  }
}
