package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointheconversation.slack.AfterAck.Wait;
import org.junit.jupiter.api.Test;

class AfterAckTest {
  private final AtomicInteger dropped = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void drops_and_counts_what_does_not_fit_and_never_blocks() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    try (AfterAck afterAck = new AfterAck("test", 1, 2, dropped::incrementAndGet)) {
      afterAck.run(
          () -> {
            started.countDown();
            return wait(busy);
          });
      assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 5; i++) {
        afterAck.run(this::count);
      }

      assertThat(dropped).hasValue(3);
      busy.countDown();
    }
    assertThat(done).hasValue(2);
  }

  @Test
  void tries_three_times_and_then_gives_up() throws InterruptedException {
    CountDownLatch gaveUp = new CountDownLatch(1);
    try (AfterAck afterAck = new AfterAck("test", 1, 2, gaveUp::countDown)) {
      afterAck.run(
          () -> {
            done.incrementAndGet();
            return Optional.of(new Wait(Duration.ofMillis(1), true));
          });

      assertThat(gaveUp.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(done).hasValue(3);
  }

  @Test
  void waits_for_its_turn_without_using_up_attempts() throws InterruptedException {
    CountDownLatch settled = new CountDownLatch(1);
    try (AfterAck afterAck = new AfterAck("test", 1, 2, dropped::incrementAndGet)) {
      afterAck.run(
          () -> {
            if (done.incrementAndGet() < 10) {
              return Optional.of(new Wait(Duration.ofMillis(1), false));
            }
            settled.countDown();
            return Optional.empty();
          });

      assertThat(settled.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(dropped).hasValue(0);
  }

  @Test
  void a_failure_ends_one_task_and_not_the_next() throws InterruptedException {
    CountDownLatch next = new CountDownLatch(1);
    try (AfterAck afterAck = new AfterAck("test", 1, 2, dropped::incrementAndGet)) {
      afterAck.run(
          () -> {
            throw new IllegalStateException("secret words");
          });
      afterAck.run(
          () -> {
            next.countDown();
            return Optional.empty();
          });

      assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(dropped).hasValue(1);
  }

  @Test
  void its_threads_are_named_and_keep_nothing_alive() throws InterruptedException {
    CountDownLatch seen = new CountDownLatch(1);
    StringBuilder name = new StringBuilder();
    try (AfterAck afterAck = new AfterAck("slack-test", 1, 2, dropped::incrementAndGet)) {
      afterAck.run(
          () -> {
            name.append(Thread.currentThread().getName());
            name.append(Thread.currentThread().isDaemon());
            seen.countDown();
            return Optional.empty();
          });
      assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(name.toString()).isEqualTo("slack-test-1true");
  }

  private Optional<Wait> count() {
    done.incrementAndGet();
    return Optional.empty();
  }

  private static Optional<Wait> wait(CountDownLatch busy) {
    try {
      busy.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
