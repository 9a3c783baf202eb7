package org.jointheconversation.digest.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N10: what may stand beside a total and beside each other. */
class SumRowTest {
  private static final Suppression ELEVEN = new Suppression(11);

  private static SumRow row(int... parts) {
    int total = java.util.Arrays.stream(parts).sum();
    SumRow row = new SumRow(11, ELEVEN.ifShown(total).orElse(Interval.UNKNOWN));
    for (int i = 0; i < parts.length; i++) {
      row.part("p" + i, parts[i], ELEVEN.ifShown(parts[i]), false);
    }
    return row;
  }

  @ParameterizedTest
  @CsvSource({"15, 11, 17", "20, 18, 22", "435, 433, 437"})
  void a_shown_count_stands_for_a_range(int shown, int low, int high) {
    assertThat(ELEVEN.behind(shown)).isEqualTo(new Interval(low, high));
  }

  @Test
  void every_true_count_lies_in_the_range_that_is_shown_of_it() {
    for (int minGroup = 1; minGroup < 30; minGroup++) {
      Suppression suppression = new Suppression(minGroup);
      for (int count = minGroup; count < 200; count++) {
        Interval range = suppression.behind(suppression.shown(count).getAsInt());
        assertThat((long) count).isBetween(range.low(), range.high());
        assertThat(range.low()).isGreaterThanOrEqualTo(minGroup);
      }
    }
  }

  @Test
  void parts_that_are_all_large_are_all_shown() {
    assertThat(row(40, 25, 12).shown()).containsExactly("p0", "p1", "p2");
  }

  @Test
  void one_small_part_takes_the_smallest_large_one_with_it() {
    assertThat(row(40, 25, 2).shown()).containsExactly("p0");
  }

  @Test
  void nobody_and_too_few_look_the_same() {
    assertThat(row(40, 25, 0).shown()).isEqualTo(row(40, 25, 1).shown());
  }

  @Test
  void rounding_hides_a_small_part_among_many_large_ones() {
    assertThat(row(22, 32, 42, 52, 62, 72, 5, 4).shown()).hasSize(6);
  }

  @Test
  void two_small_parts_that_only_tens_explain_are_protected() {
    assertThat(row(40, 25, 10, 10).shown()).containsExactly("p0");
  }

  @Test
  void without_a_total_there_is_nothing_to_subtract_from() {
    SumRow row = new SumRow(11, Interval.UNKNOWN);
    row.part("large", 40, ELEVEN.ifShown(40), false).part("small", 3, ELEVEN.ifShown(3), false);
    assertThat(row.shown()).containsExactly("large");
  }

  @Test
  void a_single_hidden_part_is_safe_only_while_it_may_be_nobody_or_many_and_the_range_is_wide() {
    assertThat(safe(new Interval(38, 44), 30, 34, true)).isTrue();
    assertThat(safe(new Interval(38, 44), 30, 34, false)).isFalse();
    assertThat(safe(new Interval(40, 44), 36, 40, true)).isFalse();
    assertThat(safe(new Interval(38, 42), 30, 50, false)).isTrue();
  }

  private static boolean safe(Interval total, int low, int high, boolean mayBeSomebody) {
    return new Residual(11, total, List.of(new Interval(low, high)))
        .isSafeFor(List.of(new Residual.Hidden(7, mayBeSomebody)));
  }
}
