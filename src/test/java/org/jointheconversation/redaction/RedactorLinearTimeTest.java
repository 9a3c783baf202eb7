package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten times the text takes about ten times the work; were it squared, it would take a hundred
 * times. Work is the processor time of this thread, so neither the machine's speed nor what else
 * runs on it decides, and the smallest of several tries counts.
 */
class RedactorLinearTimeTest {
  private static final int LENGTH = 6_000;
  private static final int TRIES = 3;
  private static final double MOST_TIMES = 40;

  /** Below this a clock's steps weigh more than the work. */
  private static final long LEAST_NANOS = 2_000_000;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Redactor redactor = new Redactor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "9 ",
        "a",
        "A ",
        "a@",
        "a.b@",
        "1-",
        "0 ",
        "+44 ",
        "07700 ",
        "A1",
        "SW1A ",
        "nhs no ",
        "nhs no 1 ",
        "patient ",
        "DOB ",
        "DOB 1 ",
        "12/",
        "12/03/",
        "March ",
        "1 A ",
        "14 Elm ",
        "Elm ",
        "Elm-",
        "Flat 3 ",
        "lives at ",
        "Heol y ",
        "Mrs Jones ",
        "QQ 12 ",
        "MRN 1",
        "no is ",
        "K1 ",
        "aA",
        "'",
        "(",
        "\u200B1",
        "\u0301",
        "\uD83D",
        "943 476 5919 ",
        "14 Elm Road, ",
        "12/03/1964 ",
        "jo@nhs.net ",
        "AB123456C ",
        "[",
        "1 1 1 1 1 1 1 1 1 1\n",
      })
  void ten_times_the_text_takes_no_more_than_linear_work(String piece) {
    long small = nanos(piece.repeat(LENGTH / piece.length()));
    long large = nanos(piece.repeat(10 * LENGTH / piece.length()));

    assertThat((double) large / Math.max(small, LEAST_NANOS)).isLessThan(MOST_TIMES);
  }

  private long nanos(String text) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long start = threads.getCurrentThreadCpuTime();
      redactor.redact(text);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    return least;
  }
}
