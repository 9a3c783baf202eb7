package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RushTest {
  private long kept;
  private long nanos;
  private final Rush rush = new Rush(() -> kept, () -> nanos);

  private boolean after(int millis, int replies) {
    nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    kept += replies;
    return rush.isOn();
  }

  @Test
  void a_few_replies_a_second_are_none() {
    assertThat(after(10, 1)).isFalse();
    assertThat(after(500, 10)).isFalse();
    assertThat(after(10_000, 399)).isFalse();
  }

  @Test
  void it_is_noticed_within_the_half_second_in_which_it_begins() {
    after(600, 1);
    assertThat(after(10, 20)).isTrue();
  }

  @Test
  void it_lasts_through_the_quiet_moment_in_which_the_next_half_second_begins() {
    after(500, 150);
    assertThat(after(10, 3)).isTrue();
    assertThat(after(490, 147)).isTrue();
    assertThat(after(1, 0)).isTrue();
  }

  @Test
  void asking_twice_in_a_row_does_not_end_it() {
    assertThat(after(500, 150)).isTrue();
    assertThat(after(0, 0)).isTrue();
  }

  @Test
  void it_is_over_after_half_a_second_without_one() {
    after(500, 150);
    assertThat(after(500, 0)).isFalse();
    assertThat(after(10, 1)).isFalse();
  }
}
