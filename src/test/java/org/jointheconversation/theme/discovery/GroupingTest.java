package org.jointheconversation.theme.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {
  private static final OptionalInt ANY = OptionalInt.empty();
  private static final int MANY = Grouping.MOST_IN_TREE + 100;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 60})
  void as_many_groups_as_points_puts_each_on_its_own(int count) {
    assertThat(groups(Points.random(count, 4), count)).isEqualTo(numbers(count, count));
    assertThat(groups(Points.random(count, 4), count + 10)).isEqualTo(numbers(count, count));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 17, 75, 149, 150})
  void gives_exactly_as_many_groups_as_were_asked_for(int count) {
    assertThat(groups(Points.random(150, 5), count)).containsAll(range(count)).hasSize(150);
  }

  @Test
  void finds_what_belongs_together() {
    assertThat(groups(Points.around(12, 400, 1, 6), 12)).isEqualTo(numbers(400, 12));
  }

  @Test
  void finds_how_many_groups_fit() {
    assertThat(all(Points.around(12, 400, 1, 7), ANY)).isEqualTo(numbers(400, 12));
  }

  @Test
  void equal_points_are_as_many_groups_as_asked_for() {
    List<float[]> equal = Collections.nCopies(8, Points.axis(3));

    assertThat(groups(equal, 8)).containsAll(range(8)).hasSize(8);
    assertThat(groups(equal, 3)).containsAll(range(3)).hasSize(8);
    assertThat(all(equal, ANY)).containsOnly(0);
  }

  @Test
  void a_heavy_point_does_not_swallow_its_neighbours() {
    List<float[]> points = Points.around(3, 9, 0.3, 8);
    double[] weights = Points.equalWeights(9);
    weights[0] = 5_000;

    Groups found = Grouping.of(points, weights, OptionalInt.of(3));

    assertThat(list(found)).isEqualTo(numbers(9, 3));
  }

  @Test
  void more_points_than_a_tree_takes_go_by_cells_and_end_in_the_same_groups() {
    List<float[]> points = Points.around(15, MANY, 1, 9);

    List<Integer> found = all(points, ANY);

    assertThat(found).isEqualTo(numbers(MANY, 15));
  }

  @Test
  void many_points_without_any_groups_give_as_many_as_asked_for_and_the_same_again() {
    List<float[]> points = Points.random(MANY, 10);

    List<Integer> found = groups(points, 40);

    assertThat(found).containsAll(range(40)).hasSize(MANY);
    assertThat(groups(points, 40)).isEqualTo(found);
  }

  private static List<Integer> groups(List<float[]> points, int count) {
    return all(points, OptionalInt.of(count));
  }

  private static List<Integer> all(List<float[]> points, OptionalInt count) {
    return list(Grouping.of(points, Points.equalWeights(points.size()), count));
  }

  private static List<Integer> list(Groups groups) {
    List<Integer> of = Arrays.stream(groups.of()).boxed().toList();
    assertThat(of.stream().distinct()).hasSize(groups.count());
    return of;
  }

  /** The group of each of so many points that take turns. */
  private static List<Integer> numbers(int points, int groups) {
    return IntStream.range(0, points).map(i -> i % groups).boxed().toList();
  }

  private static List<Integer> range(int count) {
    return numbers(count, count);
  }
}
