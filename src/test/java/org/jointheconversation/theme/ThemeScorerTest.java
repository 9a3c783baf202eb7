package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeScorerTest {

  @Test
  void cholesky_solves_a_system_that_is_known() {
    double[] b = {1, 2, 3};

    new Cholesky(new double[][] {{4}, {2, 5}, {1, 3, 6}}).solve(b);

    assertThat(4 * b[0] + 2 * b[1] + 1 * b[2]).isCloseTo(1, within(1e-12));
    assertThat(2 * b[0] + 5 * b[1] + 3 * b[2]).isCloseTo(2, within(1e-12));
    assertThat(1 * b[0] + 3 * b[1] + 6 * b[2]).isCloseTo(3, within(1e-12));
  }

  @Test
  void letter_groups_span_a_word_from_edge_to_edge() {
    assertThat(LetterGroups.count("the PC"))
        .containsOnlyKeys(" pc", "pc ", " pc ")
        .allSatisfy((group, count) -> assertThat(count).isEqualTo(1));
  }

  @Test
  void letter_groups_leave_out_numbers_days_and_small_words() {
    assertThat(LetterGroups.count("it was on Monday, and ten of them! 9 a")).isEmpty();
  }

  @Test
  void spelling_sees_a_word_through_its_endings_and_slips() {
    Spelling spelling = Spelling.of(List.of("printer jammed", "smartcard expired"));
    SparseVector printer = spelling.vector("printer jammed");

    assertThat(printer.dot(printer)).isCloseTo(1, within(1e-12));
    assertThat(printer.dot(spelling.vector("reprinting"))).isGreaterThan(0.1);
    assertThat(printer.dot(spelling.vector("prnter jamed"))).isGreaterThan(0.1);
    assertThat(printer.dot(spelling.vector("smartcard"))).isZero();
  }

  @Test
  void a_text_of_unknown_words_has_no_spelling_and_no_error() {
    Spelling spelling = Spelling.of(List.of("printer"));

    assertThat(spelling.vector("").keys()).isEmpty();
    assertThat(spelling.vector("qqq").keys()).isEmpty();
  }

  @Test
  void chances_keep_the_order_and_lie_between_0_and_1() {
    double[] chances = Chance.of(new double[] {0.1, 0.9, -5, 0.4, 50});

    assertThat(chances).doesNotContain(Double.NaN);
    assertThat(Arrays.stream(chances)).allMatch(chance -> chance >= 0 && chance <= 1);
    assertThat(chances[4]).isGreaterThan(chances[1]);
    assertThat(chances[1]).isGreaterThan(chances[3]);
    assertThat(chances[0]).isGreaterThan(chances[2]);
  }

  @Test
  void themes_that_share_the_lead_have_the_same_chance() {
    double[] chances = Chance.of(new double[] {0.3, 0.3, 0.1});

    assertThat(chances[0]).isEqualTo(chances[1]).isGreaterThan(chances[2]);
  }
}
