package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NewtonTest {

  @Test
  void takes_the_step_that_can_be_worked_out_by_hand() {
    Newton newton = new Newton(new double[] {0}, new double[] {0}, 1);

    newton.add(new double[] {1}, true);

    // the gradient is 1 - 0.5, the curvature 1 + 0.25
    assertThat(newton.next()).containsExactly(new double[] {0.4}, within(1e-12));
  }

  @Test
  void returns_to_the_start_where_nothing_was_seen_four_at_a_time() {
    assertThat(new Newton(new double[] {1, -2}, new double[] {0, 1}, 3).next())
        .containsExactly(new double[] {0, 1}, within(1e-12));
    assertThat(new Newton(new double[] {100, 50}, new double[] {0, 0}, 1).next())
        .containsExactly(new double[] {96, 48}, within(1e-12));
  }

  @Test
  void leaves_the_numbers_reached_as_they_were() {
    double[] at = {1, 2};
    Newton newton = new Newton(at, new double[] {0, 0}, 1);
    newton.add(new double[] {1, 1}, false);

    newton.next();

    assertThat(at).containsExactly(1, 2);
  }

  @Test
  void reaches_the_share_that_was_seen() {
    double[] at = {0, 0};
    for (int round = 0; round < 30; round++) {
      Newton newton = new Newton(at, new double[] {0, 0}, 1e-6);
      for (int i = 0; i < 40; i++) {
        boolean odd = i % 2 == 1;
        newton.add(new double[] {1, odd ? 1 : 0}, odd ? i < 30 : i < 10);
      }
      at = newton.next();
    }

    assertThat(chance(at[0])).isCloseTo(0.25, within(1e-4));
    assertThat(chance(at[0] + at[1])).isCloseTo(0.75, within(1e-4));
  }

  @Test
  void a_prior_keeps_it_from_being_certain_of_what_was_seen_once() {
    double[] at = {0};
    for (int round = 0; round < 50; round++) {
      Newton newton = new Newton(at, new double[] {0}, 0.1);
      newton.add(new double[] {1}, true);
      at = newton.next();
    }

    // where the pull is as strong as what is left to learn
    assertThat(0.1 * at[0]).isCloseTo(1 - chance(at[0]), within(1e-9));
  }

  private static double chance(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
