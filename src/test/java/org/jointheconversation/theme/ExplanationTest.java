package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jointheconversation.theme.Explanation.Because;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

  @Test
  void hides_texts() {
    Because because = new Because("CANARY", 0.5, true);
    Explanation why = new Explanation("pay", List.of(because), List.of(because));

    assertThat(because.toString()).doesNotContain("CANARY");
    assertThat(why.toString()).contains("pay").doesNotContain("CANARY");
  }

  @Test
  void cannot_be_changed_from_outside() {
    List<Because> mine = new ArrayList<>(List.of(new Because("a", 1, false)));
    Explanation why = new Explanation("pay", mine, mine);

    mine.clear();

    assertThat(why.phrases()).hasSize(1);
    assertThat(why.words()).hasSize(1);
  }

  @Test
  void names_the_five_phrases_that_spoke_most_for_the_theme_and_whose_they_are() {
    double[] shares = {0.1, 0.9, -0.8, 0.3, 0.2, 0.0005, 0.5, 0.4};

    List<Because> phrases = Explanation.phrases(shares, phrases(shares.length));

    assertThat(phrases)
        .extracting(Because::text)
        .containsExactly("phrase 1", "phrase 6", "phrase 7", "phrase 3", "phrase 4");
    assertThat(phrases)
        .extracting(Because::example)
        .containsExactly(true, false, true, true, false);
    assertThat(phrases.get(0).weight()).isEqualTo(0.9);
  }

  @Test
  void what_hardly_counts_or_speaks_against_it_is_no_reason() {
    assertThat(Explanation.phrases(new double[] {0.001, 0, -1}, phrases(3))).isEmpty();
    assertThat(Explanation.words("some words", words -> words.size() * 0.0005)).isEmpty();
    assertThat(Explanation.words("some words", words -> -words.size())).isEmpty();
  }

  @Test
  void a_word_counts_what_the_score_loses_without_it_wherever_it_stands() {
    List<Because> words =
        Explanation.words(
            "Toner, toner and the printer",
            left -> left.stream().mapToInt(w -> w.equals("toner") ? 2 : w.length()).sum());

    assertThat(words)
        .containsExactly(new Because("printer", 7, false), new Because("toner", 4, false));
  }

  @Test
  void names_five_words_at_most() {
    assertThat(Explanation.words("ab abc abcd abcde abcdef abcdefg", ExplanationTest::letters))
        .extracting(Because::text)
        .containsExactly("abcdefg", "abcdef", "abcde", "abcd", "abc");
  }

  @ParameterizedTest
  @MethodSource("org.jointheconversation.theme.HostileTexts#all")
  void any_text_will_do(String text) {
    assertThat(Explanation.words(text, ExplanationTest::letters)).hasSizeLessThan(6);
  }

  private static double letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  /** Every other one is an example. */
  private static List<Phrase> phrases(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Phrase("phrase " + i, new BitSet(), i % 2 == 1, 1))
        .toList();
  }
}
