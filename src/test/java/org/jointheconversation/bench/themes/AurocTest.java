package org.jointheconversation.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AurocTest {
  @Test
  void is_one_where_all_new_ones_score_higher() {
    assertThat(Auroc.of(new double[] {0.2, 0.1}, new double[] {0.3, 0.9})).isEqualTo(1);
  }

  @Test
  void is_zero_where_all_new_ones_score_lower() {
    assertThat(Auroc.of(new double[] {0.8}, new double[] {0.3, 0.1})).isZero();
  }

  @Test
  void equals_count_half() {
    assertThat(Auroc.of(new double[] {0.5, 0.5}, new double[] {0.5})).isEqualTo(0.5);
    // 0.4 beats 0.1 and ties with 0.4; 0.9 beats all three: 1.5 and 3 of 6
    assertThat(Auroc.of(new double[] {0.8, 0.1, 0.4}, new double[] {0.4, 0.9}))
        .isEqualTo(0.75, within(1e-12));
  }

  @Test
  void says_nothing_without_both() {
    assertThat(Auroc.of(new double[0], new double[] {1})).isNaN();
  }
}
