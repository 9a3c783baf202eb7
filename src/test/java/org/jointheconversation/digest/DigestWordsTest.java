package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.words.DigestText;
import org.jointheconversation.digest.words.DigestWords;
import org.jointheconversation.digest.words.NhsStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestWordsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-W47,16 to 22 November 2026",
    "2026-W49,30 November to 6 December 2026",
    "2026-W53,28 December 2026 to 3 January 2027"
  })
  void N18_writes_dates_in_full(String week, String dates) {
    assertThat(NhsStyle.days(IsoWeek.parse(week))).isEqualTo(dates);
  }

  @ParameterizedTest
  @CsvSource({"999,999", "1000,'1,000'", "1500000,'1,500,000'"})
  void N18_puts_commas_above_999(long number, String words) {
    assertThat(NhsStyle.number(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0.0099,less than 1%", "0.0100,1%", "0.3049,30%", "0.3050,31%", "1.0000,100%"})
  void N18_writes_no_decimals(String share, String words) {
    assertThat(NhsStyle.percent(new BigDecimal(share))).isEqualTo(words);
  }

  @Test
  void words_do_not_depend_on_the_machines_language() {
    Locale before = Locale.getDefault();
    String here = DigestText.render(SampleWeek.rich().compose());
    try {
      Locale.setDefault(Locale.forLanguageTag("de-DE"));
      assertThat(DigestText.render(SampleWeek.rich().compose())).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,40,40 people replied. Nobody was asked in chat.",
    "1435,1100,335,'335 people replied. 1,435 people were asked.'",
    "100,100,0,Nobody replied. 100 people were asked.",
    "100,95,5,We do not show how many people replied: it would point to a group of fewer than 11.",
    "100,5,95,We do not show how many people replied: it would point to a group of fewer than 11."
  })
  void the_headline_says_who_answered_of_whom(int asked, int silent, int answered, String words) {
    SampleWeek week = new SampleWeek().asked(asked, silent);
    Digest digest = (answered == 0 ? week : week.people(answered, "wifi-network")).compose();
    assertThat(new DigestWords(digest).headline()).isEqualTo(words);
  }

  @Test
  void a_week_in_which_nothing_moved_says_that_it_was_quiet() {
    Digest digest =
        new SampleWeek()
            .people(40, "wifi-network")
            .people(260, SampleWeek.reply())
            .everyWeekBefore(300, Map.of("wifi-network", 40))
            .compose();
    assertThat(new DigestWords(digest).changes())
        .containsExactly("A quiet week: nothing came, went, rose or fell that we can be sure of.");
  }

  @Test
  void the_first_week_has_nothing_to_compare_with() {
    Digest digest = new SampleWeek().people(40, "wifi-network").compose();
    assertThat(new DigestWords(digest).changes())
        .containsExactly("Nothing to compare with yet: no numbers in the 4 weeks before.");
  }

  @Test
  void a_share_that_rises_while_fewer_people_answer_is_not_called_more_people() {
    Digest digest =
        new SampleWeek()
            .people(35, "wifi-network")
            .people(65, SampleWeek.reply())
            .everyWeekBefore(600, Map.of("wifi-network", 60))
            .compose();
    assertThat(new DigestWords(digest).figures(digest.themes().get(0)))
        .isEqualTo(
            "About 35 people (35%, likely 26% to 45%). Rising as a share of those who replied.");
  }
}
