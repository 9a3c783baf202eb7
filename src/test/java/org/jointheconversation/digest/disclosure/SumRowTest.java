package org.jointheconversation.digest.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
      row.part("p" + i, parts[i], ELEVEN.ifShown(parts[i]));
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
    row.part("large", 40, ELEVEN.ifShown(40)).part("small", 3, ELEVEN.ifShown(3));
    assertThat(row.shown()).containsExactly("large");
  }

  @Test
  void a_part_that_is_hidden_alone_is_safe_only_while_it_may_be_nobody_and_the_range_is_wide() {
    assertThat(safe(new Interval(38, 44), 30, 34, 7)).isFalse();
    assertThat(safe(new Interval(34, 42), 34, 38, 7)).isFalse();
    assertThat(safe(new Interval(34, 42), 30, 34, 7)).isTrue();
    assertThat(safe(new Interval(38, 42), 30, 50, 7)).isTrue();
    assertThat(safe(new Interval(60, 64), 30, 34, 28)).isFalse();
  }

  @Test
  void hidden_parts_that_are_certainly_somebody_and_together_too_few_are_not_safe() {
    assertThat(safe(new Interval(40, 42), 32, 38, 1, 4)).isFalse();
    assertThat(safe(new Interval(38, 43), 32, 38, 1, 4)).isTrue();
  }

  @Test
  void people_outside_of_every_part_need_protection_only_where_they_are_few() {
    SumRow many = new SumRow(11, ELEVEN.ifShown(60).orElseThrow());
    assertThat(many.part("p", 40, ELEVEN.ifShown(40)).outside(20).shown()).containsExactly("p");
    SumRow few = new SumRow(11, ELEVEN.ifShown(43).orElseThrow());
    assertThat(few.part("p", 40, ELEVEN.ifShown(40)).outside(3).shown()).isEmpty();
  }

  /** Of the kind at least 1 is left for b and c, of the theme at most 4. */
  @Test
  void a_sum_within_another_tells_with_it_what_neither_tells_alone() {
    Nested theme = nested(new Interval(48, 52), Map.of("a", new Interval(48, 52)));
    assertThat(theme.isSafe(new Interval(28, 32), Map.of("a", new Interval(23, 27)))).isFalse();
    assertThat(theme.isSafe(new Interval(28, 32), Map.of("a", new Interval(28, 32)))).isTrue();
    assertThat(theme.isSafe(new Interval(28, 32), Map.of())).isTrue();
    Nested more = nested(new Interval(68, 72), Map.of("a", new Interval(48, 52)));
    assertThat(more.isSafe(new Interval(28, 32), Map.of("a", new Interval(23, 27)))).isTrue();
  }

  @Test
  void what_is_hidden_changes_by_nobody_or_by_enough() {
    Residual before = rest(100, 58, 62);
    assertThat(rest(104, 58, 62).mayFollow(before)).isTrue();
    assertThat(rest(90, 58, 62).mayFollow(before)).isTrue();
    assertThat(rest(95, 58, 60).mayFollow(rest(100, 61, 62))).isFalse();
    assertThat(rest(95, 60, 60).mayFollow(rest(100, 60, 62))).isFalse();
  }

  private static Nested nested(Interval total, Map<String, Interval> shown) {
    return new Nested(11, total, shown, Set.of("a", "b", "c"), Set.of());
  }

  private static Residual rest(int total, int low, int high) {
    return new Residual(11, Interval.exactly(total), List.of(new Interval(low, high)));
  }

  private static boolean safe(Interval total, int low, int high, Integer... hidden) {
    return new Residual(11, total, List.of(new Interval(low, high))).isSafeFor(List.of(hidden));
  }
}
