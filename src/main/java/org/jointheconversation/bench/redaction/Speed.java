package org.jointheconversation.bench.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jointheconversation.redaction.Redactor;

/** How fast the gate is on one thread. */
final class Speed {
  private static final int TEXTS = 4_000;
  private static final int ROUNDS = 8;
  private static final int WORDS = 60;
  private static final int PERCENTILE = 99;

  private final Redactor redactor;
  private final ReplyMaker maker;
  private final LongSupplier nanos;
  private final List<Part> parts = RedactionBenchmark.parts();

  Speed(Redactor redactor, ReplyMaker maker, LongSupplier nanos) {
    this.redactor = redactor;
    this.maker = maker;
    this.nanos = nanos;
  }

  /** Over replies of which every other one holds personal data, after a warm-up. */
  double repliesPerSecond() {
    List<String> texts = new ArrayList<>(TEXTS);
    for (int i = 0; i < TEXTS; i++) {
      texts.add((i % 2 == 0 ? maker.plain() : maker.with(parts.get(i / 2 % parts.size()))).text());
    }
    for (int round = 0; round < ROUNDS; round++) {
      texts.forEach(redactor::redact);
    }
    long start = nanos.getAsLong();
    for (int round = 0; round < ROUNDS; round++) {
      texts.forEach(redactor::redact);
    }
    return 1e9 * ROUNDS * TEXTS / (nanos.getAsLong() - start);
  }

  /** Milliseconds within which 99 of 100 replies of sixty words or a few more are done. */
  double p99Millis() {
    List<String> texts = IntStream.range(0, TEXTS).mapToObj(this::sixtyWords).toList();
    texts.forEach(redactor::redact);
    long[] times = new long[TEXTS];
    for (int i = 0; i < TEXTS; i++) {
      long start = nanos.getAsLong();
      redactor.redact(texts.get(i));
      times[i] = nanos.getAsLong() - start;
    }
    Arrays.sort(times);
    return times[TEXTS * PERCENTILE / 100] / 1e6;
  }

  private String sixtyWords(int number) {
    StringBuilder text = new StringBuilder(maker.with(parts.get(number % parts.size())).text());
    while (text.toString().split("\\s+").length < WORDS) {
      text.append(' ').append(maker.plain().text());
    }
    return text.toString();
  }
}
