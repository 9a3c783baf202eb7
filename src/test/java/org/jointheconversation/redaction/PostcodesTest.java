package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodesTest {
  private final Redactor redactor = Redactor.withoutNames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SW1A 1AA",
        "sw1a 1aa",
        "Sw1a 1aA",
        "SW1A1AA",
        "sw1a1aa",
        "M1 1AE",
        "M11AE",
        "M11 1AE",
        "M111AE",
        "B33 8TH",
        "CR2 6XH",
        "DN55 1PT",
        "dn551pt",
        "EC1A 1BB",
        "W1A 0AX",
        "E1W 3SS",
        "N1C 4AG",
        "SL0 9AA",
        "BT1 5GS",
        "CF10 1EP",
        "EH1 1YZ",
        "ZE1 0AE",
        "JE2 3QA",
        "IM1 1AG",
        "GY1 1AA",
        "SW1A\u00A01AA",
        "SW1A\u2009 1AA",
        "SW1A\n1AA",
        "SW1A\r\n1AA",
        "\uFF33\uFF371A 1AA",
        "S\u200BW1A 1AA",
        "\u0405W1\u0410 1\u0410\u0410",
        "B12 1ST",
        "M1 2GH",
        "dn55 1pt",
      })
  void masks_a_postcode(String postcode) {
    assertThat(redactor.redact("lives at " + postcode + ", far off").text())
        .isEqualTo("lives at [postcode], far off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E10 units",
        "B12 vitamin",
        "vitamin B12 5mg",
        "A1 ward",
        "T4 level",
        "B12 1st dose",
        "L4 1st floor",
        "level W3 2nd door",
        "M4 3rd bay",
        "E4 5th bed",
        "EliteBook G6 8GB",
        "DL20 16GB",
        "E5 2FA",
        "S9 1TB",
        "SW1A",
        "SW1A 1",
        "SW1A 1A",
        "SW1A 1AAA",
        "XSW1A 1AA",
        "SW1A 1CA",
        "ZZ1 1AA",
        "A1 1AA",
        "T4 4AB",
        "RX1",
        "RJ122",
        "RTG50",
        "RXK02",
        "A81001",
        "E84008",
        "INC0012345",
        "CHG0031AB",
        "W10 21H2",
        "IE11 2nd",
        "CT2 8 patients",
        "E10 5 units",
        "E4 2hr wait",
        "B6A 1AA",
        "M00 1AA",
        "M365 2AB",
        "E3 5yr licence",
      })
  void what_only_looks_like_one_stays(String text) {
    assertThat(redactor.redact("on " + text + " today").text()).isEqualTo("on " + text + " today");
  }
}
