package org.jointheconversation.digest.words;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jointheconversation.consultation.IsoWeek;

/**
 * Numbers and dates as the NHS writes them: numerals, commas above 999, no decimals, dates as 16 to
 * 22 November 2026 (platform rule N18). The same on every machine, whatever its language.
 */
public final class NhsStyle {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LAST_DAY = 6;
  private static final int SHORT = 3;

  private NhsStyle() {}

  /** Such as "1,435". */
  public static String number(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** Such as "1 person" or "1,435 people". */
  public static String people(long count) {
    return number(count) + (count == 1 ? " person" : " people");
  }

  /** A share from 0 to 1, such as "30%". */
  public static String percent(BigDecimal share) {
    BigDecimal percent = share.multiply(HUNDRED);
    return percent.compareTo(BigDecimal.ONE) < 0
        ? "less than 1%"
        : percent.setScale(0, HALF_UP) + "%";
  }

  /** Such as "16 to 22 November 2026"; month and year stand twice where they differ. */
  public static String days(IsoWeek week) {
    LocalDate first = week.monday();
    LocalDate last = first.plusDays(LAST_DAY);
    String end = last.getDayOfMonth() + " " + month(last) + " " + last.getYear();
    if (first.getYear() != last.getYear()) {
      return first.getDayOfMonth() + " " + month(first) + " " + first.getYear() + " to " + end;
    }
    return first.getMonth() == last.getMonth()
        ? first.getDayOfMonth() + " to " + end
        : first.getDayOfMonth() + " " + month(first) + " to " + end;
  }

  /** The Monday of a week without its year, such as "16 November". */
  public static String firstDay(IsoWeek week) {
    return week.monday().getDayOfMonth() + " " + month(week.monday());
  }

  /** The same where there is little room, such as "16 Nov". */
  public static String shortDay(IsoWeek week) {
    return week.monday().getDayOfMonth() + " " + month(week.monday()).substring(0, SHORT);
  }

  /** Such as "31 January 2027". */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
  }
}
