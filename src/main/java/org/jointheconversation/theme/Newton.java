package org.jointheconversation.theme;

/**
 * One step of logistic regression with a normal prior around a start, by Newton's method. Collects
 * observations, then says where to go; for one thread.
 */
final class Newton {
  /** No further than this in one step, so that it cannot run away. */
  private static final double LONGEST = 4;

  private final double[] at;
  private final double[] gradient;
  private final double[][] curvature;

  /**
   * @param at the numbers reached so far
   * @param start what they are drawn to
   * @param pull how strongly
   */
  Newton(double[] at, double[] start, double pull) {
    this.at = at;
    gradient = new double[at.length];
    curvature = new double[at.length][];
    for (int i = 0; i < at.length; i++) {
      gradient[i] = pull * (start[i] - at[i]);
      curvature[i] = new double[i + 1];
      curvature[i][i] = pull;
    }
  }

  void add(double[] features, boolean truth) {
    double logit = 0;
    for (int i = 0; i < at.length; i++) {
      logit += at[i] * features[i];
    }
    double chance = 1 / (1 + StrictMath.exp(-logit));
    double weight = chance * (1 - chance);
    for (int i = 0; i < at.length; i++) {
      gradient[i] += ((truth ? 1 : 0) - chance) * features[i];
      for (int j = 0; j <= i; j++) {
        curvature[i][j] += weight * features[i] * features[j];
      }
    }
  }

  /** The numbers after the step. */
  double[] next() {
    double[][] step = new double[at.length][];
    for (int i = 0; i < at.length; i++) {
      step[i] = new double[] {gradient[i]};
    }
    new Cholesky(curvature).solve(step);
    double longest = 0;
    for (double[] along : step) {
      longest = Math.max(longest, Math.abs(along[0]));
    }
    double part = longest > LONGEST ? LONGEST / longest : 1;
    double[] next = at.clone();
    for (int i = 0; i < at.length; i++) {
      next[i] += part * step[i][0];
    }
    return next;
  }
}
