package org.jointheconversation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jointheconversation.Samples;
import org.jointheconversation.chat.Language;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.DefinitionReader;
import org.jointheconversation.consultation.DefinitionSource;
import org.jointheconversation.redaction.Finding;
import org.jointheconversation.redaction.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipts name what was masked, and when it was, in the writer's language. */
class ReceiptsTest {
  private static final Instant TUESDAY = Instant.parse("2026-11-24T14:02:00Z");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_kind_that_is_masked_has_a_name(Language language) {
    for (Kind kind : Kind.values()) {
      String name = new Texts(language).get("mask." + kind.name());
      assertThat(receipt(language, kind)).as(kind.name()).contains(name).doesNotContain("[");
    }
  }

  @Test
  void several_kinds_are_named_once_each() {
    assertThat(receipt(Language.ENGLISH, Kind.PERSON, Kind.PHONE, Kind.PERSON, Kind.EMAIL))
        .contains("We masked a name, a phone number and an e-mail address.");
    assertThat(receipt(Language.WELSH, Kind.PERSON, Kind.PHONE, Kind.PERSON, Kind.EMAIL))
        .contains("Rydyn ni wedi cuddio enw, rhif ffôn, a hefyd cyfeiriad e-bost.");
  }

  @Test
  void days_and_months_are_words_of_the_language() {
    assertThat(receipt(Language.ENGLISH)).startsWith("Kept, Tuesday 14:02. ");
    assertThat(receipt(Language.WELSH)).startsWith("Wedi’i gadw – Dydd Mawrth 14:02. ");
    Texts welsh = new Texts(Language.WELSH);
    assertThat(welsh.day(LocalDate.parse("2026-12-18"))).isEqualTo("18 Rhagfyr 2026");
    assertThat(welsh.get("error.too-long", 3_000)).contains("3,000 nod");
  }

  private static String receipt(Language language, Kind... masked) {
    List<Finding> findings = Arrays.stream(masked).map(kind -> new Finding(kind, 0, 1)).toList();
    Definition definition =
        DefinitionReader.read(new DefinitionSource("a.yaml", Samples.CONSULTATION));
    return Wording.of(language, new Terms(11, 365))
        .messages()
        .unaskedReceipt(definition, TUESDAY, LONDON, findings)
        .text();
  }
}
