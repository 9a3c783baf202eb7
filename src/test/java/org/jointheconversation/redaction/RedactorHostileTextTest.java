package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorHostileTextTest {
  private static final int LENGTH = 100_000;

  /** Far more than linear work needs anywhere, far less than quadratic work would take. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Redactor redactor = new Redactor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "0",
        " ",
        "@",
        "a",
        "A",
        ".",
        "-",
        "+",
        "[",
        "1 ",
        "0 ",
        "9 ",
        "a@",
        "@a",
        "@a.",
        "a.",
        "a.b@",
        "1-",
        "12 ",
        "000 ",
        "0000 ",
        "01 234 ",
        "07700 ",
        "+44 ",
        "+4",
        "44 ",
        "4 ",
        "0044 ",
        "00",
        "(0",
        "+(",
        "A1",
        "A1 ",
        "A11",
        "SW1A ",
        "1AA",
        "M1 1",
        "NHS",
        "nhs no ",
        "NHS no 1",
        "nhs number ",
        "patient ",
        "ticket #",
        "943 476 ",
        "943 476 5919",
        "07700 900123",
        "jo@nhs.net",
        "SW1A 1AA",
        "DOB ",
        "DOB 1",
        "dob is the ",
        "born on the ",
        "12/03/",
        "12/3/64",
        "12/",
        "12.3.",
        "12 March ",
        "March ",
        "12 of of ",
        "1964 ",
        "14 Elm ",
        "1 A ",
        "A A ",
        "a a ",
        "Flat 3 ",
        "Flat ",
        "lives at ",
        "Elm ",
        "Elm-",
        "14 Elm Road, ",
        "Heol y ",
        "Mrs Jones ",
        "Mrs ",
        "baby A ",
        "aged 7 ",
        "QQ 12 ",
        "Q Q 12 ",
        "AB1",
        "MRN ",
        "MRN 1",
        "no no ",
        "is is ",
        "K1234567",
        "K1234567 ",
        "K1 ",
        "1-2-",
        "1/1/",
        "aA",
        "'",
        "a'",
        "-a",
        "d.o.b.",
        "(",
        "is ( ",
        "\u200B",
        "\u200B1",
        "\u202E",
        "\uFF11",
        "\uFF20",
        "\uD800",
        "\uDC00",
        "\uDC00\uD800",
        "\u0301",
        "1\u0301",
        "\uFDFA",
        "\u2469",
        "\uD835\uDFD7",
        "\u0000",
        "\n",
        "1\n",
        "\uD83D\uDE00",
        "\u7528",
        "e\u0301@",
        "\u0645\u0631\u064A\u0636 ",
      })
  void a_hundred_thousand_characters_of_anything_take_linear_time(String piece) {
    String text = piece.repeat(LENGTH / piece.length());

    Redaction redaction = assertTimeoutPreemptively(LIMIT, () -> redactor.redact(text));

    assertThat(redaction.text()).isNotNull();
  }

  @Test
  void lone_surrogates_count_as_one_and_stay_as_they_are() {
    Redaction redaction = redactor.redact("\uD83D jo@nhs.net \uDE00 943 476 5919\uD83D");

    assertThat(redaction.text()).isEqualTo("\uD83D [e-mail] \uDE00 [NHS number]\uD83D");
    assertThat(redaction.findings())
        .isEqualTo(List.of(new Finding(Kind.EMAIL, 2, 12), new Finding(Kind.NHS_NUMBER, 15, 27)));
  }

  @Test
  void marks_of_direction_hide_nothing() {
    assertThat(redactor.redact("\u202E943 476 5919\u202C and \u2066jo@nhs.net\u2069").text())
        .isEqualTo("\u202E[NHS number]\u202C and \u2066[e-mail]\u2069");
  }

  @Test
  void a_finding_takes_the_marks_set_on_its_last_character_with_it() {
    assertThat(redactor.redact("9434765919\u0301\u20E3!").text()).isEqualTo("[NHS number]!");
  }

  @Test
  void one_character_that_reads_as_several_is_masked_whole() {
    assertThat(redactor.redact("943 476 59\u2473").text()).isEqualTo("[NHS number]");
  }
}
