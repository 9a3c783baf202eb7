package org.jointheconversation.theme.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointheconversation.theme.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothingTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6, 7, 120})
  void keeps_the_length_of_one(int count) {
    List<float[]> smooth = Smoothing.of(Points.around(3, count, 0.8, 1));

    assertThat(smooth)
        .hasSize(count)
        .allSatisfy(point -> assertThat(Vectors.dot(point, point)).isCloseTo(1, within(1e-6)));
  }

  @Test
  void draws_each_group_together_and_no_two_groups() {
    List<float[]> points = Points.around(2, 40, 0.8, 2);
    List<float[]> smooth = Smoothing.of(points);

    for (int i = 2; i < points.size(); i++) {
      double before = Vectors.dot(points.get(i), points.get(i - 2));
      double beside = Vectors.dot(points.get(i), points.get(i - 1));
      assertThat(Vectors.dot(smooth.get(i), smooth.get(i - 2))).isGreaterThan(before);
      assertThat(Vectors.dot(smooth.get(i), smooth.get(i - 1))).isCloseTo(beside, within(0.2));
    }
  }

  @Test
  void a_point_that_is_like_no_other_stays_where_it_is() {
    List<float[]> smooth = Smoothing.of(List.of(Points.axis(0), Points.axis(1), Points.axis(2)));

    assertThat(smooth)
        .usingRecursiveComparison()
        .isEqualTo(List.of(Points.axis(0), Points.axis(1), Points.axis(2)));
  }

  @Test
  void opposite_points_do_not_meet() {
    float[] opposite = new float[384];
    opposite[0] = -1;

    List<float[]> smooth = Smoothing.of(List.of(Points.axis(0), opposite));

    assertThat(smooth.get(0)).isEqualTo(Points.axis(0));
    assertThat(smooth.get(1)[0]).isEqualTo(-1);
  }

  @Test
  void nothing_at_all_and_points_of_no_length_do_no_harm() {
    assertThat(Smoothing.of(List.of())).isEmpty();
    assertThat(Smoothing.of(List.of(new float[384], new float[384])))
        .allSatisfy(point -> assertThat(point).containsOnly(0));
  }

  @Test
  void leaves_the_points_it_was_given_as_they_were() {
    List<float[]> points = Points.around(3, 30, 0.8, 3);
    List<float[]> copies = points.stream().map(float[]::clone).toList();

    Smoothing.of(points);

    assertThat(points).usingRecursiveComparison().isEqualTo(copies);
  }
}
