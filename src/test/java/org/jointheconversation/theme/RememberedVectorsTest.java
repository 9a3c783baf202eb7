package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedVectorsTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final SentenceModel model =
      new SentenceModel() {
        @Override
        public float[] embed(String text) {
          asked.incrementAndGet();
          return new float[] {text.length()};
        }

        @Override
        public void close() {
          throw new AssertionError("the model belongs to somebody else");
        }
      };

  @Test
  void a_text_is_embedded_once_and_whoever_asks_owns_what_they_get() {
    RememberedVectors remembered = new RememberedVectors(model);

    remembered.embed("four")[0] = 0;

    assertThat(remembered.embed("four")).containsExactly(4);
    assertThat(asked).hasValue(1);
  }

  @Test
  void what_was_not_asked_for_in_a_long_time_is_forgotten_and_computed_anew() {
    RememberedVectors remembered = new RememberedVectors(model);
    remembered.embed("first");
    for (int i = 0; i < 8_000; i++) {
      remembered.embed("text " + i);
    }

    assertThat(remembered.embed("first")).containsExactly(5);
    assertThat(asked).hasValue(8_002);
  }

  @Test
  void closing_forgets_and_leaves_the_model_open() {
    RememberedVectors remembered = new RememberedVectors(model);
    remembered.embed("a");
    remembered.close();
    remembered.embed("a");

    assertThat(asked).hasValue(2);
  }
}
