package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.digest.SampleWeek.WEEK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jointheconversation.digest.disclosure.Suppression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
  private static final String THEME = "wifi-network";

  @Test
  void new_is_what_was_shown_in_none_of_the_weeks_before() {
    assertThat(change(OptionalInt.of(30), List.of(week(1, 300, Map.of("double-entry", 20)))))
        .isEqualTo(new Digest.Change(OptionalInt.empty(), Verdict.NEW));
    assertThat(change(OptionalInt.of(30), List.of()))
        .isEqualTo(new Digest.Change(OptionalInt.empty(), Verdict.NEW));
  }

  @Test
  void gone_is_what_was_shown_then_and_is_not_now() {
    assertThat(change(OptionalInt.empty(), List.of(week(4, 300, Map.of(THEME, 20)))))
        .isEqualTo(new Digest.Change(OptionalInt.empty(), Verdict.GONE));
  }

  @Test
  void rising_and_falling_are_changes_of_the_share_that_chance_hardly_makes() {
    assertThat(change(OptionalInt.of(90), weeks(300, 30)).verdict()).isEqualTo(Verdict.RISING);
    assertThat(change(OptionalInt.of(20), weeks(300, 60)).verdict()).isEqualTo(Verdict.FALLING);
  }

  @Test
  void the_same_is_what_would_have_been_noticed_had_it_doubled() {
    assertThat(change(OptionalInt.of(35), weeks(300, 30)).verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void too_few_is_where_not_even_a_doubling_would_be_noticed() {
    Map<String, Integer> now = Map.of(THEME, 15);
    List<WeekBefore> before = List.of(week(1, 300, Map.of(THEME, 15)));
    assertThat(changes(now, OptionalInt.of(150), before).get(THEME).verdict())
        .isEqualTo(Verdict.TOO_FEW);
    assertThat(changes(now, OptionalInt.of(300), before).get(THEME).verdict())
        .isEqualTo(Verdict.SAME);
  }

  @Test
  void without_knowing_how_many_answered_it_cannot_tell() {
    Map<String, Integer> now = Map.of(THEME, 100);
    assertThat(changes(now, OptionalInt.empty(), weeks(300, 30)).get(THEME))
        .isEqualTo(new Digest.Change(OptionalInt.of(70), Verdict.TOO_FEW));
    WeekBefore hidden =
        new WeekBefore(WEEK.previous(), OptionalInt.empty(), new TreeMap<>(Map.of(THEME, 20)));
    assertThat(changes(now, OptionalInt.of(300), List.of(hidden)).get(THEME).verdict())
        .isEqualTo(Verdict.TOO_FEW);
  }

  /** Half way lies between two fives: both directions go away from zero. */
  @ParameterizedTest
  @CsvSource({
    "30,30,30,0",
    "35,30,30,5",
    "35,30,35,5",
    "30,30,35,-5",
    "30,35,35,-5",
    "15,90,80,-70"
  })
  void people_is_the_difference_from_the_mean_to_the_nearest_5(
      int now, int weekOne, int weekTwo, int difference) {
    List<WeekBefore> before =
        List.of(
            week(1, 300, Map.of(THEME, weekOne)),
            week(2, 300, Map.of(THEME, weekTwo)),
            week(3, 300, Map.of()));
    assertThat(change(OptionalInt.of(now), before).people()).isEqualTo(OptionalInt.of(difference));
  }

  @Test
  void a_count_rounded_above_those_who_answered_does_not_break_the_test() {
    List<WeekBefore> before = List.of(week(1, 11, Map.of(THEME, 15)));
    assertThat(changes(Map.of(THEME, 15), OptionalInt.of(11), before).get(THEME).verdict())
        .isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void false_alarms_stay_at_5_in_100_weeks_over_18_themes() {
    Random random = new Random(20261116);
    long alarmed = IntStream.range(0, 400).filter(i -> alarms(random, 0.05) > 0).count();
    assertThat(alarmed).isLessThanOrEqualTo(20);
  }

  @Test
  void a_theme_that_goes_from_5_to_10_in_100_is_found_in_six_weeks_of_ten() {
    Random random = new Random(20261123);
    long found = IntStream.range(0, 400).filter(i -> rises(random)).count();
    assertThat(found).isGreaterThanOrEqualTo(240);
  }

  private static long alarms(Random random, double shareNow) {
    List<Map<String, Integer>> weeks = new ArrayList<>();
    for (int week = 0; week < 5; week++) {
      weeks.add(eighteenThemes(random, week == 0 ? shareNow : 0.05));
    }
    return verdicts(weeks).values().stream()
        .filter(c -> c.verdict() == Verdict.RISING || c.verdict() == Verdict.FALLING)
        .count();
  }

  private static boolean rises(Random random) {
    List<Map<String, Integer>> weeks = new ArrayList<>();
    for (int week = 0; week < 5; week++) {
      weeks.add(eighteenThemes(random, week == 0 ? 0.10 : 0.05));
    }
    return verdicts(weeks).get("theme-0").verdict() == Verdict.RISING;
  }

  private static Map<String, Digest.Change> verdicts(List<Map<String, Integer>> weeks) {
    List<WeekBefore> before =
        IntStream.rangeClosed(1, 4).mapToObj(ago -> week(ago, 435, weeks.get(ago))).toList();
    return changes(weeks.get(0), OptionalInt.of(435), before);
  }

  /** Shown counts of a made-up week in which only the first theme's share may differ. */
  private static Map<String, Integer> eighteenThemes(Random random, double firstShare) {
    Map<String, Integer> shown = new TreeMap<>();
    for (int theme = 0; theme < 18; theme++) {
      double share = theme == 0 ? firstShare : 0.05 + 0.01 * theme;
      int people = (int) IntStream.range(0, 435).filter(i -> random.nextDouble() < share).count();
      String id = "theme-" + theme;
      new Suppression(11).shown(people).ifPresent(count -> shown.put(id, count));
    }
    return shown;
  }

  private static List<WeekBefore> weeks(int answered, int people) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(ago -> week(ago, answered, Map.of(THEME, people)))
        .toList();
  }

  private static WeekBefore week(int ago, int answered, Map<String, Integer> shown) {
    return new WeekBefore(WEEK.plus(-ago), OptionalInt.of(answered), new TreeMap<>(shown));
  }

  private static Digest.Change change(OptionalInt now, List<WeekBefore> before) {
    Map<String, Integer> shown = new TreeMap<>();
    now.ifPresent(people -> shown.put(THEME, people));
    return changes(shown, OptionalInt.of(300), before).get(THEME);
  }

  private static Map<String, Digest.Change> changes(
      Map<String, Integer> shown, OptionalInt answered, List<WeekBefore> before) {
    return new Trend(new TreeMap<>(shown), answered, before, new Suppression(11), true).changes();
  }
}
