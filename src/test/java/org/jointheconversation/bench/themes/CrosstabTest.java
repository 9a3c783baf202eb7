package org.jointheconversation.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrosstabTest {
  private static final double EXACT = 1e-12;

  @Test
  void groups_that_are_the_kinds_by_other_numbers_are_perfect() {
    Crosstab same = Crosstab.of(new int[] {0, 0, 1, 1, 2}, new int[] {2, 2, 0, 0, 1});
    assertThat(same.vMeasure()).isEqualTo(1, within(EXACT));
    assertThat(same.accuracy()).isEqualTo(1);
    assertThat(same.commonest(1)).isEqualTo(2);
  }

  @Test
  void one_group_of_everything_says_nothing() {
    Crosstab one = Crosstab.of(new int[] {0, 0, 1, 1}, new int[] {0, 0, 0, 0});
    assertThat(one.vMeasure()).isEqualTo(0, within(EXACT));
    assertThat(one.accuracy()).isEqualTo(0.5);
  }

  @Test
  void a_kind_in_two_groups_is_homogeneous_but_not_complete() {
    // The kinds have 1 bit, the groups 1.5, and share 1.
    Crosstab split = Crosstab.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 2, 2});
    assertThat(split.vMeasure()).isEqualTo(0.8, within(EXACT));
    assertThat(split.accuracy()).isEqualTo(0.75);
  }

  @Test
  void a_single_kind_in_a_single_group_is_perfect() {
    Crosstab single = Crosstab.of(new int[] {0, 0}, new int[] {0, 0});
    assertThat(single.vMeasure()).isEqualTo(1);
    assertThat(single.accuracy()).isEqualTo(1);
  }

  @Test
  void of_equals_the_first_kind_is_the_commonest() {
    assertThat(Crosstab.of(new int[] {1, 0}, new int[] {0, 0}).commonest(0)).isZero();
  }
}
