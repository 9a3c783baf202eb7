package org.jointheconversation.bench;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.jointheconversation.Features;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.reply.Intake;
import org.jointheconversation.reply.Occasion;
import org.jointheconversation.reply.Origin;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.Writer;

/** Keeps a reply twenty times a second and notes how long each took from when it was due. */
final class Probe implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(50);

  private final Intake intake;
  private final long consultation;
  private final IsoWeek week;
  private final long member;
  private final List<Double> millis = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "probe");
  private int refused;
  private volatile boolean stopped;

  private Probe(Features features, String consultation, ChatUser writer) {
    this.member = features.members().find(writer).orElseThrow().id();
    this.intake = features.intake();
    this.consultation = features.consultationStore().find(consultation).orElseThrow().id();
    this.week = IsoWeek.of(features.clock().instant(), ZoneOffset.UTC);
  }

  /** Replies come from one member. */
  static Probe start(Features features, String consultation, ChatUser writer) {
    Probe probe = new Probe(features, consultation, writer);
    probe.thread.start();
    return probe;
  }

  /** How long replies waited. */
  record Result(List<Double> sorted, int refused) {
    double millis(double quantile) {
      return sorted.get((int) Math.min(sorted.size() - 1L, (long) (quantile * sorted.size())));
    }
  }

  private void run() {
    long due = System.nanoTime();
    for (int number = 0; !stopped; number++) {
      keep(number);
      millis.add((System.nanoTime() - due) / 1e6);
      due += EVERY.toNanos();
      LockSupport.parkNanos(due - System.nanoTime());
    }
  }

  private void keep(int number) {
    Origin nowhere =
        new Origin(
            Optional.of("slack"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Writer writer = new Writer(OptionalLong.of(member), new PersonKey("person " + number), nowhere);
    Occasion occasion = new Occasion(consultation, Optional.empty(), OptionalLong.empty(), week);
    try {
      intake.keep(
          writer, occasion, ReplyDraft.typed("The printer jams"), "event " + System.nanoTime());
    } catch (StorageUnavailableException tooSlow) {
      refused++;
    }
  }

  Result stop() {
    close();
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return new Result(sorted, refused);
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
