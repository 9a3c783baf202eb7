package org.jointheconversation.theme;

import java.util.List;

/**
 * Kernel ridge regression, solved exactly: a weight for each phrase and theme such that a phrase's
 * own themes come out near 1 and the others a little below 0. What each phrase would score had it
 * not been there itself follows in closed form (leave-one-out residual, {@code weight / diagonal of
 * the inverse}; Golub, Heath and Wahba 1979).
 *
 * @param weights by phrase and theme
 * @param heldOut scores by phrase and theme, each without the phrase itself
 */
record KernelRidge(double[][] weights, double[][] heldOut) {

  /**
   * @param likeness the lower half of the phrases' likeness, doubt included; overwritten
   */
  static KernelRidge solve(double[][] likeness, List<Phrase> phrases, int themes) {
    Cholesky cholesky = new Cholesky(likeness);
    double[][] weights = wanted(phrases, themes);
    cholesky.solve(weights);
    double[] inverseDiagonal = cholesky.inverseDiagonal();
    double[][] heldOut = wanted(phrases, themes);
    for (int i = 0; i < heldOut.length; i++) {
      Rows.addScaled(weights[i], -1 / inverseDiagonal[i], heldOut[i]);
    }
    return new KernelRidge(weights, heldOut);
  }

  private static double[][] wanted(List<Phrase> phrases, int themes) {
    double others = themes == 1 ? 0 : -1.0 / (themes - 1);
    double[][] wanted = new double[phrases.size()][themes];
    for (int i = 0; i < wanted.length; i++) {
      for (int theme = 0; theme < themes; theme++) {
        wanted[i][theme] = phrases.get(i).themes().get(theme) ? 1 : others;
      }
    }
    return wanted;
  }
}
