package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaysNothingTest {
  private final SaysNothing saysNothing = new SaysNothing();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n",
        "...",
        "a",
        "x y",
        "-",
        "👍",
        "👩‍⚕️🙏🏽",
        "42",
        "nothing",
        "Nothing.",
        "NOTHING!!!",
        "N/A",
        "n.a.",
        "none",
        "No comment",
        "no",
        "nope, nothing",
        "Nothing to report this week, thanks",
        "nothing at all really",
        "None that I can think of at the moment",
        "don't know",
        "don’t know",
        "I dont know, sorry",
        "no idea",
        "Can't think of anything",
        "Thank you!",
        "Many thanks",
        "thanks 😀",
        "ok",
        "Hi",
        "test",
        "as above",
        "Dim byd, diolch"
      })
  void finds_what_says_nothing(String text) {
    assertThat(saysNothing.test(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing works",
        "Nothing. The wifi was fine for once",
        "no wifi",
        "no time for training",
        "thanks to the new tablets I finish on time",
        "No one answers the bleep",
        "not sure who to call when it breaks",
        "test results take forever",
        "ok but slow",
        "EPR",
        "don't know my password",
        "yes, the printer",
        "病院"
      })
  void takes_one_word_more_seriously(String text) {
    assertThat(saysNothing.test(text)).isFalse();
  }

  @Test
  void is_not_slowed_down_by_repetition() {
    assertThat(saysNothing.test("nothing to report ".repeat(30_000))).isFalse();
  }
}
