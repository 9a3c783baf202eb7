package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that nobody can turn into markup. */
class CardTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "**strong**|\\*\\*strong\\*\\*",
        "snake_case|snake\\_case",
        "[here](http://evil)|\\[here\\](http:\u200B//evil)",
        "# title|\\# title",
        "- item|\\- item",
        "1. item|1\\. item",
        "12) item|12\\) item",
        "> quoted|\\> quoted",
        "<b>|\\<b>",
        "&#42;|\\&#42;",
        "Log-on & go|Log-on & go",
        "www.evil.example|www\u200B.evil.example",
        "back\\slash|back\\\\slash",
        "~~gone~~|\\~\\~gone\\~\\~",
        "About 1.5 hours (or so)|About 1.5 hours (or so)",
      })
  void T18_markdown_is_escaped(String typed, String shown) {
    assertThat(CardText.escaped(typed)).isEqualTo(shown);
  }

  @Test
  void line_breaks_are_kept_in_markdown_and_indents_do_not_become_code() {
    assertThat(CardText.escaped("one\r\n    two\n- three")).isEqualTo("one\n\ntwo\n\n\\- three");
  }

  @Test
  void mentions_and_date_functions_are_broken_everywhere() {
    assertThat(CardText.inert("<at>Anna</at> <AT id=1> {{DATE(2026-01-01T00:00:00Z)}}"))
        .isEqualTo(
            "<\u200Bat>Anna<\u200B/at> <\u200BAT id=1> {\u200B{DATE(2026-01-01T00:00:00Z)}}");
    assertThat(CardText.inert("<attic> and {{this}}")).isEqualTo("<attic> and {{this}}");
  }

  @Test
  void what_no_screen_can_show_goes() {
    assertThat(CardText.value("a\u0000b\u202Ec\uD800d\u2028e")).isEqualTo("abc\uFFFDd\ne");
    assertThat(CardText.value("\uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD"))
        .isEqualTo("\uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD");
  }

  @Test
  void cuts_fall_between_code_points() {
    assertThat(CardText.cut("ab\uD83D\uDE00c", 4)).isEqualTo("ab…");
    assertThat(CardText.cut("abcd", 4)).isEqualTo("abcd");
  }
}
