package org.jointheconversation.theme.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WardTreeTest {

  @Test
  void merges_what_is_nearest_first() {
    WardTree tree = new WardTree(line(5, 0, 7, 1), Points.equalWeights(4));

    assertThat(tree.cut(4).of()).containsExactly(0, 1, 2, 3);
    assertThat(tree.cut(3).of()).containsExactly(0, 1, 2, 1);
    assertThat(tree.cut(2).of()).containsExactly(0, 1, 0, 1);
    assertThat(tree.cut(1).of()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void spares_the_many_and_moves_the_few() {
    List<float[]> points = line(0, 2, 5);

    assertThat(new WardTree(points, Points.equalWeights(3)).cut(2).of()).containsExactly(0, 0, 1);
    assertThat(new WardTree(points, new double[] {100, 100, 1}).cut(2).of())
        .containsExactly(0, 1, 1);
  }

  @Test
  void joins_a_big_group_later_than_two_small_ones_at_the_same_distance() {
    List<float[]> points = line(0, 0.1f, 0.2f, 0.3f, 10, 20, 30);

    int[] of = new WardTree(points, Points.equalWeights(7)).cut(3).of();

    assertThat(of).containsExactly(0, 0, 0, 0, 1, 1, 2);
  }

  @Test
  void cuts_no_finer_than_points_and_no_coarser_than_one_group() {
    WardTree tree = new WardTree(line(3, 4, 9), Points.equalWeights(3));

    assertThat(tree.cut(99).count()).isEqualTo(3);
    assertThat(tree.cut(0).count()).isEqualTo(1);
  }

  @Test
  void one_point_is_one_group() {
    WardTree tree = new WardTree(line(3), new double[] {7});

    assertThat(tree.fitting()).isEqualTo(1);
    assertThat(tree.cut(1).of()).containsExactly(0);
  }

  @Test
  void equal_points_can_be_told_apart_when_asked_and_are_one_group_when_not() {
    WardTree tree = new WardTree(line(2, 2, 2, 2, 2, 2), Points.equalWeights(6));

    assertThat(tree.fitting()).isEqualTo(1);
    assertThat(tree.cut(4).of()).contains(0, 1, 2, 3).hasSize(6);
  }

  @Test
  void leaves_the_weights_it_was_given_as_they_were() {
    double[] weights = {1, 2, 3};

    new WardTree(line(1, 2, 3), weights);

    assertThat(weights).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 90})
  void is_the_tree_that_trying_every_pair_gives(int size) {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<float[]> points = new ArrayList<>();
      double[] weights = new double[size];
      for (int i = 0; i < size; i++) {
        weights[i] = seed == 0 ? 1 : 1 + random.nextInt(30);
        points.add(new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()});
      }
      List<int[]> slow = tryingEveryPair(points, weights);
      WardTree tree = new WardTree(points, weights);

      for (int count = 1; count <= size; count++) {
        assertThat(tree.cut(count).of())
            .as("seed %d, %d groups", seed, count)
            .isEqualTo(slow.get(count));
      }
    }
  }

  /** The groups of every point, by how many groups there are. */
  private static List<int[]> tryingEveryPair(List<float[]> points, double[] weights) {
    List<List<Integer>> groups = new ArrayList<>();
    IntStream.range(0, points.size()).forEach(i -> groups.add(List.of(i)));
    List<int[]> cuts = new ArrayList<>();
    cuts.add(0, numbered(groups, points.size()));
    while (groups.size() > 1) {
      mergeCheapest(groups, points, weights);
      cuts.add(0, numbered(groups, points.size()));
    }
    cuts.add(0, null);
    return cuts;
  }

  private static void mergeCheapest(
      List<List<Integer>> groups, List<float[]> points, double[] weights) {
    double[] spreads = groups.stream().mapToDouble(g -> spread(g, points, weights)).toArray();
    double least = Double.POSITIVE_INFINITY;
    int one = -1;
    int other = -1;
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        double both = spread(union(groups.get(i), groups.get(j)), points, weights);
        double cost = both - spreads[i] - spreads[j];
        if (cost < least) {
          least = cost;
          one = i;
          other = j;
        }
      }
    }
    groups.set(one, union(groups.get(one), groups.remove(other)));
  }

  private static List<Integer> union(List<Integer> one, List<Integer> other) {
    List<Integer> union = new ArrayList<>(one);
    union.addAll(other);
    return union;
  }

  /** The sum of squared distances from the mean. */
  private static double spread(List<Integer> group, List<float[]> points, double[] weights) {
    double total = group.stream().mapToDouble(i -> weights[i]).sum();
    double spread = 0;
    for (int d = 0; d < points.get(0).length; d++) {
      int which = d;
      double mean =
          group.stream().mapToDouble(i -> weights[i] * points.get(i)[which]).sum() / total;
      spread +=
          group.stream()
              .mapToDouble(i -> weights[i] * Math.pow(points.get(i)[which] - mean, 2))
              .sum();
    }
    return spread;
  }

  private static int[] numbered(List<List<Integer>> groups, int points) {
    int[] of = new int[points];
    List<List<Integer>> inOrder = new ArrayList<>(groups);
    inOrder.sort(Comparator.comparing(Collections::min));
    for (int number = 0; number < inOrder.size(); number++) {
      int group = number;
      inOrder.get(number).forEach(i -> of[i] = group);
    }
    return of;
  }

  private static List<float[]> line(float... places) {
    float[][] points = new float[places.length][];
    Arrays.setAll(points, i -> new float[] {places[i]});
    return List.of(points);
  }
}
