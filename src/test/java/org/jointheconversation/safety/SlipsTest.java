package org.jointheconversation.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {

  @ParameterizedTest
  @ValueSource(strings = {"sucidal", "suuicidal", "suicidel", "suciidal", "suicida", "suicidall"})
  void one_letter_missing_doubled_wrong_or_turned_is_a_slip(String written) {
    assertThat(Slips.isOne("suicidal", written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sucidel", "uicidal", "xuicidal", "suicidally", "suidical", "s"})
  void more_than_that_or_another_first_letter_is_not(String written) {
    assertThat(Slips.isOne("suicidal", written)).isFalse();
  }
}
