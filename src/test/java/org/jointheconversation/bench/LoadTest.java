package org.jointheconversation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadTest {
  private static final int COUNT = 50;
  private static final int FIRST = 7;

  @TempDir Path folder;

  @Test
  void every_request_of_the_tape_is_sent_once() {
    try (StubPlatform stub = new StubPlatform(request -> StubAnswer.ok(""));
        Tape tape = tape()) {
      Load.Result result = load(stub, tape).asFastAsPossible(Duration.ofMinutes(1));

      assertThat(result.accepted().cardinality()).isEqualTo(COUNT);
      assertThat(result.accepted().nextSetBit(0)).isEqualTo(FIRST);
      assertThat(result.refused()).isZero();
      assertThat(stub.requests()).isEqualTo(COUNT);
    }
  }

  @Test
  void an_answer_that_says_something_is_no_acceptance() {
    try (StubPlatform stub =
            new StubPlatform(request -> StubAnswer.ok("{\"response_action\":\"errors\"}"));
        Tape tape = tape()) {
      Load.Result result = load(stub, tape).asFastAsPossible(Duration.ofMinutes(1));

      assertThat(result.accepted().isEmpty()).isTrue();
      assertThat(result.refused()).isEqualTo(COUNT);
    }
  }

  @Test
  void an_even_pace_takes_its_time() {
    try (StubPlatform stub = new StubPlatform(request -> StubAnswer.ok(""));
        Tape tape = tape()) {
      Load.Result result = load(stub, tape).atRate(COUNT * 2);

      assertThat(result.accepted().cardinality()).isEqualTo(COUNT);
      assertThat(result.seconds()).isGreaterThan(0.49 * (COUNT - 1) / COUNT);
    }
  }

  @Test
  void nothing_is_sent_once_the_time_is_over() {
    try (StubPlatform stub = new StubPlatform(request -> StubAnswer.ok(""));
        Tape tape = tape()) {
      Load.Result result = load(stub, tape).asFastAsPossible(Duration.ZERO);

      assertThat(result.accepted().isEmpty()).isTrue();
      assertThat(stub.requests()).isZero();
    }
  }

  private Tape tape() {
    byte[] request =
        Traffic.post("/", Map.of(), "text".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return Tape.record(folder.resolve("tape"), FIRST, COUNT, number -> request);
  }

  private static Load load(StubPlatform stub, Tape tape) {
    return new Load(tape, stub.at("/").getPort(), 4);
  }
}
