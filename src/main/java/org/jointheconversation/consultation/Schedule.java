package org.jointheconversation.consultation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;

/**
 * When a prompt is sent, as times on the wall: which moments these are depends on the zone and is
 * worked out by {@link Slots}.
 */
public sealed interface Schedule {

  /** The dates and times on these days, in order. */
  Stream<LocalDateTime> times(DateRange days);

  /** The slots of a prompt of a consultation that is open on these days. */
  default Slots during(DateRange days) {
    return new Slots(this, days);
  }

  /** Written {@code once on 2026-11-24 at 10:00}. */
  record Once(LocalDateTime at) implements Schedule {
    @Override
    public Stream<LocalDateTime> times(DateRange days) {
      return Stream.of(at).filter(time -> days.contains(time.toLocalDate()));
    }

    @Override
    public String toString() {
      return "once on " + at.toLocalDate() + " at " + at.toLocalTime();
    }
  }

  /**
   * Written {@code every Tuesday at 10:00} or {@code every 2 weeks on Tuesday at 10:00}.
   *
   * @param everyWeeks at least 1; weeks are counted from the ISO week of the first day, even where
   *     that week's own slot lies before the first day
   */
  record Weekly(int everyWeeks, WeeklyTime at) implements Schedule {
    public Weekly {
      if (everyWeeks < 1) {
        throw new IllegalArgumentException("every how many weeks must be at least 1");
      }
    }

    @Override
    public Stream<LocalDateTime> times(DateRange days) {
      LocalDate first = at.dateIn(IsoWeek.of(days.first()));
      return Stream.iterate(
              first, day -> !day.isAfter(days.last()), day -> day.plusWeeks(everyWeeks))
          .filter(days::contains)
          .map(day -> day.atTime(at.time()));
    }

    @Override
    public String toString() {
      return everyWeeks == 1
          ? at.toString()
          : "every " + everyWeeks + " weeks on " + at.dayName() + " at " + at.time();
    }
  }
}
