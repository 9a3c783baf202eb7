package org.jointheconversation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jointheconversation.cli.Console;
import org.junit.jupiter.api.Test;

final class RightsBenchmarkTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_person_and_a_consultation_are_removed_while_replies_are_kept() {
    Console console = new Console(Map.of(), Clock.systemUTC(), stream(out), stream(err));
    boolean good = new RightsBenchmark(console, 2_000).run();
    assertThat(good).as(err.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .contains("rights_replies 2000 replies", "rights_refused 0 replies")
        .anyMatch(line -> line.matches("rights_erase [0-9.]+ s"))
        .anyMatch(line -> line.matches("rights_purge_wait_longest [0-9.]+ ms"));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
