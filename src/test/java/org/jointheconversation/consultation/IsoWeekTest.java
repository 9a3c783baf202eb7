package org.jointheconversation.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-W47",
    "2026-11-23, 2026-W48",
    "2026-12-31, 2026-W53",
    "2027-01-01, 2026-W53",
    "2027-01-03, 2026-W53",
    "2027-01-04, 2027-W01",
    "2024-12-30, 2025-W01",
    "2028-01-02, 2027-W52",
  })
  void a_day_belongs_to_the_week_that_holds_its_thursday(LocalDate day, String week) {
    assertThat(IsoWeek.of(day)).hasToString(week).isEqualTo(IsoWeek.parse(week));
  }

  @Test
  void the_zone_decides_on_which_side_of_midnight_a_moment_lies() {
    Instant sundayNightInLondon = Instant.parse("2026-11-22T23:30:00Z");

    assertThat(IsoWeek.of(sundayNightInLondon, LONDON)).hasToString("2026-W47");
    assertThat(IsoWeek.of(sundayNightInLondon, ZoneId.of("Europe/Paris"))).hasToString("2026-W48");
  }

  @Test
  void a_week_starts_and_ends_at_midnight_on_the_wall_even_when_the_clocks_change_in_it() {
    IsoWeek autumn = IsoWeek.parse("2026-W43");

    assertThat(autumn.start(LONDON).toInstant()).isEqualTo("2026-10-18T23:00:00Z");
    assertThat(autumn.end(LONDON).toInstant()).isEqualTo("2026-10-26T00:00:00Z");
  }

  @Test
  void weeks_follow_each_other_over_a_year_of_53() {
    IsoWeek last = IsoWeek.parse("2026-W53");

    assertThat(last.next()).hasToString("2027-W01");
    assertThat(last.next().previous()).isEqualTo(last);
    assertThat(last.plus(-53)).hasToString("2025-W52");
    assertThat(IsoWeek.parse("2026-W51").until(IsoWeek.parse("2027-W02"))).isEqualTo(4);
    assertThat(IsoWeek.parse("2027-W02").until(IsoWeek.parse("2026-W51"))).isEqualTo(-4);
  }

  @Test
  void weeks_sort_in_time() {
    List<String> sorted =
        Stream.of("2027-W01", "2026-W09", "2026-W53", "2025-W52")
            .map(IsoWeek::parse)
            .sorted()
            .map(IsoWeek::toString)
            .toList();

    assertThat(sorted).containsExactly("2025-W52", "2026-W09", "2026-W53", "2027-W01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-47",
        "2026-W4",
        "2026-W00",
        "2026-W54",
        "2025-W53",
        "26-W01",
        " 2026-W47",
        "2026-w47",
        "2026-W47-1",
        "0000-W01",
        "٢٠٢٦-W01",
      })
  void what_is_not_a_week_is_refused(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> IsoWeek.parse(written));
  }
}
