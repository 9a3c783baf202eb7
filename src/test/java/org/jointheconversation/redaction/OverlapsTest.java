package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapsTest {
  @Test
  void what_lies_within_another_goes() {
    assertThat(Overlaps.resolve(List.of(phone(2, 5), email(0, 9)))).containsExactly(email(0, 9));
  }

  @Test
  void the_same_stretch_goes_to_the_more_specific_kind() {
    assertThat(Overlaps.resolve(List.of(phone(0, 9), nhs(0, 9)))).containsExactly(nhs(0, 9));
  }

  @Test
  void of_two_that_cross_the_longer_stays_whole_and_the_rest_is_still_covered() {
    assertThat(Overlaps.resolve(List.of(phone(0, 6), nhs(4, 14))))
        .containsExactly(phone(0, 4), nhs(4, 14));
    assertThat(Overlaps.resolve(List.of(phone(0, 10), nhs(6, 12))))
        .containsExactly(phone(0, 10), nhs(10, 12));
  }

  @Test
  void a_rest_that_begins_late_is_put_back_in_reading_order() {
    assertThat(Overlaps.resolve(List.of(email(0, 10), phone(5, 12), nhs(6, 20))))
        .containsExactly(email(0, 6), nhs(6, 20));
  }

  @Test
  void neighbours_that_touch_both_stay() {
    assertThat(Overlaps.resolve(List.of(nhs(4, 8), phone(0, 4))))
        .containsExactly(phone(0, 4), nhs(4, 8));
  }

  private static Span phone(int start, int end) {
    return new Span(Kind.PHONE, start, end);
  }

  private static Span nhs(int start, int end) {
    return new Span(Kind.NHS_NUMBER, start, end);
  }

  private static Span email(int start, int end) {
    return new Span(Kind.EMAIL, start, end);
  }
}
