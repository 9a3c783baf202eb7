package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.digest.SampleWeek.reply;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jointheconversation.digest.disclosure.Suppression;
import org.junit.jupiter.api.Test;

/** N10: what is stored with an edition holds nothing finer than groups of eleven. */
class SparedAnswersTest {
  private static final int MIN = 11;
  private static final List<String> THEMES =
      List.of("logins-passwords", "wifi-network", "printing-scanning", "double-entry", "unknown");

  private static Answers spared(Answers answers) {
    WeekCells cells =
        WeekCells.of(WeekAnswers.of(answers), SampleWeek.CODEBOOK.ids(), new Suppression(MIN));
    return SparedAnswers.of(answers, SampleWeek.CODEBOOK.ids(), cells.of(Scope.WHOLE));
  }

  @Test
  void a_theme_of_ten_people_is_left_out_and_one_of_eleven_stays() {
    Answers ten = spared(new SampleWeek().people(10, reply("wifi-network")).answers());
    assertThat(ten.people()).containsExactly(new PeopleGroup(10, List.of(reply())));
    Answers eleven = new SampleWeek().people(11, reply("wifi-network")).answers();
    assertThat(spared(eleven)).isEqualTo(eleven);
  }

  @Test
  void minutes_are_left_out_where_ten_gave_them_and_stay_where_eleven_did() {
    SampleWeek week = new SampleWeek().people(20, "wifi-network");
    assertThat(spared(week.people(10, reply(15, 5, "wifi-network")).answers()).people())
        .containsExactly(new PeopleGroup(30, List.of(reply("wifi-network"))));
    assertThat(spared(week.people(1, reply(5, 1, "wifi-network")).answers()).people())
        .contains(new PeopleGroup(10, List.of(reply(15, 5, "wifi-network"))));
  }

  @Test
  void minutes_stay_shared_with_a_theme_that_is_left_out() {
    Answers answers =
        new SampleWeek()
            .people(11, reply(60, 10, "wifi-network"))
            .people(1, reply(60, 10, "wifi-network", "double-entry"))
            .answers();
    ReplyRow shared =
        new ReplyRow(
            List.of("wifi-network"), OptionalInt.of(60), OptionalInt.of(10), 1, new TreeMap<>());
    assertThat(spared(answers).people()).contains(new PeopleGroup(1, List.of(shared)));
    assertThat(hours(answers)).isEqualTo(115);
    assertThat(hours(spared(answers))).isEqualTo(115);
  }

  private static long hours(Answers answers) {
    return new HoursLost(answers.people(), SampleWeek.CODEBOOK.ids(), MIN)
        .of("wifi-network", "seed")
        .orElseThrow()
        .perWeek();
  }

  @Property(tries = 200)
  void every_figure_is_the_same_and_no_theme_or_minute_is_of_fewer_than_eleven(@ForAll long seed) {
    Answers full = random(new Random(seed));
    Answers spared = spared(full);
    assertThat(spared.answered()).isEqualTo(full.answered());
    assertThat(spared.replies()).isEqualTo(full.replies());
    for (String theme : SampleWeek.CODEBOOK.ids()) {
      assertThat(perWeek(spared, theme)).isEqualTo(perWeek(full, theme));
      assertThat(people(spared, theme)).isIn(0, people(full, theme)).isNotIn(range());
    }
    assertThat(spared.people())
        .allSatisfy(
            group ->
                assertThat(group.replies())
                    .noneMatch(row -> row.minutes().isPresent() && row.themes().isEmpty()));
    assertThat(spared(spared)).isEqualTo(spared);
  }

  private static List<Integer> range() {
    return Arrays.asList(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  private static OptionalInt perWeek(Answers answers, String theme) {
    return new HoursLost(answers.people(), SampleWeek.CODEBOOK.ids(), MIN)
        .of(theme, "seed")
        .map(hours -> OptionalInt.of((int) hours.perWeek()))
        .orElse(OptionalInt.empty());
  }

  private static int people(Answers answers, String theme) {
    return answers.people().stream()
        .filter(g -> g.replies().stream().anyMatch(r -> r.themes().contains(theme)))
        .mapToInt(PeopleGroup::people)
        .sum();
  }

  private static Answers random(Random random) {
    SampleWeek week = new SampleWeek();
    for (int person = random.nextInt(60); person > 0; person--) {
      ReplyRow[] replies = new ReplyRow[1 + random.nextInt(3)];
      Arrays.setAll(replies, i -> randomReply(random));
      week.people(1, replies);
    }
    return week.answers();
  }

  private static ReplyRow randomReply(Random random) {
    String[] themes =
        random
            .ints(random.nextInt(3), 0, THEMES.size())
            .map(i -> Math.min(i, random.nextInt(THEMES.size())))
            .mapToObj(THEMES::get)
            .toArray(String[]::new);
    return random.nextBoolean() ? reply(themes) : reply(15, 5, themes);
  }
}
