package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LazySentenceModelTest {
  private final AtomicInteger loads = new AtomicInteger();
  private final AtomicInteger closes = new AtomicInteger();
  private final CountDownLatch mayLoad = new CountDownLatch(1);

  private final LazySentenceModel model =
      new LazySentenceModel(
          () -> {
            loads.incrementAndGet();
            await(mayLoad);
            return new CountingModel();
          });

  @Test
  void loads_nothing_before_it_is_asked() {
    assertThat(model.isReady()).isFalse();

    model.close();

    assertThat(loads).hasValue(0);
    assertThat(closes).hasValue(0);
  }

  @Test
  void loads_behind_the_program_and_makes_whoever_asks_wait() {
    model.loadBehind();
    assertThat(model.isReady()).isFalse();

    mayLoad.countDown();

    assertThat(model.embed("x")).containsExactly(1);
    assertThat(model.isReady()).isTrue();
  }

  @Test
  void loads_once_for_all_who_ask_at_the_same_time() {
    mayLoad.countDown();
    try (Workers workers = new Workers(4)) {
      workers.map(Collections.nCopies(50, "x"), model::embed);
    }

    assertThat(loads).hasValue(1);
  }

  @Test
  void closes_what_it_has_loaded() {
    mayLoad.countDown();
    model.embed("x");

    model.close();

    assertThat(closes).hasValue(1);
  }

  @Test
  void says_that_it_is_closed() {
    model.close();

    assertThatThrownBy(() -> model.embed("x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the sentence model is closed");
  }

  @Test
  void says_each_time_that_it_cannot_be_loaded() {
    SentenceModel broken =
        new LazySentenceModel(
            () -> {
              throw new IllegalStateException("no space left");
            });

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> broken.embed("x"))
          .hasMessage("the sentence model cannot be loaded")
          .hasRootCauseMessage("no space left");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class CountingModel implements SentenceModel {
    @Override
    public float[] embed(String text) {
      return new float[] {1};
    }

    @Override
    public void close() {
      closes.incrementAndGet();
    }
  }
}
