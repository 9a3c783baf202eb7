package org.jointheconversation.digest.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 10})
  void N11_shows_nothing_of_fewer_than_11(int people) {
    assertThat(new Suppression(11).shown(people)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "11,15",
    "12,15",
    "13,15",
    "14,15",
    "15,15",
    "17,15",
    "18,20",
    "22,20",
    "23,25",
    "102,100",
    "1000002,1000000"
  })
  void N10_rounds_to_the_nearest_5_and_never_below_the_smallest_group(int people, int shown) {
    assertThat(new Suppression(11).shown(people)).isEqualTo(OptionalInt.of(shown));
  }

  @ParameterizedTest
  @CsvSource({"1,1,5", "5,5,5", "10,10,10", "10,12,10", "16,16,20", "16,17,20", "16,18,20"})
  void rounds_upwards_for_other_smallest_groups(int minGroup, int people, int shown) {
    assertThat(new Suppression(minGroup).shown(people)).isEqualTo(OptionalInt.of(shown));
  }

  @Test
  void an_exact_size_is_safe_for_nobody_and_from_the_smallest_group_on() {
    Suppression suppression = new Suppression(11);
    assertThat(suppression.exactIsSafe(0)).isTrue();
    assertThat(suppression.exactIsSafe(1)).isFalse();
    assertThat(suppression.exactIsSafe(10)).isFalse();
    assertThat(suppression.exactIsSafe(11)).isTrue();
  }
}
