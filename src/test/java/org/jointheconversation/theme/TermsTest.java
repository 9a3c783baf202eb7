package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

  @Test
  void are_words_and_pairs_of_neighbours_each_as_written() {
    assertThat(Terms.of("Two Keys, shift keys jam"))
        .containsExactly(
            entry("key", "keys"),
            entry("shift", "shift"),
            entry("shift key", "shift keys"),
            entry("jam", "jam"),
            entry("key jam", "keys jam"));
  }

  @Test
  void words_parted_by_others_or_by_signs_are_no_pair() {
    assertThat(Terms.of("toner for printer. drawer"))
        .containsOnlyKeys("toner", "printer", "drawer");
  }

  @ParameterizedTest
  @CsvSource({
    "beds, bed",
    "pcs, pcs",
    "class, class",
    "virus, virus",
    "analysis, analysis",
    "series, serie"
  })
  void only_the_plainest_plurals_lose_their_ending(String word, String term) {
    assertThat(Terms.of(word)).containsExactly(entry(term, word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "I don't know", "it isn't 24/7", "x y", "...", "\uD83D\uDE00"})
  void what_people_say_around_what_they_mean_is_left_out(String text) {
    assertThat(Terms.of(text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.jointheconversation.theme.HostileTexts#all")
  void any_text_will_do(String text) {
    assertThat(Terms.of(text)).allSatisfy((term, written) -> assertThat(written).isNotBlank());
  }

  @Test
  void a_pair_holds_its_two_words_and_no_parts_of_them() {
    assertThat(Terms.isPair("shift key")).isTrue();
    assertThat(Terms.isPair("key")).isFalse();
    assertThat(Terms.holds("shift key", "key")).isTrue();
    assertThat(Terms.holds("shift key", "shift")).isTrue();
    assertThat(Terms.holds("key", "key")).isTrue();
    assertThat(Terms.holds("shift key", "hift")).isFalse();
    assertThat(Terms.holds("monkey", "key")).isFalse();
  }
}
