package org.jointheconversation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  private Loop(String name, Duration pause, Runnable turn) {
    this.name = name;
    this.turn = turn;
    this.pause = pause;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  static Loop start(String name, Duration pause, Runnable turn) {
    Loop loop = new Loop(name, pause, turn);
    loop.thread.start();
    return loop;
  }

  private void run() {
    try {
      do {
        turnOnce();
      } while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void turnOnce() {
    try {
      turn.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed and is tried again in {}: {}", name, pause, e.toString());
    }
  }

  /** Begins no new turn, and waits a few seconds for the one under way. */
  @Override
  public void close() {
    stopping.countDown();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
