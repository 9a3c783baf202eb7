package org.jointheconversation.bench.redaction;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jointheconversation.redaction.Kind;
import org.jointheconversation.redaction.Redactor;

/**
 * Measures the gate on made replies: what it finds, what it masks for nothing, how fast it is.
 * Prints lines of name, value and unit.
 */
public final class RedactionBenchmark {
  private static final long SEED = 20_261_123;

  private final PrintStream out;
  private final Quality quality;
  private final Speed speed;
  private final int replies;

  /**
   * Prepares a measurement.
   *
   * @param nanos nanoseconds of work: a thread's processor time, or a clock
   * @param replies how many replies to make for each kind
   */
  public RedactionBenchmark(PrintStream out, LongSupplier nanos, Portion portion, int replies) {
    Redactor redactor = new Redactor();
    this.out = out;
    this.replies = replies;
    this.quality = new Quality(redactor, new ReplyMaker(SEED, portion));
    this.speed = new Speed(redactor, new ReplyMaker(SEED + 1, portion), nanos);
  }

  /** The parts there are; a kind without one is not measured. */
  static List<Part> parts() {
    return List.of(
        new NhsNumberPart(),
        new EmailPart(),
        new PhonePart(),
        new PostcodePart(),
        new BirthDatePart(),
        new HospitalNumberPart(),
        new NiNumberPart(),
        new AddressPart());
  }

  public void run() {
    quality
        .scores(parts(), replies)
        .forEach(
            (kind, score) -> {
              print(name(kind) + "_recall", score.recall(), "%");
              print(name(kind) + "_precision", score.precision(), "%");
            });
    print("ten_digits_masked", quality.tenDigitsMasked(replies * 4), "%");
    print("unix_times_masked", quality.unixTimesMasked(replies), "%");
    Quality.Plain plain = quality.plain(replies * 4);
    print("plain_replies_masked", plain.replies(), "%");
    print("plain_characters_masked", plain.characters(), "%");
    print("rate", speed.repliesPerSecond(), "replies/s");
    print("p99_60_words", speed.p99Millis(), "ms");
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void print(String name, double value, String unit) {
    out.printf(Locale.ROOT, "redact_%s %.2f %s%n", name, value, unit);
  }
}
