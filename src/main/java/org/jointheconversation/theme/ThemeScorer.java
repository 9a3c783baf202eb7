package org.jointheconversation.theme;

import java.util.List;

/**
 * Scores a text against every theme by its likeness to their phrases, in sense and in spelling.
 *
 * <p>The likeness of two texts is {@code ((1 + cosine of their vectors) / 2)^6} plus the cosine of
 * their spelling. Each phrase gets a weight for each theme such that a phrase's own themes come out
 * near 1 and the others a little below 0, all taken together (kernel ridge regression): so that
 * what tells themes apart counts, and what they share does not. What each phrase would score had it
 * not been there itself follows in closed form from the same solution (leave-one-out residual,
 * {@code weight / diagonal of the inverse}; Golub, Heath and Wahba 1979): that is what thresholds
 * are chosen on. The constants are measured in docs/theming.md. Immutable and thread-safe.
 */
final class ThemeScorer {
  private final Neighbourhood neighbourhood;
  private final Spelling spelling;

  /** By phrase and theme. */
  private final double[][] weights;

  /** The spelling part of all phrases, summed up by term and theme. */
  private final double[][] spellingWeights;

  private final double[][] heldOut;
  private final List<SparseVector> spelled;
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
    this.themes = themes;
    neighbourhood = new Neighbourhood(vectors);
    spelling = Spelling.of(phrases.stream().map(Phrase::text).toList());
    spelled = phrases.stream().map(p -> spelling.vector(p.text())).toList();
    KernelRidge ridge =
        KernelRidge.solve(Likeness.lowerHalf(phrases, vectors, spelled), phrases, themes);
    weights = ridge.weights();
    heldOut = ridge.heldOut();
    spellingWeights = spellingWeights();
  }

  private double[][] spellingWeights() {
    double[][] sums = new double[spelling.terms()][themes];
    for (int i = 0; i < weights.length; i++) {
      SparseVector phrase = spelled.get(i);
      for (int k = 0; k < phrase.keys().length; k++) {
        Rows.addScaled(weights[i], phrase.values()[k], sums[phrase.keys()[k]]);
      }
    }
    return sums;
  }

  /** What each phrase would score, by theme, had it not been among the phrases. */
  double[][] heldOut() {
    return heldOut;
  }

  /** Scores a text that has this vector. */
  Scores score(String text, float[] vector) {
    float[] cosines = neighbourhood.cosines(vector);
    double[] scores = spelled(WordSplitter.words(text));
    float nearest = -1;
    for (int i = 0; i < cosines.length; i++) {
      nearest = Math.max(nearest, cosines[i]);
      Rows.addScaled(weights[i], Likeness.inSense(cosines[i]), scores);
    }
    return new Scores(scores, nearest);
  }

  /** What each phrase adds to the score of one theme, for a text that has this vector. */
  double[] shares(String text, float[] vector, int theme) {
    float[] cosines = neighbourhood.cosines(vector);
    SparseVector words = spelling.vector(text);
    double[] shares = new double[cosines.length];
    for (int i = 0; i < shares.length; i++) {
      double likeness = Likeness.inSense(cosines[i]) + words.dot(spelled.get(i));
      shares[i] = likeness * weights[i][theme];
    }
    return shares;
  }

  /** The part of the scores that spelling makes, by theme. */
  double[] spelled(List<String> words) {
    double[] scores = new double[themes];
    SparseVector terms = spelling.unsorted(words);
    for (int k = 0; k < terms.keys().length; k++) {
      Rows.addScaled(spellingWeights[terms.keys()[k]], terms.values()[k], scores);
    }
    return scores;
  }
}
