package org.jointheconversation.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTest {
  private static final DangerWords WORDS = DangerWords.load();

  @Test
  void N22_each_kind_of_concern_is_told_from_the_others() {
    assertThat(WORDS.in("Wrong dose because the system rounds")).containsExactly(Concern.DANGER);
    assertThat(WORDS.in("My manager bullied me")).containsExactly(Concern.ABUSE);
    assertThat(WORDS.in("I can't cope any more")).containsExactly(Concern.DISTRESS);
    assertThat(WORDS.in("Records were falsified")).containsExactly(Concern.WRONGDOING);
  }

  @Test
  void one_reply_can_tell_of_several_things() {
    assertThat(WORDS.in("Bullied for months. I feel suicidal. A patient was harmed by it."))
        .containsExactly(Concern.DANGER, Concern.ABUSE, Concern.DISTRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I can’t cope any more",
        "i cant cope any more",
        "I CAN'T COPE ANY MORE",
        "I cannot\u00a0cope",
        "ｓｕｉｃｉｄａｌ",
        "sui\u200bcidal",
        "su\u00efcidal",
        "feeling sucidal",
        "feeling suicdial",
        "self-harm",
        "selfharm"
      })
  void how_it_is_typed_makes_no_difference(String typed) {
    assertThat(WORDS.in(typed)).containsExactly(Concern.DISTRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am not suicidal",
        "I'm not at all suicidal",
        "no harm came of it",
        "never bullied",
        "It isn't unsafe",
        "nobody was hurt",
        "he didn't die",
        "the patient was not harmed",
        "nobody was hurt or harassed"
      })
  void N22_what_is_denied_brings_no_signpost(String denied) {
    assertThat(WORDS.in(denied)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The screen did not refresh. A patient died",
        "The screen did not refresh, patient harmed",
        "Nobody cares that I am bullied",
        "No action was taken on the abuse",
        "I was not listened to and a patient died",
        "not suicidal last year but I am suicidal now"
      })
  void a_denial_reaches_no_further_than_its_own_words(String said) {
    assertThat(WORDS.in(said)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the printer is killing me",
        "dying laptop",
        "my computer died",
        "dead slow",
        "kill the process",
        "the screen hangs and crashes",
        "abuse of the printer",
        "the suicide risk assessment form is slow",
        "safeguarding form won't load",
        "painkiller chart",
        "self-harm assessment template"
      })
  void talk_of_technology_and_names_of_forms_bring_no_signpost(String said) {
    assertThat(WORDS.in(said)).isEmpty();
  }

  @Test
  void a_look_alike_hides_nothing_that_stands_beside_it() {
    assertThat(WORDS.in("The printer died and I want to die")).containsExactly(Concern.DISTRESS);
    assertThat(WORDS.in("The suicide form is slow. A patient died."))
        .containsExactly(Concern.DANGER);
  }

  @Test
  void N26_welsh_is_understood() {
    assertThat(WORDS.in("Dwi methu ymdopi")).containsExactly(Concern.DISTRESS);
    assertThat(WORDS.in("mae claf wedi marw")).containsExactly(Concern.DANGER);
    assertThat(WORDS.in("batri'r gliniadur wedi marw")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "died ",
        "patient ",
        "not been ",
        "\u0301",
        "e\u0301",
        "\ud800",
        "\udc00x",
        "\u202e",
        "want to ",
        "nobody was ",
        "\uff41\uff42\uff55\uff53\uff45 ",
        "\ud83d\ude2d",
        "\u0000",
        ""
      })
  void a_hundred_thousand_characters_of_anything_take_no_long_time(String again) {
    String text = again.repeat(again.isEmpty() ? 0 : 100_000 / again.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> WORDS.in(text));
  }

  @Test
  void a_lexicon_that_cannot_be_read_names_its_line() {
    assertThatThrownBy(() -> Lexicon.read(List.of("[danger]", "", "_ died")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 3");
    assertThatThrownBy(() -> Lexicon.read(List.of("[danger]", "{nobody} died")))
        .hasMessageStartingWith("line 2");
    assertThatThrownBy(() -> Lexicon.read(List.of("[weather]", "rain")))
        .hasMessageStartingWith("line 2");
  }
}
