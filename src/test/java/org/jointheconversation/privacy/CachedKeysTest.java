package org.jointheconversation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Thread.State;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CachedKeysTest {
  private static final String WEEK = "2026-W47";

  private final MemoryKeyStore kept = new MemoryKeyStore();
  private final CachedKeys keys = new CachedKeys(kept);

  @Test
  void a_secret_is_read_once() {
    WeekSecret first = keys.weekSecret(1, WEEK);

    assertThat(keys.weekSecret(1, WEEK)).isSameAs(first);
    assertThat(keys.find(1, WEEK)).containsSame(first);
    assertThat(kept.asked).hasValue(1);
  }

  @Test
  void each_consultation_and_week_has_its_own() {
    assertThat(keys.weekSecret(1, WEEK))
        .isNotEqualTo(keys.weekSecret(2, WEEK))
        .isNotEqualTo(keys.weekSecret(1, "2026-W48"));
  }

  @Test
  void finding_makes_none_and_does_not_remember_that_there_was_none() {
    assertThat(keys.find(1, WEEK)).isEmpty();
    WeekSecret made = kept.weekSecret(1, WEEK);
    assertThat(keys.find(1, WEEK)).contains(made);
  }

  @Test
  void an_installation_key_is_read_once_for_each_purpose() {
    InstallationKey person = keys.installationKey("person");

    assertThat(keys.installationKey("person")).isSameAs(person);
    assertThat(keys.installationKey("event")).isNotEqualTo(person);
    assertThat(kept.asked).hasValue(2);
  }

  @Test
  void many_threads_get_the_same_secret() {
    Set<WeekSecret> seen =
        IntStream.range(0, 1_000)
            .parallel()
            .mapToObj(i -> keys.weekSecret(1, WEEK))
            .collect(Collectors.toSet());
    assertThat(seen).hasSize(1);
    assertThat(kept.asked).hasValue(1);
  }

  @Test
  void a_destroyed_secret_is_gone_from_memory_too() {
    keys.weekSecret(1, WEEK);
    WeekSecret other = keys.weekSecret(2, WEEK);

    keys.destroy(1);

    assertThat(keys.find(1, WEEK)).isEmpty();
    assertThatThrownBy(() -> keys.weekSecret(1, WEEK)).isInstanceOf(KeysDestroyedException.class);
    assertThat(keys.weekSecret(2, WEEK)).isSameAs(other);
  }

  @Test
  void what_another_process_destroyed_is_gone_once_forgotten() {
    keys.weekSecret(1, WEEK);
    kept.destroy(1);

    keys.forget(1);

    assertThatThrownBy(() -> keys.weekSecret(1, WEEK)).isInstanceOf(KeysDestroyedException.class);
  }

  @Test
  void a_secret_read_while_it_is_destroyed_does_not_stay_in_memory() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch handOver = new CountDownLatch(1);
    kept.afterReading =
        () -> {
          read.countDown();
          await(handOver);
        };
    Thread reader = new Thread(() -> keys.weekSecret(1, WEEK));
    Thread closer = new Thread(() -> keys.destroy(1));
    reader.start();
    await(read);
    closer.start();
    while (closer.getState() != State.BLOCKED && closer.getState() != State.TERMINATED) {
      Thread.onSpinWait();
    }
    handOver.countDown();
    reader.join();
    closer.join();

    assertThat(keys.find(1, WEEK)).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
