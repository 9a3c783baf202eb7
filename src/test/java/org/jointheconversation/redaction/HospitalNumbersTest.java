package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HospitalNumbersTest {
  private final Redactor redactor = Redactor.withoutNames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hospital no ",
        "Hospital No. ",
        "hospital number: ",
        "hosp no. ",
        "hosp num ",
        "H/N ",
        "MRN ",
        "MRN: ",
        "mrn:",
        "M.R.N. ",
        "medical record number ",
        "unit no ",
        "Unit No: ",
        "unit number is ",
        "patient id ",
        "Patient ID: ",
        "patient's number ",
        "pt no ",
        "pt id ",
        "K-number ",
        "X number ",
        "PAS number ",
        "PAS no. ",
        "district number ",
        "case note ",
        "casenotes ",
        "casenote no ",
        "rhif ysbyty ",
        "Rhif ysbyty: ",
        "rhif claf ",
        "MRN",
      })
  void N2_masks_digits_after_any_label(String label) {
    assertThat(redactor.redact("with " + label + "345678 again").text())
        .isEqualTo("with " + label + "[hospital number] again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345", "00123456", "K123456", "K1234567", "K 1234567", "RK1234567", "RXH1234567",
        "H-123456", "12/34567", "123-45-67", "12 34 567", "123456A", "A1234", "1234567890",
        "\uFF2B1234567", "\u041A1234567", "K\u200B123456",
      })
  void N2_masks_any_form_after_a_label(String number) {
    assertThat(redactor.redact("hosp no " + number + ".").text())
        .isEqualTo("hosp no [hospital number].");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "K1234567 was lost|[hospital number] was lost",
        "notes of d123456|notes of [hospital number]",
        "RXH1234567 and RJ11234567|[hospital number] and [hospital number]",
        "patient 1234567 twice|patient [hospital number] twice",
        "pt AB12345 twice|pt [hospital number] twice",
        "Mrs Jones (7654321)|Mrs Jones ([hospital number])",
        "1234567 is her hospital number|[hospital number] is her hospital number",
        "K123456 (MRN)|[hospital number] (MRN)",
      })
  void N2_masks_the_usual_forms_without_a_label(String text, String masked) {
    assertThat(redactor.redact(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INC0012345",
        "RITM0098765",
        "CHG0031234",
        "SR-123456",
        "REQ0012345",
        "KB5031356",
        "asset LT123456",
        "asset tag A1234567",
        "printer P1234567",
        "RX1",
        "RTG50",
        "A81001",
        "E84008",
        "Y00001",
        "E1123",
        "0x80070005",
        "Windows 11",
        "RTX 3060",
        "HP M404dn",
        "bleep 1234",
        "bay 4",
        "v1234567",
        "unit number 4",
        "patient number 2026",
        "patients 1234567",
        "patient 1700000000",
        "hospital number field INC0012345",
        "the MRN search took 20000 ms",
        "hospital number 12/03/2026",
        "00:1A:2B:3C",
        "1234567",
        "WKS-D123456",
        "E1234567-8",
        "#1234567",
        "PO310790",
        "5CG1234567",
        "batch B123456",
        "ward H1",
        "case number 1234567",
      })
  void what_only_looks_like_one_stays(String text) {
    assertThat(redactor.redact("it says " + text).text()).isEqualTo("it says " + text);
  }

  @Test
  void the_number_to_ring_a_hospital_on_is_a_phone_number() {
    assertThat(redactor.redact("the hospital number is 01204 390390").text())
        .isEqualTo("the hospital number is [phone]");
  }
}
