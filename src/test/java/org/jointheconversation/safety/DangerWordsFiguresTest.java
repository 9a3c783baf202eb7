package org.jointheconversation.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many sentences that need a signpost get one, and how many get one for nothing. */
class DangerWordsFiguresTest {

  @ParameterizedTest
  @ValueSource(strings = {"tune.csv", "held-out.csv"})
  void nearly_all_that_need_a_signpost_get_one_and_few_others_do(String set) {
    LabelledSentences sentences = LabelledSentences.read(set);
    assertThat(sentences.recall()).as("recall").isGreaterThanOrEqualTo(.95);
    assertThat(sentences.precision()).as("precision").isGreaterThanOrEqualTo(.9);
    assertThat(sentences.rightKind()).as("the right kind").isGreaterThanOrEqualTo(.9);
  }
}
