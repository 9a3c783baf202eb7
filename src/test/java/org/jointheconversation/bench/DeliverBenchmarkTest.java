package org.jointheconversation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jointheconversation.cli.Console;
import org.junit.jupiter.api.Test;

/**
 * The program in processes of its own, killed for real; a small part of what the benchmark does.
 */
final class DeliverBenchmarkTest {
  private static final long SEED = 4;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(Map.of(), Clock.systemUTC(), stream(out), stream(err));

  @Test
  void whoever_kills_the_program_in_a_round_makes_nobody_be_asked_twice_or_never() {
    boolean good = new DeliverFaults(console, SEED).kills(Store.sqlite(), 400, 2, 1);
    assertThat(good).as(said()).isTrue();
    assertThat(figures())
        .contains("deliver_sqlite_kills_lost 0 members")
        .contains("deliver_sqlite_kills_double 0 members")
        .contains("deliver_sqlite_kills_unfinished 0 deliveries");
  }

  @Test
  void whatever_the_platform_does_nobody_is_asked_twice_or_never() {
    boolean good = new DeliverFaults(console, SEED).platform(Store.sqlite(), 100);
    assertThat(good).as(said()).isTrue();
    assertThat(figures())
        .contains("deliver_sqlite_faults_lost 0 members")
        .contains("deliver_sqlite_faults_double 0 members");
  }

  private String figures() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return figures() + err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
