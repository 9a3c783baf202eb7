package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumbersTest {
  private final Redactor redactor = Redactor.withoutNames();

  @ParameterizedTest
  @ValueSource(strings = {"9434765919", "9876543210", "4505577104", "9000000009"})
  void N1_accepts_what_passes_the_check_digit(String number) {
    assertThat(NhsCheckDigit.fits(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890", "9991234567", "9434765918", "4505577105"})
  void N1_refuses_what_does_not_pass(String number) {
    assertThat(NhsCheckDigit.fits(number)).isFalse();
  }

  @Test
  void N1_knows_that_a_check_of_ten_belongs_to_no_number() {
    assertThat(NhsCheckDigit.expected("123456789")).isEqualTo(10);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "spaces, 943 476 5919",
    "in one piece, 9434765919",
    "hyphens, 943-476-5919",
    "hyphens between spaces, 943 - 476 - 5919",
    "dots, 943.476.5919",
    "mixed, 943 476-5919",
    "odd groups, 94 34 76 59 19",
    "two groups, 94347 65919",
    "one by one, 9 4 3 4 7 6 5 9 1 9",
    "no-break spaces, 943\u00A0476\u00A05919",
    "narrow no-break spaces, 943\u202F476\u202F5919",
    "thin spaces, 943\u2009476\u20095919",
    "ideographic spaces, 943\u3000476\u30005919",
    "tabs, 943\t476\t5919",
    "en dashes, 943\u2013476\u20135919",
    "no-break hyphens, 943\u2011476\u20115919",
    "minus signs, 943\u2212476\u22125919",
    "full-width digits, \uFF19\uFF14\uFF13\uFF14\uFF17\uFF16\uFF15\uFF19\uFF11\uFF19",
    "full-width digits and spaces, \uFF19\uFF14\uFF13\u3000\uFF14\uFF17\uFF16\u3000\uFF15\uFF19\uFF11\uFF19",
    "Arabic-Indic digits, \u0669\u0664\u0663\u0664\u0667\u0666\u0665\u0669\u0661\u0669",
    "Devanagari digits, \u096F\u096A\u0969\u096A\u096D\u096C\u096B\u096F\u0967\u096F",
    "bold mathematical digits, \uD835\uDFD7\uD835\uDFD2\uD835\uDFD1\uD835\uDFD2\uD835\uDFD5\uD835\uDFD4\uD835\uDFD3\uD835\uDFD7\uD835\uDFCF\uD835\uDFD7",
    "circled digits, \u2468\u2463\u2462\u2463\u2466\u2465\u2464\u2468\u2460\u2468",
    "superscripts, \u2079\u2074\u00B3\u2074\u2077\u2076\u2075\u2079\u00B9\u2079",
    "zero-width spaces, 9\u200B4\u200B3\u200B4\u200B7\u200B6\u200B5\u200B9\u200B1\u200B9",
    "zero-width joiners, 943\u200D476\u20605919",
    "soft hyphens, 943\u00AD476\u00AD5919",
    "a byte-order mark inside, 94347\uFEFF65919",
    "right-to-left marks, 943\u200F476\u202E5919",
    "keycaps, 9\uFE0F\u20E34\uFE0F\u20E33\uFE0F\u20E34\uFE0F\u20E37\uFE0F\u20E36\uFE0F\u20E35\uFE0F\u20E39\uFE0F\u20E31\uFE0F\u20E39\uFE0F\u20E3",
    "Hangul fillers, 943\u3164476\u31645919",
  })
  void N2_masks_a_number_in_any_layout(String layout, String number) {
    assertThat(redactor.redact("I could not find " + number + " this morning").text())
        .as(layout)
        .isEqualTo("I could not find [NHS number] this morning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"943\n476\n5919", "943 476\r\n5919", "943 476\u20285919", "94347\n65919"})
  void N2_masks_a_number_over_a_line_break(String number) {
    assertThat(redactor.redact("see\n" + number + "\nplease").text())
        .isEqualTo("see\n[NHS number]\nplease");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999 123 4567",
        "123-456-7890",
        "123.456.7890",
        "999\u00A0123\u00A04567",
        "555/123/4567"
      })
  void N2_masks_the_printed_grouping_even_where_the_check_digit_fails(String number) {
    assertThat(redactor.redact("for " + number + ".").text()).isEqualTo("for [NHS number].");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NHS no 9991234567|NHS no [NHS number]",
        "NHS No. 9991234567|NHS No. [NHS number]",
        "NHS number: 9991234567|NHS number: [NHS number]",
        "nhs number is 9991234567|nhs number is [NHS number]",
        "NHS Number for this patient is 1234567890|NHS Number for this patient is [NHS number]",
        "NHSNumber=1234567890|NHSNumber=[NHS number]",
        "NHS-no:1234567890|NHS-no:[NHS number]",
        "NHS_number_1234567890|NHS_number_[NHS number]",
        "NHSno1234567890|NHSno[NHS number]",
        "NHS ID 5551234567|NHS ID [NHS number]",
        "NHS# 5551234567|NHS# [NHS number]",
        "nhs num. 55 51 23 45 67|nhs num. [NHS number]",
        "NHS: 1234567890|NHS: [NHS number]",
        "NHS (1234567890)|NHS ([NHS number])",
        "CHI number 0101501234|CHI number [NHS number]",
        "CHI 0101501234|CHI [NHS number]",
        "H&C number 3201234567|H&C number [NHS number]",
        "1234567890 is her NHS number|[NHS number] is her NHS number",
        "1234567890 (NHS number)|[NHS number] (NHS number)",
        "NHS\u00A0number\u00A01234567890|NHS\u00A0number\u00A0[NHS number]",
        "\uFF2E\uFF28\uFF33 no 1234567890|\uFF2E\uFF28\uFF33 no [NHS number]",
      })
  void N2_masks_any_ten_digits_beside_a_label(String text, String masked) {
    assertThat(redactor.redact(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bed 4 943 476 5919 waited|Bed 4 [NHS number] waited",
        "943 476 5919 12 hours|[NHS number] 12 hours",
        "943 476 5919, 987 654 3210|[NHS number], [NHS number]",
        "943 476 5919 987 654 3210|[NHS number] [NHS number]",
        "(943 476 5919)|([NHS number])",
        "<943 476 5919>|<[NHS number]>",
        "\u201C9434765919\u201D|\u201C[NHS number]\u201D",
        "<tel:9434765919\u00A6943 476 5919>|<tel:[NHS number]\u00A6[NHS number]>",
        "no.9434765919|no.[NHS number]",
        "\u53F7\u78019434765919\u662F|\u53F7\u7801[NHS number]\u662F",
      })
  void N2_masks_it_whatever_stands_around_it(String text, String masked) {
    assertThat(redactor.redact(text).text()).isEqualTo(masked);
  }

  @Test
  void masks_a_number_of_northern_ireland_where_a_patient_is_spoken_of() {
    String number = "320000000" + NhsCheckDigit.expected("3200000000");
    assertThat(redactor.redact("patient " + number).text()).isEqualTo("patient [NHS number]");
    assertThat(redactor.redact("we saw " + number).text()).isEqualTo("we saw " + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ticket INC0012345678 is open",
        "INC9434765919",
        "REQ4505577104",
        "1234567890 of them",
        "5551234567",
        "it was 4505577105",
        "ticket 9434765919",
        "order ref: 9876543210",
        "asset tag 9000000009",
        "the log says 1700000000 and 1763806021.000200",
        "1795305600",
        "NHS numbers are hard. Ticket 1234567890 is open",
        "NHS number search, ticket 1234567890",
        "NHS 111 and NHS 24",
        "a hash 4505577104ab",
        "batch 12345678901234567890",
        "94347659190",
        "943476591",
        "943 paragraphs and 476 5919 more",
        "4,505,577,104",
        "450:557:7104",
      })
  void what_only_looks_like_one_stays(String text) {
    assertThat(redactor.redact(text).text()).isEqualTo(text);
  }

  @Test
  void findings_count_code_points_of_the_input() {
    Redaction redaction =
        redactor.redact("\uD83D\uDE00\uD83D\uDE00 9\u200B43 476 5919\uD83D\uDE00");
    assertThat(redaction.findings()).containsExactly(new Finding(Kind.NHS_NUMBER, 3, 16));
    assertThat(redaction.text()).isEqualTo("\uD83D\uDE00\uD83D\uDE00 [NHS number]\uD83D\uDE00");
  }
}
