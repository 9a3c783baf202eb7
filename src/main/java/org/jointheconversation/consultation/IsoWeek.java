package org.jointheconversation.consultation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of ISO 8601, Monday to Sunday, written {@code 2026-W47}. Its year is the one that holds
 * its Thursday, so 1 January 2027 lies in {@code 2026-W53}.
 */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final Comparator<IsoWeek> IN_TIME =
      Comparator.comparingInt(IsoWeek::year).thenComparingInt(IsoWeek::week);

  public IsoWeek {
    if (year < 1 || year > 9999 || week < 1 || week > weeksIn(year)) {
      throw new IllegalArgumentException("there is no week " + week + " in the year " + year);
    }
  }

  /**
   * Reads {@code 2026-W47}.
   *
   * @throws IllegalArgumentException saying what the form is, or that the year has no such week
   */
  public static IsoWeek parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a week is written like 2026-W47");
    }
    return new IsoWeek(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The week that a moment belongs to for people in that zone. */
  public static IsoWeek of(Instant moment, ZoneId zone) {
    return of(moment.atZone(zone).toLocalDate());
  }

  /** The week that holds that day. */
  public static IsoWeek of(LocalDate day) {
    return new IsoWeek(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Its first day. */
  public LocalDate monday() {
    LocalDate fourth = LocalDate.of(year, 1, 4); // always in week 1
    return fourth.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week - 1L);
  }

  /** When it begins in that zone. */
  public ZonedDateTime start(ZoneId zone) {
    return monday().atStartOfDay(zone);
  }

  /** When it is over in that zone: the start of the week after, itself no longer inside. */
  public ZonedDateTime end(ZoneId zone) {
    return next().start(zone);
  }

  public IsoWeek next() {
    return plus(1);
  }

  public IsoWeek previous() {
    return plus(-1);
  }

  /** The week so many weeks later, or earlier where the number is negative. */
  public IsoWeek plus(long weeks) {
    return of(monday().plusWeeks(weeks));
  }

  /** How many weeks later the other one is; negative where it is earlier. */
  public long until(IsoWeek other) {
    return ChronoUnit.WEEKS.between(monday(), other.monday());
  }

  @Override
  public int compareTo(IsoWeek other) {
    return IN_TIME.compare(this, other);
  }

  @Override
  public String toString() {
    // Not String.format: a week is written for every reply that comes in.
    String digits = Integer.toString(10_000 + year).substring(1);
    return digits + (week < 10 ? "-W0" : "-W") + week;
  }

  private static int weeksIn(int year) {
    LocalDate december28 = LocalDate.of(year, 12, 28); // always in the last week
    return december28.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
