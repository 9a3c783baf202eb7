package org.jointheconversation.bench.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointheconversation.redaction.Kind;
import org.jointheconversation.redaction.Redactor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much is found and how much is masked for nothing, on a small part of the made replies. */
class RedactionFiguresTest {
  private static final int REPLIES = 600;
  private static final Map<Kind, Double> LEAST_RECALL =
      Map.of(
          Kind.EMAIL, 100.0,
          Kind.PHONE, 98.0,
          Kind.POSTCODE, 98.0,
          Kind.DATE_OF_BIRTH, 95.0,
          Kind.HOSPITAL_NUMBER, 95.0,
          Kind.NI_NUMBER, 95.0,
          Kind.ADDRESS, 90.0);

  private static final Map<Kind, Double> LEAST_PRECISION =
      Map.of(
          Kind.EMAIL, 99.0,
          Kind.PHONE, 97.0,
          Kind.POSTCODE, 97.0,
          Kind.DATE_OF_BIRTH, 95.0,
          Kind.HOSPITAL_NUMBER, 95.0,
          Kind.NI_NUMBER, 95.0,
          Kind.ADDRESS, 95.0);

  private final Redactor redactor = new Redactor();

  @ParameterizedTest
  @EnumSource
  void N2_every_nhs_number_is_found(Portion portion) {
    Score nhsNumbers = scores(portion).get(Kind.NHS_NUMBER);
    assertThat(nhsNumbers.recall()).isEqualTo(100.0);
  }

  @ParameterizedTest
  @EnumSource
  void N2_nearly_everything_else_is_found(Portion portion) {
    Map<Kind, Score> scores = scores(portion);
    LEAST_RECALL.forEach(
        (kind, least) ->
            assertThat(scores.get(kind).recall()).as("%s", kind).isGreaterThanOrEqualTo(least));
  }

  @ParameterizedTest
  @EnumSource
  void N2_nearly_everything_masked_is_what_its_mask_says(Portion portion) {
    Map<Kind, Score> scores = scores(portion);
    LEAST_PRECISION.forEach(
        (kind, least) ->
            assertThat(scores.get(kind).precision()).as("%s", kind).isGreaterThanOrEqualTo(least));
  }

  @ParameterizedTest
  @EnumSource
  void N2_few_numbers_of_something_else_are_masked(Portion portion) {
    Quality quality = quality(portion);
    assertThat(quality.tenDigitsMasked(20_000)).isLessThanOrEqualTo(3.5);
    assertThat(quality.unixTimesMasked(5_000)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void nearly_every_reply_without_personal_data_stays_as_it_is(Portion portion) {
    assertThat(quality(portion).plain(5_000).replies()).isLessThanOrEqualTo(1.0);
  }

  @ParameterizedTest
  @EnumSource
  void at_least_five_thousand_replies_a_second_pass_the_gate(Portion portion) {
    ReplyMaker maker = new ReplyMaker(9, portion);
    List<String> texts = IntStream.range(0, 20_000).mapToObj(i -> maker.plain().text()).toList();
    assertTimeoutPreemptively(Duration.ofSeconds(4), () -> texts.forEach(redactor::redact));
  }

  private Map<Kind, Score> scores(Portion portion) {
    return quality(portion).scores(RedactionBenchmark.parts(), REPLIES);
  }

  private Quality quality(Portion portion) {
    return new Quality(redactor, new ReplyMaker(20_261_122, portion));
  }
}
