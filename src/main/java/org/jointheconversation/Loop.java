package org.jointheconversation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jointheconversation.reply.KeptSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again on a thread of its own. An error is logged and the next turn
 * tries again: a loop never dies. What it does must be safe to do twice.
 */
final class Loop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final String name;
  private final Runnable turn;
  private final Duration pause;
  private final KeptSignal signal;
  private final Runnable onSignal;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  private Loop(String name, Duration pause, Runnable turn, KeptSignal signal, Runnable onSignal) {
    this.name = name;
    this.turn = turn;
    this.pause = pause;
    this.signal = signal;
    this.onSignal = onSignal;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  static Loop start(String name, Duration pause, Runnable turn) {
    return start(name, pause, turn, new KeptSignal(), () -> {});
  }

  /** A loop that between its turns does something smaller whenever a signal comes. */
  static Loop start(
      String name, Duration pause, Runnable turn, KeptSignal signal, Runnable onSignal) {
    Loop loop = new Loop(name, pause, turn, signal, onSignal);
    loop.thread.start();
    return loop;
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        doOnce(turn);
        pause();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause() throws InterruptedException {
    long end = System.nanoTime() + pause.toNanos();
    for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
      boolean came = signal.await(Duration.ofNanos(left));
      if (stopping.getCount() == 0) {
        return;
      }
      if (came) {
        doOnce(onSignal);
      }
    }
  }

  private void doOnce(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed and is tried again in {}: {}", name, pause, e.toString());
    }
  }

  /** Begins no new turn, and waits a few seconds for the one under way. */
  @Override
  public void close() {
    stopping.countDown();
    signal.raise();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
