package org.jointheconversation.bench.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jointheconversation.redaction.Finding;
import org.jointheconversation.redaction.Kind;
import org.junit.jupiter.api.Test;

class RedactionBenchmarkTest {
  @Test
  void it_prints_lines_of_name_value_and_unit() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    AtomicLong clock = new AtomicLong();
    new RedactionBenchmark(out, () -> clock.addAndGet(1_000_000), Portion.DEVELOPMENT, 20).run();

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2 * RedactionBenchmark.parts().size() + 6)
        .allMatch(line -> line.matches("redact_[a-z0-9_]+ [0-9]+\\.[0-9]{2} (%|replies/s|ms)"))
        .contains("redact_email_recall 100.00 %", "redact_p99_60_words 1.00 ms");
  }

  @Test
  void no_sentence_is_in_both_halves() {
    assertThat(ReplyMaker.FRAMES.development()).doesNotContainAnyElementsOf(beyondBare());
    assertThat(ReplyMaker.PLAIN.development())
        .doesNotContainAnyElementsOf(ReplyMaker.PLAIN.heldOut());
  }

  /** A value with nothing around it is in both. */
  private static List<String> beyondBare() {
    return ReplyMaker.FRAMES.heldOut().stream().filter(frame -> !frame.equals("{}")).toList();
  }

  @Test
  void the_same_seed_makes_the_same_replies() {
    Part part = new HospitalNumberPart();
    assertThat(new ReplyMaker(1, Portion.DEVELOPMENT).with(part))
        .isEqualTo(new ReplyMaker(1, Portion.DEVELOPMENT).with(part));
  }

  @Test
  void half_a_number_left_in_sight_is_not_found() {
    Sample sample = new Draft().say("see ").plant(Kind.PHONE, "07700 900123").finished();
    Planted phone = sample.planted().get(0);

    assertThat(Score.isFound(sample, phone, List.of(new Finding(Kind.PHONE, 4, 16)))).isTrue();
    assertThat(Score.isFound(sample, phone, List.of(new Finding(Kind.PHONE, 4, 15)))).isFalse();
    assertThat(Score.isFound(sample, phone, List.of(new Finding(Kind.EMAIL, 4, 16)))).isFalse();
    assertThat(Score.isFound(sample, phone, List.of())).isFalse();
  }
}
