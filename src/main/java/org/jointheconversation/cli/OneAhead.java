package org.jointheconversation.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Hands things on from a thread of its own, so that the next is made ready while the one before is
 * still being written: one at a time and in their order. A fault comes out at the next call, and at
 * the latest from {@link #finish}. For one thread.
 *
 * @param <T> what is handed on; not changed afterwards
 */
final class OneAhead<T> implements Consumer<T>, AutoCloseable {
  private final Consumer<T> target;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private Future<?> before;

  OneAhead(Consumer<T> target) {
    this.target = target;
  }

  @Override
  public void accept(T next) {
    finish();
    before = thread.submit(() -> target.accept(next));
  }

  /** Waits until everything was handed on. */
  void finish() {
    try {
      if (before != null) {
        before.get();
      }
    } catch (ExecutionException fault) {
      throw fault.getCause() instanceof RuntimeException told
          ? told
          : new IllegalStateException(fault.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
