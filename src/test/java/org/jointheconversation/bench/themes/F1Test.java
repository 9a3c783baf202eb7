package org.jointheconversation.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class F1Test {
  private static final double EXACT = 1e-12;

  /** Replies: a for a, b for a, a and b for b, nothing for c. */
  private static F1 fourReplies() {
    F1 f1 = new F1();
    f1.add(Set.of("a"), Set.of("a"));
    f1.add(Set.of("b"), Set.of("a"));
    f1.add(Set.of("a", "b"), Set.of("b"));
    f1.add(Set.of(), Set.of("c"));
    return f1;
  }

  @Test
  void micro_counts_all_names_together() {
    // 2 hits, 4 named, 4 right
    assertThat(fourReplies().micro()).isEqualTo(0.5, within(EXACT));
  }

  @Test
  void samples_is_the_mean_over_replies() {
    // 1, 0, 2/3 and 0
    assertThat(fourReplies().samples()).isEqualTo(5.0 / 12, within(EXACT));
  }

  @Test
  void macro_is_the_mean_over_themes() {
    // a: 1 hit of 2 named and 2 right; b: 1 of 2 and 1; c: none of 0 and 1
    assertThat(fourReplies().macro(1)).isEqualTo((0.5 + 2.0 / 3 + 0) / 3, within(EXACT));
  }

  @Test
  void macro_leaves_rare_themes_out() {
    assertThat(fourReplies().macro(2)).isEqualTo(0.5, within(EXACT));
    assertThat(fourReplies().macro(3)).isNaN();
  }

  @Test
  void nothing_named_where_nothing_is_right_is_as_good_as_can_be() {
    F1 f1 = new F1();
    f1.add(Set.of(), Set.of());
    assertThat(f1.samples()).isEqualTo(1);
    assertThat(f1.micro()).isEqualTo(1);
  }
}
