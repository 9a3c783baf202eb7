package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointheconversation.privacy.ReplyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private final Redactor redactor = new Redactor();

  @Test
  void N2_masks_every_kind_in_one_text() {
    Redaction redaction =
        redactor.redact("943 476 5919, jo@nhs.net, 07700 900123, SW1A 1AA: all slow.");

    assertThat(redaction.text())
        .isEqualTo("[NHS number], [e-mail], [phone], [postcode]: all slow.");
    assertThat(redaction.findings())
        .containsExactly(
            new Finding(Kind.NHS_NUMBER, 0, 12),
            new Finding(Kind.EMAIL, 14, 24),
            new Finding(Kind.PHONE, 26, 38),
            new Finding(Kind.POSTCODE, 40, 48));
    assertThat(redaction.foundAnything()).isTrue();
  }

  @Test
  void a_text_without_personal_data_is_returned_as_it_is() {
    String text = "Logging on takes 15 minutes on ward B12, every day.";
    assertThat(redactor.redact(text)).isEqualTo(new Redaction(text, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "INC0012345 and RITM0098765 and CHG0031234 are all open",
        "paracetamol 500mg/5ml, 1000 units, 0.9% 500 ml, 2.5 mg/kg",
        "10:30, 7.45am, 0930-1730, 24/7",
        "on 23/11/2026, 23-11-2026, 23.11.26 and 2026-11-23",
        "1763806021, 1763806021123",
        "ext 2345, bleep 1234, bay 4 bed 12, ward 7B",
        "Windows 11 22H2, Office 365, Dell 7420, iPhone 15, Chrome 119.0.6045.159",
        "10.0.0.12, 192.168.100.200, 00:1A:2B:3C:4D:5E",
        "RX1, RTG50, RXK02, A81001",
        "\u00A34,505,577.10 and 100 200 300",
        "4 of 12 computers, 3 in 10 calls, 60 seconds x 20",
      })
  void what_staff_write_about_things_stays(String text) {
    assertThat(redactor.redact(text).text()).isEqualTo(text);
  }

  @Test
  void redaction_shows_kinds_and_places_but_never_what_was_said() {
    assertThat(redactor.redact("canary jo@nhs.net").toString())
        .isEqualTo("Redaction[EMAIL@7-17]")
        .doesNotContain("canary");
  }

  @Test
  void every_kind_of_the_contract_has_its_mask() {
    assertThat(Kind.values())
        .extracting(kind -> kind + " " + kind.mask())
        .containsExactlyInAnyOrder(
            "NHS_NUMBER [NHS number]",
            "EMAIL [e-mail]",
            "PHONE [phone]",
            "POSTCODE [postcode]",
            "DATE_OF_BIRTH [date of birth]",
            "PERSON [name]",
            "HOSPITAL_NUMBER [hospital number]",
            "NI_NUMBER [NI number]",
            "ADDRESS [address]");
  }

  @Test
  void the_mask_of_an_nhs_number_is_no_label_for_the_next_number() {
    assertThat(redactor.redact("943 476 5919 1234567890").text())
        .isEqualTo("[NHS number] 1234567890");
    assertThat(redactor.redact("[NHS number] 1234567890").findings()).isEmpty();
  }

  @Test
  void what_is_stuck_to_something_masked_is_masked_too() {
    assertThat(redactor.redact("943 476 5919SW1A 1AA").text()).isEqualTo("[NHS number][postcode]");
  }

  @Test
  void reply_text_hides_itself() {
    ReplyText text = ReplyText.of("canary");
    assertThat(text).hasToString("[hidden]").isEqualTo(ReplyText.of("canary"));
    assertThat(text.reveal()).isEqualTo("canary");
  }
}
