package org.jointheconversation.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said to Slack after a request was acknowledged, on a few threads and in a bounded queue.
 * Nothing in it is a promise: the reply it thanks for is on disk already, so when the queue is full
 * the thanks are dropped and counted. Thread-safe.
 */
final class AfterAck implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AfterAck.class);
  private static final int ATTEMPTS = 3;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final ThreadPoolExecutor workers;
  private final ScheduledExecutorService timer;
  private final Semaphore waiting;
  private final Runnable dropped;

  /**
   * Starts no thread until there is something to do.
   *
   * @param capacity how many tasks may queue, and how many more may wait for their next attempt
   * @param dropped called for each task that is given up
   */
  AfterAck(String name, int threads, int capacity, Runnable dropped) {
    ThreadFactory daemons = daemons(name);
    this.workers =
        new ThreadPoolExecutor(
            threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(capacity), daemons);
    this.workers.allowCoreThreadTimeOut(true);
    this.timer = Executors.newSingleThreadScheduledExecutor(daemons(name + "-timer"));
    this.waiting = new Semaphore(capacity);
    this.dropped = dropped;
  }

  /** Something to say; the answer is when to try again, empty when that is settled. */
  interface Task {
    Optional<Wait> attempt();
  }

  /**
   * Not settled yet.
   *
   * @param tried false where Slack was not even asked: that uses up no attempt
   */
  record Wait(Duration time, boolean tried) {}

  void run(Task task) {
    run(task, 1);
  }

  /** Finishes what is queued for at most three seconds, then gives up the rest. */
  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow().forEach(task -> dropped.run());
      }
    } catch (InterruptedException hurry) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void run(Task task, int attempt) {
    try {
      workers.execute(() -> attempt(task, attempt));
    } catch (RejectedExecutionException full) {
      dropped.run();
    }
  }

  private void attempt(Task task, int attempt) {
    try {
      task.attempt()
          .ifPresent(wait -> again(task, wait.tried() ? attempt + 1 : attempt, wait.time()));
    } catch (RuntimeException failure) {
      // The class alone: a message could quote what was to be said.
      LOG.warn("an answer in Slack was not given: {}", failure.getClass().getName());
      dropped.run();
    }
  }

  private void again(Task task, int attempt, Duration wait) {
    boolean worthIt = attempt <= ATTEMPTS && wait.compareTo(LONGEST_WAIT) <= 0;
    if (!worthIt || !waiting.tryAcquire()) {
      dropped.run();
      return;
    }
    try {
      timer.schedule(() -> retry(task, attempt), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      dropped.run();
    }
  }

  private void retry(Task task, int attempt) {
    waiting.release();
    run(task, attempt);
  }

  /** Threads that do not keep the program alive, named and numbered. */
  static ThreadFactory daemons(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
