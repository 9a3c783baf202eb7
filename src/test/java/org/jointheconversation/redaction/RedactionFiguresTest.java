package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How much is found and how much is masked for nothing, on text made for it from a fixed seed. */
class RedactionFiguresTest {
  private static final int REPLIES = 5_000;

  private final Redactor redactor = new Redactor();
  private final SyntheticReplies replies = new SyntheticReplies(20261123);

  @Test
  void every_nhs_number_is_found() {
    assertThat(recall(Kind.NHS_NUMBER, replies::nhsNumber)).isEqualTo(1.0);
  }

  @Test
  void every_email_is_found() {
    assertThat(recall(Kind.EMAIL, replies::email)).isEqualTo(1.0);
  }

  @Test
  void nearly_every_phone_number_is_found() {
    assertThat(recall(Kind.PHONE, replies::phone)).isGreaterThanOrEqualTo(.98);
  }

  @Test
  void nearly_every_postcode_is_found() {
    assertThat(recall(Kind.POSTCODE, replies::postcode)).isGreaterThanOrEqualTo(.98);
  }

  @Test
  void few_random_ten_digit_numbers_are_masked() {
    assertThat(1 - untouched(20_000, replies::tenDigits)).isLessThanOrEqualTo(.035);
  }

  @Test
  void no_unix_timestamp_is_masked() {
    assertThat(untouched(REPLIES, () -> "1" + replies.digits(9))).isEqualTo(1.0);
  }

  @Test
  void at_least_five_thousand_replies_a_second_pass_the_gate() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      texts.add(replies.around(i % 4 == 0 ? replies.phone() : "ward " + i));
    }
    assertTimeoutPreemptively(Duration.ofSeconds(4), () -> texts.forEach(redactor::redact));
  }

  private double recall(Kind kind, Supplier<String> values) {
    int found = 0;
    for (int i = 0; i < REPLIES; i++) {
      String value = values.get();
      Redaction redaction = redactor.redact(replies.around(value));
      boolean masked = redaction.findings().stream().anyMatch(finding -> finding.kind() == kind);
      found += masked && !redaction.text().contains(value) ? 1 : 0;
    }
    return (double) found / REPLIES;
  }

  private double untouched(int count, Supplier<String> values) {
    int untouched = 0;
    for (int i = 0; i < count; i++) {
      untouched += redactor.redact(replies.around(values.get())).foundAnything() ? 0 : 1;
    }
    return (double) untouched / count;
  }
}
