package org.jointheconversation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomIdsTest {
  @Test
  void ids_are_positive_and_differ_whichever_thread_asks() {
    RandomIds ids = new RandomIds(RandomSource.secure());

    Set<Long> drawn =
        IntStream.range(0, 20_000).parallel().mapToObj(i -> ids.next()).collect(Collectors.toSet());

    assertThat(drawn).hasSize(20_000).allMatch(id -> id > 0);
  }

  @Test
  void zero_is_drawn_again_and_the_sign_is_dropped() {
    Deque<Byte> bytes = new ArrayDeque<>(List.of((byte) 0, (byte) 0x80, (byte) 0xFF));
    RandomIds ids = new RandomIds(all -> fillFirst(all, bytes.pop()));
    // All zeros; then only the sign bit, which is zero without it; then the largest.
    assertThat(ids.next()).isEqualTo(0x7F00000000000000L);
  }

  @Test
  void ids_come_in_no_order() {
    RandomIds ids = new RandomIds(RandomSource.secure());
    List<Long> drawn = IntStream.range(0, 100).mapToObj(i -> ids.next()).toList();
    assertThat(drawn).isNotEqualTo(drawn.stream().sorted().toList());
  }

  private static void fillFirst(byte[] all, byte first) {
    Arrays.fill(all, (byte) 0);
    all[0] = first;
  }
}
