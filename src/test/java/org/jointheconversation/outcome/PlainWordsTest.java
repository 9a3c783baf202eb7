package org.jointheconversation.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a coordinator types is read by everybody: in one line, and nothing unseen in it. */
class PlainWordsTest {
  @Test
  void lines_and_spaces_become_one_and_unseen_characters_go() {
    assertThat(PlainWords.of("  New\r\n\tprinters\u2028 on\u00a0 wards ", 80))
        .contains("New printers on wards");
    assertThat(PlainWords.of("a\u202eb\u0000c\u200bd\ufeff", 80)).contains("ab cd");
    assertThat(PlainWords.of("half \ud83d a smiley", 80)).contains("half  a smiley");
  }

  @Test
  void nothing_and_too_much_are_refused_by_code_points() {
    assertThat(PlainWords.of("", 80)).isEmpty();
    assertThat(PlainWords.of(" . ", 80)).isEmpty();
    assertThat(PlainWords.of("x".repeat(80), 80)).isPresent();
    assertThat(PlainWords.of("x".repeat(81), 80)).isEmpty();
    assertThat(PlainWords.of("ok" + "\ud83d\ude00".repeat(78), 80)).isPresent();
    assertThat(PlainWords.of("ok" + "\ud83d\ude00".repeat(79), 80)).isEmpty();
  }

  @Test
  void other_scripts_and_marks_stay() {
    assertThat(PlainWords.of("Pennaeth TG – ŵy", 80)).contains("Pennaeth TG – ŵy");
    assertThat(PlainWords.of("<b>*not* bold</b> & @here", 80)).isPresent();
  }
}
