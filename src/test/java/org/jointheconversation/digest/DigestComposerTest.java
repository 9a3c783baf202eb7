package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.digest.SampleWeek.find;
import static org.jointheconversation.digest.SampleWeek.reply;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestComposerTest {

  @Test
  void N11_one_person_with_20_replies_counts_once() {
    ReplyRow[] twenty = new ReplyRow[20];
    Arrays.fill(twenty, reply("wifi-network"));
    Digest digest = new SampleWeek().people(1, twenty).people(12, "wifi-network").compose();
    assertThat(find(digest, "wifi-network").orElseThrow().people()).isEqualTo(OptionalInt.of(15));
    assertThat(digest.turnout().replies()).isEqualTo(OptionalInt.of(32));
  }

  @Test
  void a_reply_of_two_themes_counts_its_writer_in_both() {
    Digest digest = new SampleWeek().people(20, reply("wifi-network", "double-entry")).compose();
    assertThat(digest.shown())
        .extracting(Digest.Theme::id)
        .containsExactly("double-entry", "wifi-network");
  }

  @ParameterizedTest
  @CsvSource({"10,", "11,15", "12,15", "13,15"})
  void N10_a_theme_is_shown_from_11_people_on(int people, Integer shown) {
    Digest digest = new SampleWeek().people(100, reply()).people(people, "wifi-network").compose();
    Optional<Integer> found = find(digest, "wifi-network").map(theme -> theme.people().getAsInt());
    assertThat(found).isEqualTo(Optional.ofNullable(shown));
  }

  @Test
  void suppressed_counts_every_theme_not_shown_nobody_or_too_few_alike() {
    SampleWeek week = new SampleWeek().people(20, "wifi-network");
    assertThat(week.compose().suppressed()).isEqualTo(6);
    assertThat(week.people(10, "double-entry").compose().suppressed()).isEqualTo(6);
    assertThat(week.people(1, "double-entry").compose().suppressed()).isEqualTo(5);
  }

  @Test
  void most_people_come_first_then_the_id_decides_then_what_is_gone() {
    Digest digest =
        new SampleWeek()
            .people(30, "wifi-network")
            .people(29, "double-entry")
            .people(50, "service-desk")
            .before(1, 200, Map.of("what-works", 15, "logins-passwords", 90))
            .compose();
    assertThat(digest.themes())
        .extracting(Digest.Theme::id)
        .containsExactly(
            "service-desk", "double-entry", "wifi-network", "logins-passwords", "what-works");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void N11_says_nothing_exact_where_few_answered(int answered) {
    Digest digest =
        new SampleWeek().asked(100, 100 - answered).people(answered, "wifi-network").compose();
    assertThat(digest.turnout()).isEqualTo(nothing());
    assertThat(digest.themes()).isEmpty();
    assertThat(digest.suppressed()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void N11_says_nothing_exact_where_few_were_asked_and_did_not_answer(int silent) {
    Digest digest =
        new SampleWeek().asked(100, silent).people(100 - silent, "wifi-network").compose();
    assertThat(digest.turnout()).isEqualTo(nothing());
    assertThat(find(digest, "wifi-network").orElseThrow().share()).isEmpty();
    assertThat(find(digest, "wifi-network").orElseThrow().people()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"100,0,100", "100,11,89", "100,89,11", "50,50,0"})
  void is_exact_about_a_turnout_that_points_to_nobody(int asked, int silent, int answered) {
    SampleWeek week = new SampleWeek().asked(asked, silent);
    Digest digest = (answered == 0 ? week : week.people(answered, reply())).compose();
    assertThat(digest.turnout().asked()).isEqualTo(OptionalInt.of(asked));
    assertThat(digest.turnout().answered()).isEqualTo(OptionalInt.of(answered));
  }

  @Test
  void imported_people_answer_without_being_asked() {
    Digest digest = new SampleWeek().asked(0, 0).people(40, "wifi-network").compose();
    assertThat(digest.turnout())
        .isEqualTo(new Digest.Turnout(OptionalInt.of(0), OptionalInt.of(40), OptionalInt.of(40)));
  }

  @Test
  void asked_is_unknown_where_a_channel_was_asked() {
    Digest digest = new SampleWeek().askedInAChannel().people(40, "wifi-network").compose();
    assertThat(digest.turnout().asked()).isEmpty();
    assertThat(digest.turnout().answered()).isEqualTo(OptionalInt.of(40));
  }

  @Test
  void share_is_made_from_the_rounded_count_and_never_exceeds_1() {
    Digest some = new SampleWeek().people(12, "wifi-network").people(100, reply()).compose();
    assertThat(find(some, "wifi-network").orElseThrow().share()).contains(new BigDecimal("0.1339"));
    Digest all = new SampleWeek().people(12, "wifi-network").compose();
    assertThat(find(all, "wifi-network").orElseThrow().share()).contains(new BigDecimal("1.0000"));
  }

  @Test
  void quotes_come_from_shown_themes_alone() {
    Digest digest =
        new SampleWeek()
            .people(20, "wifi-network")
            .people(10, "double-entry")
            .quote("wifi-network", "q1")
            .quote("double-entry", "q2")
            .compose();
    assertThat(digest.themes())
        .flatExtracting(Digest.Theme::quotes)
        .extracting("id")
        .containsExactly("q1");
  }

  @Test
  void themes_that_the_codebook_lacks_do_not_count() {
    Digest digest = new SampleWeek().people(20, "unclassified").compose();
    assertThat(digest.themes()).isEmpty();
    assertThat(digest.turnout().answered()).isEqualTo(OptionalInt.of(20));
  }

  @Test
  void a_theme_that_left_the_codebook_is_not_called_gone() {
    Digest digest = new SampleWeek().before(1, 100, Map.of("faxes", 50)).compose();
    assertThat(digest.themes()).isEqualTo(List.of());
  }

  private static Digest.Turnout nothing() {
    return new Digest.Turnout(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }
}
