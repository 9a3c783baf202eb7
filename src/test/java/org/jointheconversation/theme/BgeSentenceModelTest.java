package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BgeSentenceModelTest {
  private final SentenceModel model = SharedSentenceModel.model();

  @Test
  void puts_texts_that_mean_the_same_close_together() {
    float[] printer = model.embed("the printer is jammed again");
    float[] same = model.embed("paper stuck in the copier");
    float[] other = model.embed("nobody answers the bleep at night");

    assertThat(Vectors.dot(printer, same)).isGreaterThan(Vectors.dot(printer, other) + 0.1);
  }

  @ParameterizedTest
  @MethodSource("org.jointheconversation.theme.HostileTexts#all")
  void gives_any_text_a_vector_of_length_1(String text) {
    float[] vector = model.embed(text);

    assertThat(vector).hasSize(BgeSentenceModel.DIMENSIONS);
    assertThat(Vectors.dot(vector, vector)).isCloseTo(1, within(1e-5));
  }

  @Test
  void a_vector_depends_on_its_text_alone() {
    String text = "Smartcard locked, RA office shut until Monday";
    float[] alone = model.embed(text);
    model.embed("something quite different and a good deal longer than the text above");

    List<float[]> together =
        SharedSentenceModel.workers().map(Collections.nCopies(40, text), model::embed);

    assertThat(together).allSatisfy(vector -> assertThat(vector).containsExactly(alone));
  }

  @Test
  void reads_the_beginning_of_a_text_that_is_too_long() {
    String long1 = "the wifi drops out on our ward ".repeat(200);

    assertThat(model.embed(long1 + "pay")).containsExactly(model.embed(long1 + "parking"));
  }
}
