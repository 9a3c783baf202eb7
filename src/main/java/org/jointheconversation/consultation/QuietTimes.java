package org.jointheconversation.consultation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When a consultation leaves people alone, by the clock on the wall of each: nights, weekends and
 * bank holidays where it says so, and its blackout days. Immutable and thread-safe.
 */
public final class QuietTimes {
  /** Longer than any run of quiet days that leaves a reason to go on looking. */
  private static final int MOST_DAYS = 400;

  private final Optional<QuietHours> hours;
  private final List<DateRange> blackouts;

  private QuietTimes(Optional<QuietHours> hours, List<DateRange> blackouts) {
    this.hours = hours;
    this.blackouts = blackouts;
  }

  public static QuietTimes of(Asking asking) {
    return new QuietTimes(asking.quietHours(), asking.blackouts());
  }

  /** Whether people are left alone at that moment. */
  public boolean quietAt(ZonedDateTime moment) {
    return quietAt(moment.toLocalDateTime());
  }

  /**
   * That moment, or the first one after it at which people may be written to: what falls on a quiet
   * day goes out at the same time of the next free day, what falls into the night when it ends.
   *
   * @return empty where more than a year of days on end is quiet
   */
  public Optional<ZonedDateTime> firstFree(ZonedDateTime moment) {
    LocalDateTime time = moment.toLocalDateTime();
    for (int day = 0; day < MOST_DAYS; day++) {
      if (!quietAt(time)) {
        boolean moved = !time.equals(moment.toLocalDateTime());
        return Optional.of(moved ? WallClock.at(time, moment.getZone()) : moment);
      }
      time = quietAllDay(time.toLocalDate()) ? time.plusDays(1) : endOfNight(time);
    }
    return Optional.empty();
  }

  /**
   * When the next quiet time after a free moment begins.
   *
   * @return empty where none begins for more than a year
   */
  public Optional<ZonedDateTime> nextQuiet(ZonedDateTime free) {
    if (hours.isEmpty() && blackouts.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime night = free.toLocalDateTime();
    for (int ahead = 0; ahead < MOST_DAYS; ahead++) {
      LocalDate day = free.toLocalDate().plusDays(ahead);
      if (ahead > 0 && quietAllDay(day)) {
        return Optional.of(WallClock.at(day.atStartOfDay(), free.getZone()));
      }
      Optional<LocalDateTime> evening = hours.map(quiet -> day.atTime(quiet.from()));
      if (evening.isPresent() && evening.get().isAfter(night)) {
        return Optional.of(WallClock.at(evening.get(), free.getZone()));
      }
    }
    return Optional.empty();
  }

  private boolean quietAt(LocalDateTime time) {
    return quietAllDay(time.toLocalDate())
        || hours.map(quiet -> atNight(quiet, time.toLocalTime())).orElse(false);
  }

  private boolean quietAllDay(LocalDate day) {
    return blackouts.stream().anyMatch(range -> range.contains(day))
        || hours.map(quiet -> quietAllDay(quiet, day)).orElse(false);
  }

  private static boolean quietAllDay(QuietHours quiet, LocalDate day) {
    return quiet.weekends() && day.getDayOfWeek().getValue() > 5
        || BankHolidayCalendar.of(quiet.bankHolidays()).contains(day);
  }

  private static boolean atNight(QuietHours quiet, LocalTime time) {
    boolean afterFrom = !time.isBefore(quiet.from());
    boolean beforeTo = time.isBefore(quiet.to());
    return quiet.from().isAfter(quiet.to()) ? afterFrom || beforeTo : afterFrom && beforeTo;
  }

  private LocalDateTime endOfNight(LocalDateTime time) {
    LocalDateTime end = time.toLocalDate().atTime(hours.orElseThrow().to());
    return end.isAfter(time) ? end : end.plusDays(1);
  }
}
