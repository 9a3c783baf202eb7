package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {
  private final Redactor redactor = Redactor.withoutNames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jo.bloggs@example.nhs.uk",
        "jo@nhs.net",
        "JO.BLOGGS@NHS.NET",
        "jo_bloggs+ward7@mail.example.co.uk",
        "o'neill.j@example.org",
        "j-b@x-y.example",
        "1234@example.com",
        "jo\uFF20example.com",
        "jo\uFE6Bexample.com",
        "jo\uFF20example\uFF0Ecom",
        "j\u200Bo@exam\u200Bple.com",
        "si\u00F4n@example.cymru",
        "\u7528\u6237@\u4F8B\u5B50.\u4E2D\u56FD",
        "jo@xn--fsq.xn--0zwm56d",
        "jo\uFF20\u0435xample.com",
        "jo.bloggs @ nhs.net",
        "jo.bloggs@ nhs.net",
        "jo.bloggs @nhs.net",
      })
  void masks_an_address(String address) {
    assertThat(redactor.redact("write to " + address + " about it").text())
        .isEqualTo("write to [e-mail] about it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<jo@nhs.net>; <[e-mail]>",
        "(jo@nhs.net); ([e-mail])",
        "'jo@nhs.net'; '[e-mail]'",
        "\"jo@nhs.net\"; \"[e-mail]\"",
        "jo@nhs.net.; [e-mail].",
        "jo@nhs.net...; [e-mail]...",
        "jo@nhs.net!; [e-mail]!",
        "jo.@nhs.net; [e-mail]",
        "..jo@nhs.net; ..[e-mail]",
        "mailto:jo@nhs.net; mailto:[e-mail]",
        "<mailto:jo@nhs.net|jo@nhs.net>; <mailto:[e-mail]|[e-mail]>",
        "jo@nhs.net,al@nhs.net; [e-mail],[e-mail]",
        "jo@nhs.net's; [e-mail]'s",
        "jo@nhs.net-please; [e-mail]-please",
        "jo@nhs.net.Please call; [e-mail].Please call",
        "a@b.com@d.uk; [e-mail]@d.uk",
        "9434765919@nhs.net; [e-mail]",
        "jo@nhs.net9434765919; [e-mail]",
      })
  void leaves_what_stands_around_it(String text, String masked) {
    assertThat(redactor.redact(text).text()).isEqualTo(masked.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meet @ 10",
        "@here",
        "@jo.bloggs can you look",
        "see @jo at nhs.net",
        "<@U012AB3CD> said so",
        "3 @ 2.50 each",
        "the wifi @ nhs.uk is slow",
        "jo@localhost",
        "jo@",
        "@nhs.net",
        "@",
        "a@b.c",
        "p@ssword",
        "2@1.5",
      })
  void what_only_looks_like_one_is_no_address(String text) {
    assertThat(redactor.redact(text).findings())
        .extracting(Finding::kind)
        .doesNotContain(Kind.EMAIL);
  }

  @Test
  void reports_the_stretch_of_the_address_alone() {
    assertThat(redactor.redact("to <jo@nhs.net>.").findings())
        .containsExactly(new Finding(Kind.EMAIL, 4, 14));
  }
}
