package org.jointheconversation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jointheconversation.redaction.Redactor;
import org.junit.jupiter.api.Test;

final class ReplyTextsTest {
  private static final int ALL_SENTENCES = 8;

  @Test
  void a_text_keeps_its_number_through_redaction() {
    Redactor redactor = new Redactor();
    for (int number : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 255, 65_535, 1_048_575}) {
      String kept = redactor.redact(ReplyTexts.text(number)).text();
      assertThat(ReplyTexts.number(kept)).hasValue(number);
      assertThat(ReplyTexts.redacted(kept)).isTrue();
    }
  }

  @Test
  void half_of_the_texts_name_somebody_until_they_are_redacted() {
    assertThat(IntStream.range(0, ALL_SENTENCES).mapToObj(ReplyTexts::text))
        .filteredOn(text -> !ReplyTexts.redacted(text))
        .hasSize(ALL_SENTENCES / 2);
  }

  @Test
  void what_nobody_sent_has_no_number() {
    assertThat(ReplyTexts.number("The printer jams.")).isEmpty();
  }
}
