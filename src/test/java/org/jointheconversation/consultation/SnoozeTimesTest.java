package org.jointheconversation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next time at which shifts usually end, by the clock where the member is. */
class SnoozeTimesTest {
  private final Definition definition =
      Definitions.read(Definitions.with("opens: 2026-11-23", "opens: 2026-06-29"));

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T07:29:59Z, Europe/London, 2026-11-24T07:30:00Z",
    "2026-11-24T07:30:00Z, Europe/London, 2026-11-24T15:30:00Z",
    "2026-11-24T15:30:00Z, Europe/London, 2026-11-24T19:30:00Z",
    "2026-11-24T19:30:00Z, Europe/London, 2026-11-25T07:30:00Z",
    "2026-07-07T09:00:00Z, Europe/London, 2026-07-07T14:30:00Z",
    // The clocks go back on 25 October: the night is an hour longer.
    "2026-10-24T20:00:00Z, Europe/London, 2026-10-25T07:30:00Z",
    "2026-11-24T09:00:00Z, Australia/Sydney, 2026-11-24T20:30:00Z"
  })
  void the_end_of_the_shift_is_by_the_clock_on_their_wall(String now, String zone, String due) {
    assertThat(
            Snooze.SHIFT
                .window(
                    definition, definition.prompts().get(0), ZoneId.of(zone), Instant.parse(now))
                .map(SendTimes.Window::due))
        .contains(Instant.parse(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-24T09:00:00Z, 2026-10-25T10:00:00Z",
    "2026-07-07T09:00:00Z, 2026-07-08T09:00:00Z"
  })
  void tomorrow_is_the_same_time_on_the_wall_on_the_days_the_clocks_change_too(
      String now, String due) {
    assertThat(
            Snooze.TOMORROW
                .window(
                    definition,
                    definition.prompts().get(0),
                    ZoneId.of("Europe/London"),
                    Instant.parse(now))
                .map(SendTimes.Window::due))
        .contains(Instant.parse(due));
  }
}
