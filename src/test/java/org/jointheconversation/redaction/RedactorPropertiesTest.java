package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactorPropertiesTest {
  private final Redactor redactor = new Redactor();

  @Property(tries = 4000)
  void what_was_masked_is_not_found_again(@ForAll("messages") String text) {
    assertThat(redactor.redact(redactor.redact(text).text()).findings()).isEmpty();
  }

  @Property(tries = 2000)
  void findings_are_sorted_apart_and_inside_the_text(@ForAll("messages") String text) {
    int last = 0;
    for (Finding finding : redactor.redact(text).findings()) {
      assertThat(finding.start()).isGreaterThanOrEqualTo(last);
      assertThat(finding.end()).isGreaterThan(finding.start());
      last = finding.end();
    }
    assertThat(last).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
  }

  @Property(tries = 2000)
  void everything_outside_the_findings_is_unchanged(@ForAll("messages") String text) {
    Redaction redaction = redactor.redact(text);
    assertThat(redaction.text()).isEqualTo(masked(text, redaction.findings()));
  }

  @Property(tries = 1000)
  void any_string_at_all_is_taken(@ForAll String text) {
    Redaction redaction = redactor.redact(text);
    assertThat(redaction.text()).isEqualTo(masked(text, redaction.findings()));
  }

  /** Masks again from the findings alone, code point by code point. */
  private static String masked(String text, List<Finding> findings) {
    int[] codePoints = text.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    int position = 0;
    for (Finding finding : findings) {
      out.append(new String(codePoints, position, finding.start() - position));
      out.append(finding.kind().mask());
      position = finding.end();
    }
    return out.append(new String(codePoints, position, codePoints.length - position)).toString();
  }

  /** Pieces that are, surround, resemble or break up personal data, in any order. */
  @Provide
  Arbitrary<String> messages() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(12);
    Arbitrary<String> known =
        Arbitraries.of(
            "943 476 5919",
            "9434765919",
            "999 123 4567",
            "450",
            "557",
            "7104",
            "jo@nhs.net",
            "jo.b",
            "nhs.net",
            "a@b.com",
            "07700 900123",
            "07700",
            "900123",
            "020 7946 0958",
            "+44",
            "+44 (0)",
            "0161",
            "496",
            "0000",
            "SW1A 1AA",
            "sw1a1aa",
            "SW1A",
            "M1",
            "1AA",
            "2AB",
            "NHS no",
            "NHS number",
            "NHS",
            "CHI",
            "is her NHS number",
            "patient",
            "ticket",
            "ref",
            "INC0012345",
            "500mg/5ml",
            "10:30",
            "23/11/2026",
            "[NHS number]",
            "[e-mail]",
            "[phone]",
            "[postcode]",
            "1700000000");
    Arbitrary<String> between =
        Arbitraries.of(
            "",
            "",
            " ",
            " ",
            "  ",
            "-",
            ".",
            ". ",
            ",",
            "/",
            "(",
            ")",
            "@",
            " @ ",
            "\n",
            "\r\n",
            "\u00A0",
            "\u200B",
            "\u202E",
            "\u0301",
            "\uFF19",
            "\uD83D",
            "\uD83D\uDE00",
            "'",
            "_",
            "#",
            ":",
            "<",
            ">",
            "|",
            "[",
            "]",
            "x",
            "e",
            "\u24E9");
    return Arbitraries.oneOf(known, between, between, digits)
        .list()
        .ofMaxSize(24)
        .map(pieces -> String.join("", pieces));
  }
}
