package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkersTest {
  private static final List<Integer> NUMBERS = IntStream.range(0, 1_000).boxed().toList();

  @Test
  void results_come_in_the_order_of_the_inputs() {
    try (Workers workers = new Workers(3)) {
      assertThat(workers.map(NUMBERS, n -> n * n))
          .isEqualTo(NUMBERS.stream().map(n -> n * n).toList());
      assertThat(workers.map(List.<Integer>of(), n -> n)).isEmpty();
    }
  }

  @Test
  void works_on_as_many_inputs_at_once_as_it_has_threads() {
    CyclicBarrier both = new CyclicBarrier(2);
    try (Workers workers = new Workers(2)) {
      List<Boolean> met = workers.map(List.of(1, 2), n -> meet(both));

      assertThat(met).containsExactly(true, true);
    }
  }

  @Test
  void throws_what_the_work_threw_for_the_first_input() {
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(
              () ->
                  workers.map(
                      NUMBERS,
                      n -> {
                        if (n % 10 == 7) {
                          throw new IllegalArgumentException("number " + n);
                        }
                        return n;
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("number 7");
    }
  }

  @Test
  void an_interrupted_caller_stays_interrupted() {
    try (Workers workers = new Workers(1)) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> workers.map(NUMBERS, n -> n))
          .isInstanceOf(IllegalStateException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void its_threads_do_not_keep_a_program_alive() {
    try (Workers workers = new Workers(1)) {
      assertThat(workers.map(List.of(1), n -> Thread.currentThread().isDaemon()))
          .containsExactly(true);
    }
  }

  private static boolean meet(CyclicBarrier barrier) {
    try {
      barrier.await();
      return true;
    } catch (Exception e) {
      return false;
    }
  }
}
