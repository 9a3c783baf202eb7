package org.jointheconversation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jointheconversation.bench.IngestBenchmark.Platform;
import org.jointheconversation.cli.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IngestBenchmarkTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @EnumSource(Platform.class)
  void every_reply_through_a_real_door_is_kept_once(Platform platform) {
    Console console = new Console(Map.of(), Clock.systemUTC(), stream(out), stream(err));
    boolean good =
        new IngestBenchmark(console, new Plan(40, 60, 1, 1, Hardship.NONE)).run(platform);

    String name = "ingest_" + platform.name().toLowerCase(java.util.Locale.ROOT) + "_";
    assertThat(good).as(err.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(7)
        .contains(name + "lost 0 replies", name + "double 0 replies")
        .anyMatch(line -> line.matches(name + "rate [0-9.]+ replies/s"))
        .anyMatch(line -> line.matches(name + "p99 [0-9.]+ ms"));
  }

  @Test
  void a_slow_disk_and_a_platform_that_hangs_lose_nothing() {
    Console console = new Console(Map.of(), Clock.systemUTC(), stream(out), stream(err));
    Hardship hard = new Hardship(Duration.ofMillis(20), true);
    boolean good = new IngestBenchmark(console, new Plan(40, 60, 1, 1, hard)).run(Platform.SLACK);

    assertThat(good).as(err.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.startsWith("ingest_slack_p50"))
        .first()
        .satisfies(line -> assertThat(Double.parseDouble(line.split(" ")[1])).isGreaterThan(20));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
