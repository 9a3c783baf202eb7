package org.jointheconversation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointheconversation.consultation.QuietHours.BankHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N29: nobody is written to at night, at weekends, on bank holidays or on blackout days. */
class QuietTimesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static QuietTimes quiet(QuietHours hours, DateRange... blackouts) {
    return QuietTimes.of(
        new Asking(
            "staff.csv", Optional.ofNullable(hours), List.of(blackouts), List.of(), List.of()));
  }

  private static QuietHours nights(String from, String to, boolean weekends, BankHolidays whose) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), weekends, whose);
  }

  private static final QuietTimes USUAL =
      quiet(nights("20:00", "07:00", true, BankHolidays.ENGLAND_AND_WALES));

  private static ZonedDateTime london(String time) {
    return java.time.LocalDateTime.parse(time).atZone(LONDON);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00, 2026-11-24T10:00, a free moment stays",
    "2026-11-24T19:59, 2026-11-24T19:59, the last minute before the night",
    "2026-11-24T20:00, 2026-11-25T07:00, the evening waits for the morning",
    "2026-11-25T03:30, 2026-11-25T07:00, the small hours wait for the same morning",
    "2026-11-27T21:00, 2026-11-30T07:00, Friday night waits for Monday morning",
    "2026-11-28T10:00, 2026-11-30T10:00, Saturday at ten becomes Monday at ten",
    "2026-12-25T10:00, 2026-12-29T10:00, Christmas and the substitute for Boxing Day",
    "2027-03-28T01:30, 2027-03-30T07:00, Easter Sunday in the missing hour",
  })
  void what_falls_into_a_quiet_time_waits_for_the_next_free_one(
      String asked, String sent, String why) {
    assertThat(USUAL.firstFree(london(asked))).as(why).contains(london(sent));
    assertThat(USUAL.quietAt(london(asked))).isEqualTo(!asked.equals(sent));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00, 2026-11-24T20:00",
    "2026-11-27T10:00, 2026-11-27T20:00",
    "2026-11-24T07:00, 2026-11-24T20:00",
  })
  void the_next_quiet_time_is_the_coming_evening(String free, String quiet) {
    assertThat(USUAL.nextQuiet(london(free))).contains(london(quiet));
  }

  @Test
  void quiet_days_begin_at_midnight_where_there_are_no_quiet_nights() {
    DateRange days = new DateRange(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-08"));
    QuietTimes blackout = quiet(null, days);
    assertThat(blackout.nextQuiet(london("2026-12-04T10:00"))).contains(london("2026-12-07T00:00"));
    assertThat(blackout.firstFree(london("2026-12-07T10:00"))).contains(london("2026-12-09T10:00"));
    assertThat(quiet(null).nextQuiet(london("2026-12-04T10:00"))).isEmpty();
  }

  @Test
  void hours_within_a_day_end_that_day() {
    QuietTimes noon = quiet(nights("12:00", "14:00", false, BankHolidays.NONE));
    assertThat(noon.firstFree(london("2026-11-24T13:00"))).contains(london("2026-11-24T14:00"));
    assertThat(noon.nextQuiet(london("2026-11-24T15:00"))).contains(london("2026-11-25T12:00"));
  }

  @Test
  void quiet_without_end_is_said_to_have_none() {
    DateRange years = new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2030-01-01"));
    assertThat(quiet(null, years).firstFree(london("2026-11-24T10:00"))).isEmpty();
  }

  /** As published on gov.uk/bank-holidays. */
  @Test
  void bank_holidays_are_those_of_each_part_of_the_kingdom() {
    assertThat(holidays(BankHolidays.ENGLAND_AND_WALES, 2026))
        .containsExactly(days("01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28", 2026));
    assertThat(holidays(BankHolidays.ENGLAND_AND_WALES, 2027))
        .containsExactly(days("01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28", 2027));
    assertThat(holidays(BankHolidays.NORTHERN_IRELAND, 2026))
        .containsExactly(days("01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28", 2026));
    assertThat(holidays(BankHolidays.SCOTLAND, 2027))
        .containsExactly(days("01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28", 2027));
    assertThat(holidays(BankHolidays.NONE, 2026)).isEmpty();
  }

  private static List<LocalDate> holidays(BankHolidays whose, int year) {
    BankHolidayCalendar calendar = BankHolidayCalendar.of(whose);
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(calendar::contains)
        .toList();
  }

  private static LocalDate[] days(String monthDays, int year) {
    return Stream.of(monthDays.split(" "))
        .map(day -> LocalDate.parse(year + "-" + day))
        .toArray(LocalDate[]::new);
  }
}
