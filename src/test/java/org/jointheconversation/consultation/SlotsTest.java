package org.jointheconversation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void T28_a_time_the_clocks_jump_over_becomes_the_first_valid_one_after() {
    Slots slots = slots("every Sunday at 01:30", "2027-03-20", "2027-04-05");

    assertThat(moments(slots))
        .containsExactly("2027-03-21T01:30Z", "2027-03-28T02:00+01:00", "2027-04-04T01:30+01:00");
  }

  @Test
  void T28_a_time_the_clocks_show_twice_is_the_first_of_the_two_and_comes_once() {
    Slots slots = slots("every Sunday at 01:30", "2026-10-18", "2026-11-01");

    assertThat(moments(slots))
        .containsExactly("2026-10-18T01:30+01:00", "2026-10-25T01:30+01:00", "2026-11-01T01:30Z");
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(slots.nextAfter(first, LONDON).map(Object::toString))
        .hasValue("2026-11-01T01:30Z[Europe/London]");
  }

  @Test
  void ten_in_the_morning_stays_ten_on_the_wall_through_the_change() {
    Slots slots = slots("every Tuesday at 10:00", "2026-10-20", "2026-10-27");

    assertThat(moments(slots)).containsExactly("2026-10-20T10:00+01:00", "2026-10-27T10:00Z");
  }

  @Test
  void each_zone_has_its_own_moment_for_the_same_time_on_the_wall() {
    Slots slots = slots("once on 2026-11-24 at 10:00", "2026-11-23", "2026-12-18");

    assertThat(slots.all(LONDON).map(slot -> slot.toInstant().toString()))
        .containsExactly("2026-11-24T10:00:00Z");
    assertThat(slots.all(ZoneId.of("Asia/Tokyo")).map(slot -> slot.toInstant().toString()))
        .containsExactly("2026-11-24T01:00:00Z");
  }

  @Test
  void slots_lie_from_the_opening_day_to_the_closing_day() {
    assertThat(moments(slots("every Tuesday at 00:00", "2026-11-24", "2026-12-08")))
        .containsExactly("2026-11-24T00:00Z", "2026-12-01T00:00Z", "2026-12-08T00:00Z");
    assertThat(moments(slots("every Tuesday at 23:59", "2026-11-25", "2026-12-07")))
        .containsExactly("2026-12-01T23:59Z");
    assertThat(moments(slots("once on 2026-11-22 at 10:00", "2026-11-23", "2026-12-18"))).isEmpty();
    assertThat(moments(slots("once on 2026-12-18 at 10:00", "2026-11-23", "2026-12-18")))
        .hasSize(1);
  }

  @Test
  void every_second_week_counts_from_the_week_of_opening_even_where_its_own_day_is_over() {
    // 26 November 2026 is a Thursday: the Tuesday of its week is not open yet.
    assertThat(moments(slots("every 2 weeks on Tuesday at 10:00", "2026-11-26", "2027-01-10")))
        .containsExactly("2026-12-08T10:00Z", "2026-12-22T10:00Z", "2027-01-05T10:00Z");
    assertThat(moments(slots("every 2 weeks on Friday at 10:00", "2026-11-26", "2026-12-18")))
        .containsExactly("2026-11-27T10:00Z", "2026-12-11T10:00Z");
  }

  @Test
  void the_next_slot_is_strictly_after_the_moment() {
    Slots slots = slots("every Tuesday at 10:00", "2026-11-23", "2026-12-01");
    Instant slot = Instant.parse("2026-11-24T10:00:00Z");

    assertThat(next(slots, slot.minusMillis(1))).hasValue("2026-11-24T10:00Z");
    assertThat(next(slots, slot)).hasValue("2026-12-01T10:00Z");
    assertThat(next(slots, Instant.parse("2026-12-01T10:00:00Z"))).isEmpty();
    assertThat(next(slots, Instant.EPOCH)).hasValue("2026-11-24T10:00Z");
  }

  @Test
  void between_two_moments_the_first_is_inside_and_the_second_outside() {
    Slots slots = slots("every Tuesday at 10:00", "2026-11-23", "2026-12-18");
    Instant first = Instant.parse("2026-11-24T10:00:00Z");
    Instant third = Instant.parse("2026-12-08T10:00:00Z");

    assertThat(slots.between(first, third, LONDON)).hasSize(2);
    assertThat(slots.between(first.plusMillis(1), third.plusMillis(1), LONDON)).hasSize(2);
    assertThat(slots.between(third, first, LONDON)).isEmpty();
  }

  @Test
  void T28_a_weekly_time_without_an_end_obeys_the_same_clock() {
    WeeklyTime digest = ScheduleGrammar.weeklyTime("every Sunday at 01:30");

    assertThat(digest.nextAfter(Instant.parse("2027-03-27T12:00:00Z"), LONDON))
        .hasToString("2027-03-28T02:00+01:00[Europe/London]");
    assertThat(digest.nextAfter(Instant.parse("2026-10-25T00:29:59Z"), LONDON))
        .hasToString("2026-10-25T01:30+01:00[Europe/London]");
    assertThat(digest.nextAfter(Instant.parse("2026-10-25T00:30:00Z"), LONDON))
        .hasToString("2026-11-01T01:30Z[Europe/London]");
  }

  @Test
  void a_period_ends_with_its_closing_day_in_its_own_zone() {
    Period period =
        new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-25"), LONDON);

    assertThat(period.contains(Instant.parse("2026-09-30T22:59:59Z"))).isFalse();
    assertThat(period.contains(Instant.parse("2026-09-30T23:00:00Z"))).isTrue();
    assertThat(period.contains(Instant.parse("2026-10-25T23:59:59Z"))).isTrue();
    assertThat(period.contains(Instant.parse("2026-10-26T00:00:00Z"))).isFalse();
  }

  private static Slots slots(String schedule, String opens, String closes) {
    DateRange days = new DateRange(LocalDate.parse(opens), LocalDate.parse(closes));
    return ScheduleGrammar.schedule(schedule).during(days);
  }

  private static List<String> moments(Slots slots) {
    return slots.all(LONDON).map(slot -> slot.toOffsetDateTime().toString()).toList();
  }

  private static Optional<String> next(Slots slots, Instant moment) {
    return slots.nextAfter(moment, LONDON).map(slot -> slot.toOffsetDateTime().toString());
  }
}
