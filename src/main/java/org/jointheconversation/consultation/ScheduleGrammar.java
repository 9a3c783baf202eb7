package org.jointheconversation.consultation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointheconversation.audience.Nearest;

/** Reads the times of a definition. Every refusal is an {@link IllegalArgumentException}. */
final class ScheduleGrammar {
  private static final String DAY_AT_TIME = "(?<day>\\p{L}+) at (?<time>\\S+)";
  private static final Pattern EVERY_WEEK = pattern("every " + DAY_AT_TIME);
  private static final Pattern EVERY_FEW_WEEKS =
      pattern("every (?<weeks>\\d{1,2}) weeks? on " + DAY_AT_TIME);
  private static final Pattern ONCE = pattern("once on (?<date>\\S+) at (?<time>\\S+)");
  private static final Pattern DATE = Pattern.compile("20\\d{2}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
  private static final int MOST_WEEKS = 26;

  private ScheduleGrammar() {}

  static Schedule schedule(String written) {
    Matcher once = ONCE.matcher(written);
    if (once.matches()) {
      return new Schedule.Once(date(once.group("date")).atTime(time(once.group("time"))));
    }
    Matcher few = EVERY_FEW_WEEKS.matcher(written);
    if (few.matches()) {
      return new Schedule.Weekly(weeks(few.group("weeks")), dayAtTime(few));
    }
    Matcher every = EVERY_WEEK.matcher(written);
    if (every.matches()) {
      return new Schedule.Weekly(1, dayAtTime(every));
    }
    throw new IllegalArgumentException("is not a time to send that can be understood");
  }

  static WeeklyTime weeklyTime(String written) {
    Matcher every = EVERY_WEEK.matcher(written);
    if (!every.matches()) {
      throw new IllegalArgumentException("is not a weekly time that can be understood");
    }
    return dayAtTime(every);
  }

  static LocalDate date(String written) {
    if (!DATE.matcher(written).matches()) {
      throw new IllegalArgumentException("is not a date of this century");
    }
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("is not a day of the calendar", e);
    }
  }

  static DateRange dateRange(String written) {
    String[] ends = written.split("\\.\\.", 2);
    LocalDate first = date(ends[0].strip());
    return new DateRange(first, ends.length == 1 ? first : date(ends[1].strip()));
  }

  static LocalTime time(String written) {
    if (!TIME.matcher(written).matches()) {
      throw new IllegalArgumentException("has a time that is not written like 09:00");
    }
    try {
      return LocalTime.parse(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("has a time that no clock shows", e);
    }
  }

  private static int weeks(String written) {
    int weeks = Integer.parseInt(written);
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new IllegalArgumentException("must name 1 to " + MOST_WEEKS + " weeks");
    }
    return weeks;
  }

  private static WeeklyTime dayAtTime(Matcher matcher) {
    return new WeeklyTime(day(matcher.group("day")), time(matcher.group("time")));
  }

  private static DayOfWeek day(String written) {
    List<String> days =
        Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
            .toList();
    for (String day : days) {
      if (day.equalsIgnoreCase(written)) {
        return DayOfWeek.of(days.indexOf(day) + 1);
      }
    }
    String guess = Nearest.to(written, days).map(day -> "; did you mean " + day).orElse("");
    throw new IllegalArgumentException("does not name a day of the week" + guess);
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE);
  }
}
