package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Numbers within limits, and sums of them within limits. Bounds are drawn tight by what they say
 * about each other; beyond that, a linear program finds the least and the most of any sum. The
 * solver is asked directly: its model of decimal numbers takes ten times as long. Not thread-safe.
 */
final class Program {
  private static final double NEARLY = 1e-6;
  private static final int MOST_ROUNDS = 50;

  private final List<double[]> limits = new ArrayList<>();
  private final List<Long> said = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();

  private record Sum(int[] of, double[] times, double low, double high) {}

  /** A number of which the least and the most are known; its index. */
  int number(Interval interval) {
    said.add(interval.high());
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
   * Numbers that keep all limits and make a sum as small as possible.
   *
   * @throws IllegalStateException where there are none, which {@link #tighten} did not see
   */
  double[] minimise(int[] of, double[] times) {
    double[] objective = new double[limits.size()];
    for (int i = 0; i < of.length; i++) {
      objective[of[i]] += times[i];
    }
    LinearSolver.Builder solver = LinearSolver.newBuilder(objective);
    sums.forEach(sum -> add(solver, sum));
    limits(solver);
    Optimisation.Result result = solver.build().solve();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("a linear program was not solved: " + result.getState());
    }
    double[] values = new double[limits.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = result.doubleValue(i) + limits.get(i)[0];
    }
    return values;
  }

  /**
   * The solver knows no bounds but 0, so every number is counted from its least. What only follows
   * from sums is not said again.
   */
  private void limits(LinearSolver.Builder solver) {
    for (int i = 0; i < limits.size(); i++) {
      double[] limit = limits.get(i);
      if (said.get(i) < Interval.MOST || limit[1] >= Interval.MOST) {
        double[] row = new double[limits.size()];
        row[i] = 1;
        solver.inequality(Math.max(0, limit[1] - limit[0]), row);
      }
    }
  }

  private void add(LinearSolver.Builder solver, Sum sum) {
    double[] row = new double[limits.size()];
    boolean exact = sum.low == sum.high;
    double least = sum.low;
    for (int i = 0; i < sum.of.length; i++) {
      least -= sum.times[i] * limits.get(sum.of[i])[0];
      row[sum.of[i]] = exact ? sum.times[i] : -sum.times[i];
    }
    if (exact) {
      solver.equality(least, row);
    } else {
      solver.inequality(-least, row);
    }
  }
}
