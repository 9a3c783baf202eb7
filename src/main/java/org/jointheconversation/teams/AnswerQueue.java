package org.jointheconversation.teams;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jointheconversation.chat.SendOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends answers away from the request's thread, because Teams waits for the request and the
 * connector may be slow (T10).
 *
 * <p>Threads: a fixed number of daemon threads and a bounded queue. What does not fit is dropped
 * with a warning: an answer says that a reply was kept, and the reply is kept without it.
 */
final class AnswerQueue implements AutoCloseable {
  /** Teams takes 50 requests a second from an app in a tenant (T12); each takes up to half one. */
  private static final int THREADS = 32;

  private static final int MOST_WAITING = 10_000;
  private static final int TRIES = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final int DROPPED_A_WARNING = 1_000;
  private static final long CLOSING_SECONDS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(AnswerQueue.class);

  private final AtomicInteger threads = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          this::daemon);

  /** Sends soon; tries again, twice at most, where the platform says that nothing arrived. */
  void add(Supplier<SendOutcome> sending) {
    add(sending, TRIES);
  }

  private void add(Supplier<SendOutcome> sending, int tries) {
    try {
      executor.execute(() -> attempt(sending, tries));
    } catch (RejectedExecutionException e) {
      if (dropped.getAndIncrement() % DROPPED_A_WARNING == 0) {
        LOG.warn("answers in Teams are not sent, {} so far: too many are waiting", dropped.get());
      }
    }
  }

  private void attempt(Supplier<SendOutcome> sending, int tries) {
    SendOutcome outcome = outcome(sending);
    if (outcome instanceof SendOutcome.TryLater later && tries > 1) {
      later(later.after(), () -> add(sending, tries - 1));
    } else if (outcome instanceof SendOutcome.Held held
        && held.atLeast().compareTo(LONGEST_PAUSE) <= 0) {
      later(held.atLeast(), () -> add(sending, tries));
    } else if (!(outcome instanceof SendOutcome.Sent)) {
      LOG.warn("an answer in Teams was not sent: {}", reason(outcome));
    }
  }

  /** A thread that dies of one answer would take the place of one that sends the next. */
  private static SendOutcome outcome(Supplier<SendOutcome> sending) {
    try {
      return sending.get();
    } catch (RuntimeException e) {
      return new SendOutcome.Unknown(e.getClass().getSimpleName());
    }
  }

  private static void later(Duration wait, Runnable again) {
    long millis = Math.min(wait.toMillis(), LONGEST_PAUSE.toMillis());
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(again);
  }

  private static String reason(SendOutcome outcome) {
    if (outcome instanceof SendOutcome.Refused refused) {
      return refused.reason();
    }
    return outcome instanceof SendOutcome.Unknown unknown ? unknown.reason() : "tried too often";
  }

  /** Sends what is waiting, for a few seconds at most. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("{} answers in Teams were not sent: stopping", executor.shutdownNow().size());
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "teams-answers-" + threads.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
