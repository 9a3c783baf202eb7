package org.jointheconversation.consultation;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointheconversation.audience.Nearest;
import org.jointheconversation.chat.ChatChannel;

/** The kinds of values of the grammar. */
final class Kinds {
  private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,2})\\s+days?");
  private static final int MOST_REMINDER_DAYS = 28;
  private static final int MOST_ORGANISATIONS = 1000;
  private static final int MOST_RETENTION_DAYS = 3653; // ten years

  static final Kind<String> NAME =
      new Kind<>(
          written -> require(ID.matcher(written).matches(), written, "cannot be used as a name"),
          "Use 1 to 64 lower case letters, digits and hyphens.");

  static final Kind<LocalDate> DATE =
      new Kind<>(ScheduleGrammar::date, "Write a date like 2026-11-23.");

  static final Kind<LocalTime> TIME =
      new Kind<>(ScheduleGrammar::time, "Write a time from 00:00 to 23:59, in quotes.");

  static final Kind<DateRange> DATES =
      new Kind<>(ScheduleGrammar::dateRange, "Write a date, or two like 2026-12-07..2026-12-08.");

  static final Kind<Schedule> SCHEDULE =
      new Kind<>(
          ScheduleGrammar::schedule,
          "Write every Tuesday at 10:00, every 2 weeks on Tuesday at 10:00,"
              + " or once on 2026-11-24 at 10:00.");

  static final Kind<WeeklyTime> WEEKLY =
      new Kind<>(ScheduleGrammar::weeklyTime, "Write it like every Monday at 09:00.");

  static final Kind<Boolean> YES_OR_NO =
      choice(new TreeMap<>(Map.of("true", true, "false", false)));

  static final Kind<ZoneId> ZONE =
      new Kind<>(Kinds::zone, "Write the name of a zone such as Europe/London.");

  static final Kind<ChatChannel> CHANNEL =
      new Kind<>(
          ChatChannel::parse, "Write slack:TEAM/CHANNEL or \"teams:TENANT/19:…@thread.tacv2\".");

  static final Kind<Integer> RETENTION =
      new Kind<>(
          written -> number(written, MOST_RETENTION_DAYS),
          "Write a whole number of days from 1 to " + MOST_RETENTION_DAYS + ".");

  static final Kind<Integer> ORGANISATIONS =
      new Kind<>(
          written -> number(written, MOST_ORGANISATIONS),
          "Write a whole number of other organisations from 1 to " + MOST_ORGANISATIONS + ".");

  static final Kind<Duration> DAYS_LATER =
      new Kind<>(
          Kinds::daysLater, "Write 1 day, 3 days and so on, up to " + MOST_REMINDER_DAYS + ".");

  static final Kind<URI> WEB_ADDRESS =
      new Kind<>(Kinds::webAddress, "Write an address that begins with https://");

  private Kinds() {}

  /** Text on one line. */
  static Kind<String> line(int longest) {
    return text(longest)
        .then(written -> require(written.indexOf('\n') < 0, written, "must stand on one line"));
  }

  /** Text, line breaks allowed; its length in characters as the chat platforms count them. */
  static Kind<String> text(int longest) {
    return new Kind<>(
        written -> {
          require(
              written.length() <= longest, written, "is longer than " + longest + " characters");
          return require(isClear(written), written, "holds an invisible control character");
        },
        "Write plain text of at most " + longest + " characters.");
  }

  /** One of an enum's values, as the definition writes them. */
  static <E extends Enum<E>> Kind<E> oneOf(Class<E> type, Function<E, String> wire) {
    return choice(
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(wire, value -> value, (a, b) -> a, TreeMap::new)));
  }

  static <T> T require(boolean holds, T value, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
    return value;
  }

  /** Escapes inside quotes can write what the file itself must not hold. */
  private static boolean isClear(String written) {
    return written.chars().allMatch(c -> c == '\n' || !DefinitionSource.isInvisible((char) c))
        && StandardCharsets.UTF_8.newEncoder().canEncode(written); // no half of a surrogate pair
  }

  private static <T> Kind<T> choice(TreeMap<String, T> choices) {
    return new Kind<>(
        written -> require(choices.containsKey(written), choices.get(written), "is not known here"),
        "Write " + Words.oneOf(choices.keySet()) + ".");
  }

  private static ZoneId zone(String written) {
    if (ZoneId.getAvailableZoneIds().contains(written)) {
      return ZoneId.of(written);
    }
    throw new IllegalArgumentException(
        Nearest.to(written, ZoneId.getAvailableZoneIds())
            .map(zone -> "is not a time zone; did you mean " + zone)
            .orElse("is not a time zone"));
  }

  private static int number(String written, int most) {
    require(written.matches("\\d{1,6}"), written, "is not a whole number");
    int number = Integer.parseInt(written);
    return require(number >= 1 && number <= most, number, "is out of bounds");
  }

  private static Duration daysLater(String written) {
    Matcher days = DAYS.matcher(written);
    require(days.matches(), written, "is not a number of days");
    return Duration.ofDays(number(days.group(1), MOST_REMINDER_DAYS));
  }

  private static URI webAddress(String written) {
    try {
      URI uri = new URI(written);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean plain = uri.getHost() != null && uri.getUserInfo() == null;
      return require(web && plain, uri, "is not a web address");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is not a web address", e);
    }
  }
}
