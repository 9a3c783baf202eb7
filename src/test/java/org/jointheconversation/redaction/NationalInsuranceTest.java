package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalInsuranceTest {
  private final Redactor redactor = Redactor.withoutNames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QQ 12 34 56 C",
        "QQ123456C",
        "qq 12 34 56 c",
        "AB123456C",
        "ab123456c",
        "AB 12 34 56 C",
        "AB 123456 C",
        "AB-12-34-56-C",
        "AB.12.34.56.C",
        "AB 123 456 D",
        "A B 12 34 56 A",
        "AB\u00A012\u00A034\u00A056\u00A0C",
        "AB\n12 34 56 C",
        "DQ 12 34 56 A",
        "\u0410\u0412123456\u0421",
        "A\u200BB123456C",
        "\uFF21\uFF22123456\uFF23",
        "AB\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16C",
        "\u0391\u0392 12 34 56 C",
      })
  void N2_masks_a_number_in_any_layout(String number) {
    assertThat(redactor.redact("payroll has " + number + ", wrong").text())
        .isEqualTo("payroll has [NI number], wrong");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NI number AB123456|NI number [NI number]",
        "NINO: QQ123456|NINO: [NI number]",
        "N.I. no. DQ 123456 F|N.I. no. [NI number]",
        "national insurance number is OO 12 34 56|national insurance number is [NI number]",
        "rhif yswiriant gwladol BG 123456 A|rhif yswiriant gwladol [NI number]",
        "AB123456 (NI number)|[NI number] (NI number)",
        "forCK 50 46 56 A|for[NI number]",
      })
  void N2_masks_unused_letters_and_no_last_letter_beside_a_label(String text, String masked) {
    assertThat(redactor.redact(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AB123456",
        "AB123456E",
        "DQ123456C",
        "BG123456A",
        "ZZ123456A",
        "AO123456A",
        "LT123456",
        "on 10 20 30 a day",
        "ABC123456C",
        "AB1234567C",
        "AB12345C",
        "KB503135",
        "CHG123456",
        "at 12 34 56 ab",
      })
  void what_only_looks_like_one_stays(String text) {
    assertThat(redactor.redact("it says " + text).text()).isEqualTo("it says " + text);
  }
}
