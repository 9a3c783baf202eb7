package org.jointheconversation.consultation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** A day of the week and a time on the wall, written {@code every Monday at 09:00}. */
public record WeeklyTime(DayOfWeek day, LocalTime time) {
  /**
   * The first such moment strictly after the one given. Nights when the clocks change are decided
   * as for a {@link Slots slot}.
   */
  public ZonedDateTime nextAfter(Instant moment, ZoneId zone) {
    IsoWeek week = IsoWeek.of(moment, zone);
    ZonedDateTime candidate = in(week, zone);
    return candidate.toInstant().isAfter(moment) ? candidate : in(week.next(), zone);
  }

  /** The moment in that week. */
  public ZonedDateTime in(IsoWeek week, ZoneId zone) {
    return WallClock.at(dateIn(week).atTime(time), zone);
  }

  LocalDate dateIn(IsoWeek week) {
    return week.monday().plusDays(day.getValue() - 1L);
  }

  @Override
  public String toString() {
    return "every " + dayName() + " at " + time;
  }

  String dayName() {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }
}
