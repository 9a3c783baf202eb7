package org.jointheconversation.bench.digest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Numbers within limits, and sums of them within limits. Bounds are drawn tight by what they say
 * about each other; beyond that, a linear program finds the least and the most of any sum. Not
 * thread-safe.
 */
final class Program {
  private static final double NEARLY = 1e-6;
  private static final int MOST_ROUNDS = 50;

  private final List<double[]> limits = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();

  private record Sum(int[] of, double[] times, double low, double high) {}

  /** A number of which the least and the most are known; its index. */
  int number(Interval interval) {
    limits.add(new double[] {interval.low(), interval.high()});
    return limits.size() - 1;
  }

  /** The sum of these numbers is that one. */
  void sumIs(int[] of, int sum) {
    int[] all = Arrays.copyOf(of, of.length + 1);
    all[of.length] = sum;
    double[] times = new double[all.length];
    Arrays.fill(times, 1);
    times[of.length] = -1;
    sums.add(new Sum(all, times, 0, 0));
  }

  /** The one is at most so many times the other. */
  void atMost(int one, double times, int other) {
    sums.add(new Sum(new int[] {other, one}, new double[] {times, -1}, 0, Interval.MOST));
  }

  void raise(int number, long low) {
    limits.get(number)[0] = Math.max(limits.get(number)[0], low);
  }

  Interval bounds(int number) {
    return whole(limits.get(number)[0], limits.get(number)[1]);
  }

  /** What the bounds say of a sum, without solving anything: never narrower than the truth. */
  Interval bounds(int[] of, double[] times) {
    double low = 0;
    double high = 0;
    for (int i = 0; i < of.length; i++) {
      double[] limit = limits.get(of[i]);
      low += times[i] * limit[times[i] > 0 ? 0 : 1];
      high += times[i] * limit[times[i] > 0 ? 1 : 0];
    }
    return whole(low, high);
  }

  static Interval whole(double low, double high) {
    return new Interval(
        (long) Math.ceil(low - NEARLY), (long) Math.min(Interval.MOST, Math.floor(high + NEARLY)));
  }

  /** Draws every bound as tight as any single sum allows; false where nothing is possible. */
  boolean tighten() {
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (Sum sum : sums) {
        changed |= tighten(sum);
      }
    }
    return limits.stream().allMatch(limit -> limit[0] <= limit[1] + NEARLY);
  }

  private boolean tighten(Sum sum) {
    double low = 0;
    double high = 0;
    for (int i = 0; i < sum.of.length; i++) {
      double[] limit = limits.get(sum.of[i]);
      low += sum.times[i] * limit[sum.times[i] > 0 ? 0 : 1];
      high += sum.times[i] * limit[sum.times[i] > 0 ? 1 : 0];
    }
    boolean changed = false;
    for (int i = 0; i < sum.of.length; i++) {
      double times = sum.times[i];
      double[] limit = limits.get(sum.of[i]);
      double least = sum.low - (high - times * limit[times > 0 ? 1 : 0]);
      double most = sum.high - (low - times * limit[times > 0 ? 0 : 1]);
      changed |= narrow(limit, Math.min(least / times, most / times), true);
      changed |= narrow(limit, Math.max(least / times, most / times), false);
    }
    return changed;
  }

  private static boolean narrow(double[] limit, double to, boolean low) {
    if (low ? to > limit[0] + NEARLY : to < limit[1] - NEARLY) {
      limit[low ? 0 : 1] = to;
      return true;
    }
    return false;
  }

  /**
   * Numbers that keep all limits and make a sum as small as possible; null where the solver finds
   * none.
   */
  double[] minimise(int[] of, double[] times) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < limits.size(); i++) {
      double[] limit = limits.get(i);
      variables.add(model.newVariable("n" + i).lower(limit[0]).upper(Math.max(limit[0], limit[1])));
    }
    for (int i = 0; i < of.length; i++) {
      variables.get(of[i]).weight(times[i]);
    }
    sums.forEach(sum -> add(model, sum, variables));
    Optimisation.Result result = model.minimise();
    if (!result.getState().isFeasible()) {
      return null;
    }
    double[] values = new double[limits.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = result.get(i).doubleValue();
    }
    return values;
  }

  private static void add(ExpressionsBasedModel model, Sum sum, List<Variable> variables) {
    Expression expression = model.newExpression("s" + model.countExpressions());
    for (int i = 0; i < sum.of.length; i++) {
      expression.set(variables.get(sum.of[i]), BigDecimal.valueOf(sum.times[i]));
    }
    expression.lower(sum.low);
    if (sum.high < Interval.MOST) {
      expression.upper(sum.high);
    }
  }
}
