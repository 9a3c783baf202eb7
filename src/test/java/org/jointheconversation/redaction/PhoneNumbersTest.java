package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here is one that Ofcom keeps for drama, or a public help line. */
class PhoneNumbersTest {
  private final Redactor redactor = Redactor.withoutNames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07700 900123",
        "07700900123",
        "07700 900 123",
        "0770 090 0123",
        "07 700 900 123",
        "07700-900-123",
        "07700.900.123",
        "020 7946 0958",
        "0207 946 0958",
        "02079460958",
        "(020) 7946 0958",
        "0161 496 0000",
        "(0161) 496-0000",
        "01632 960123",
        "01632 960 123",
        "0113 4960 123",
        "03069 990123",
        "0808 157 0123",
        "0909 8790123",
        "0300 311 22 33",
        "0800 111 111",
        "+447700900123",
        "+44 7700 900123",
        "+44 (0)20 7946 0958",
        "+44 (0) 7700 900123",
        "+44(0)1632 960123",
        "(+44) 7700 900123",
        "0044 7700 900123",
        "00447700900123",
        "447700900123",
        "44 7700 900123",
        "+353 1 679 8444",
        "+1 212 555 2368",
        "0033 1 44 55 66 77",
        "07700\u00A0900123",
        "07700\n900123",
        "\uFF10\uFF17\uFF17\uFF10\uFF10\u3000\uFF19\uFF10\uFF10\uFF11\uFF12\uFF13",
        "\uFF0B44 7700 900123",
        "07700\u200B900123",
        "07700\u2013900\u2013123",
      })
  void masks_a_number(String number) {
    String masked = redactor.redact("ring " + number + " after four").text();
    assertThat(masked)
        .isIn("ring [phone] after four", "ring ([phone] after four", "ring ([phone]) after four");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "07700 900123 2 times|[phone] 2 times",
        "07700 900123 or 07700 900456|[phone] or [phone]",
        "07700 900123, 07700 900456|[phone], [phone]",
        "07700 900123 07700 900456|[phone] [phone]",
        "020 7946 0958 ext 2345|[phone] ext 2345",
        "02079460958x2345|[phone]x2345",
        "tel:07700900123|tel:[phone]",
        "07700 900123.|[phone].",
        "ticket 07700 900123|ticket [phone]",
        "(0161) 496 0000|[phone]",
        "tel 7700 900123|tel [phone]",
        "ring07700900123|ring[phone]",
        "0161/496 0000|[phone]",
        "05.2023, 07911-123-712|05.2023, [phone]",
        "Bed 4 07700 900123|Bed 4 [phone]",
      })
  void leaves_what_stands_around_it(String text, String masked) {
    assertThat(redactor.redact(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bleep 2345",
        "bleep 07123",
        "ext 2345",
        "ext. 02345",
        "x54321",
        "call 111 or 999",
        "116 123",
        "0800 1111",
        "INC0012345",
        "INC01234567890",
        "ticket 00012345678",
        "asset 01001234567",
        "07:30-15:30 and 08:00-16:00",
        "0730-1530, 0800-1600",
        "0730 1530",
        "from 08.00 to 16.00 on 01.02.2026",
        "01/02/2026 10:30",
        "01-02-2026 10:30",
        "01.02.2026 10.30",
        "2026-11-23 07:30:15",
        "07 11 2026 1030",
        "0.5 mg 1000 times",
        "500mg/5ml",
        "000 000 000 000",
        "1763806021",
        "1763806021000",
        "4929 1234 5678 9012",
        "a 440000000000 byte file",
        "+1 for this, +44 too",
      })
  void what_only_looks_like_one_stays(String text) {
    assertThat(redactor.redact(text).text()).isEqualTo(text);
  }
}
