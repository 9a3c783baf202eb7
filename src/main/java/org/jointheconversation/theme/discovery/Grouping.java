package org.jointheconversation.theme.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jointheconversation.theme.Vectors;

/**
 * Puts points into groups, every point into one: Ward's tree over smoothed points, then settled.
 * Above {@value #MOST_IN_TREE} points the tree stands on small cells of points (k-means) instead.
 * The same points give the same groups, on any number of threads.
 */
final class Grouping {
  static final int MOST_IN_TREE = 4_000;

  static final int CELLS = 2_000;

  /** From so many points on cells are made from some of them, evenly taken. */
  private static final int MOST_IN_CELLS = 20_000;

  private static final int ROUNDS_OF_CELLS = 4;
  private static final int ROUNDS = 30;
  private static final int ROUNDS_OF_MANY = 2;
  private static final long SEED = 20_200_227;

  private Grouping() {}

  /**
   * @param points vectors of length 1, one or more; all different, for a tree of sense
   * @param weights how much each counts, 1 or more
   * @param count how many groups; empty for as many as fit
   */
  static Groups of(List<float[]> points, double[] weights, OptionalInt count) {
    float[] mean = Vectors.mean(points);
    List<float[]> centred = points.stream().map(point -> Vectors.centred(point, mean)).toList();
    return points.size() <= MOST_IN_TREE
        ? byTree(centred, weights, count)
        : byCells(centred, weights, count);
  }

  private static Groups byTree(List<float[]> points, double[] weights, OptionalInt count) {
    if (points.size() == 1) {
      return Groups.one(1);
    }
    List<float[]> smooth = Smoothing.of(points);
    WardTree tree = new WardTree(smooth, weights);
    Groups cut = tree.cut(count.orElseGet(tree::fitting));
    return Centres.settle(smooth, weights, cut, ROUNDS);
  }

  private static Groups byCells(List<float[]> points, double[] weights, OptionalInt count) {
    int[] taken = evenly(points.size(), MOST_IN_CELLS);
    List<float[]> some = Arrays.stream(taken).mapToObj(points::get).toList();
    double[] theirs = Arrays.stream(taken).mapToDouble(i -> weights[i]).toArray();
    Groups cells = cells(some, theirs);
    double[] sizes = new double[cells.count()];
    for (int i = 0; i < theirs.length; i++) {
      sizes[cells.of()[i]] += theirs[i];
    }
    Groups ofCells = byTree(Centres.of(some, theirs, cells).list(), sizes, count);
    Groups start = ofCells.through(cells.of());
    int[] all = Centres.of(some, theirs, start).nearest(points);
    return Centres.settle(points, weights, numbered(all), ROUNDS_OF_MANY);
  }

  /** Small groups, from points drawn at random from a fixed seed. */
  private static Groups cells(List<float[]> points, double[] weights) {
    int[] order = IntStream.range(0, points.size()).toArray();
    SplittableRandom random = new SplittableRandom(SEED);
    List<float[]> seeds = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      int drawn = i + random.nextInt(order.length - i);
      int kept = order[drawn];
      order[drawn] = order[i];
      order[i] = kept;
      seeds.add(points.get(kept));
    }
    Groups cells = numbered(Centres.at(seeds).nearest(points));
    return Centres.settle(points, weights, cells, ROUNDS_OF_CELLS);
  }

  /** The same groups with numbers from 0 on, none of them empty. */
  private static Groups numbered(int[] of) {
    int[] numbers = new int[Arrays.stream(of).max().orElse(0) + 1];
    Arrays.fill(numbers, -1);
    int next = 0;
    int[] renumbered = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      if (numbers[of[i]] < 0) {
        numbers[of[i]] = next++;
      }
      renumbered[i] = numbers[of[i]];
    }
    return new Groups(renumbered, next);
  }

  private static int[] evenly(int size, int most) {
    int wanted = Math.min(size, most);
    return IntStream.range(0, wanted).map(i -> (int) ((long) i * size / wanted)).toArray();
  }
}
