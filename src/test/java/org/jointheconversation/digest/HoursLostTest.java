package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.digest.SampleWeek.find;
import static org.jointheconversation.digest.SampleWeek.reply;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursLostTest {
  private static final String THEME = "wifi-network";

  @Test
  void adds_up_minutes_times_a_week_of_those_who_gave_them() {
    SampleWeek week = new SampleWeek().people(12, reply(15, 5, THEME)).people(30, reply(THEME));
    assertThat(hours(week)).contains(new Digest.Hours(15, 15, 15));
  }

  @ParameterizedTest
  @CsvSource({"10,false", "11,true", "12,true"})
  void N11_needs_11_people_who_gave_minutes(int givers, boolean shown) {
    SampleWeek week = new SampleWeek().people(givers, reply(60, 1, THEME)).people(90, reply(THEME));
    assertThat(hours(week).isPresent()).isEqualTo(shown);
  }

  @Test
  void a_reply_of_two_themes_shares_its_minutes_between_them() {
    SampleWeek week = new SampleWeek().people(20, reply(60, 1, THEME, "double-entry"));
    assertThat(hours(week)).contains(new Digest.Hours(10, 10, 10));
  }

  @Test
  void a_theme_that_the_codebook_lacks_takes_no_share() {
    SampleWeek week = new SampleWeek().people(20, reply(60, 1, THEME, "unclassified"));
    assertThat(hours(week)).contains(new Digest.Hours(20, 20, 20));
  }

  @Test
  void more_than_60_minutes_count_as_60_and_no_times_as_once() {
    ReplyRow wholeShift = new ReplyRow(List.of(THEME), OptionalInt.of(480), OptionalInt.empty());
    assertThat(hours(new SampleWeek().people(20, wholeShift)))
        .contains(new Digest.Hours(20, 20, 20));
  }

  @Test
  void no_reply_from_a_file_counts_more_than_the_taps_can_say() {
    SampleWeek week = new SampleWeek().people(20, reply(30, 10_000, THEME));
    assertThat(hours(week)).contains(new Digest.Hours(300, 300, 300));
    assertThat(hours(new SampleWeek().people(20, reply(30, 0, THEME))))
        .contains(new Digest.Hours(0, 0, 0));
  }

  @Test
  void several_replies_of_one_person_add_up_and_the_person_counts_once() {
    SampleWeek week = new SampleWeek().people(11, reply(30, 1, THEME), reply(30, 1, THEME));
    assertThat(hours(week)).contains(new Digest.Hours(11, 11, 11));
    SampleWeek ten = new SampleWeek().people(10, reply(30, 1, THEME), reply(30, 1, THEME));
    assertThat(hours(ten.people(20, reply(THEME)))).isEmpty();
  }

  @Test
  void the_range_holds_the_hours_and_widens_where_people_differ() {
    SampleWeek week =
        new SampleWeek().people(40, reply(5, 1, THEME)).people(20, reply(60, 15, THEME));
    Digest.Hours hours = hours(week).orElseThrow();
    assertThat(hours.perWeek()).isEqualTo(303);
    assertThat(hours.low()).isBetween(180L, 230L);
    assertThat(hours.high()).isBetween(380L, 430L);
  }

  @Test
  void draws_are_the_same_on_every_machine() {
    SeededDraws draws = new SeededDraws("seed");
    assertThat(new int[] {draws.below(1000), draws.below(1000), draws.below(1000)})
        .containsExactly(419, 183, 759);
    assertThat(hours(SampleWeek.rich())).isEqualTo(hours(SampleWeek.rich()));
  }

  private static Optional<Digest.Hours> hours(SampleWeek week) {
    return find(week.compose(), THEME).flatMap(Digest.Theme::hoursLost);
  }
}
