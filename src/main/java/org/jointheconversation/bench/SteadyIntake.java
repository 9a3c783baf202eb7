package org.jointheconversation.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.jointheconversation.Features;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.reply.Occasion;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.Writer;

/**
 * Keeps a reply every few milliseconds, and how long each had to wait: what somebody feels who
 * replies while something large is removed.
 */
final class SteadyIntake implements AutoCloseable {
  private static final long PAUSE_NANOS = 5_000_000;
  private static final int MOST = 1_000_000;

  private final Features features;
  private final Writer writer;
  private final Occasion occasion;
  private final Thread thread;
  private final long[] waited = new long[MOST];
  private volatile int kept;
  private volatile int failed;
  private volatile boolean stopping;

  private SteadyIntake(Features features, Writer writer, long consultation, IsoWeek week) {
    this.features = features;
    this.writer = writer;
    this.occasion =
        new Occasion(consultation, Optional.of("slowed-down"), OptionalLong.empty(), week);
    this.thread = new Thread(this::run, "steady-intake");
  }

  static SteadyIntake start(Features features, Writer writer, long consultation, IsoWeek week) {
    SteadyIntake intake = new SteadyIntake(features, writer, consultation, week);
    intake.thread.start();
    return intake;
  }

  private void run() {
    var intake = features.intake();
    while (!stopping && kept < MOST) {
      long began = System.nanoTime();
      try {
        intake.keep(writer, occasion, ReplyDraft.typed(ReplyTexts.text(kept)), "E" + began);
      } catch (RuntimeException refused) {
        failed++;
      }
      waited[kept] = System.nanoTime() - began;
      kept++;
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Replies that were refused. */
  int failed() {
    return failed;
  }

  /** A moment to measure from. */
  int now() {
    return kept;
  }

  /** The longest wait since then, in milliseconds. */
  double longestMillis(int since) {
    return Arrays.stream(waited, since, kept).max().orElse(0) / 1e6;
  }

  /** The wait that 99 of 100 do not reach, in milliseconds. */
  double p99Millis(int since) {
    long[] sorted = Arrays.stream(waited, since, kept).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.99)] / 1e6;
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
