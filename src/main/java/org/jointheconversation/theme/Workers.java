package org.jointheconversation.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does the same work for many inputs, a daemon thread a core, and hands the results back in the
 * order of the inputs: how many threads there are changes nothing but the time. Thread-safe;
 * several callers share the threads.
 */
public final class Workers implements AutoCloseable {
  private final ExecutorService pool;

  /**
   * @param threads how many; the sentence model gains nothing from more than there are cores
   */
  public Workers(int threads) {
    AtomicInteger number = new AtomicInteger();
    pool =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "theme-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** As many as this machine has cores. */
  public static Workers onePerCore() {
    return new Workers(Runtime.getRuntime().availableProcessors());
  }

  /**
   * The results of the work, in the order of the inputs.
   *
   * @throws RuntimeException what the work threw, for the first input for which it threw
   * @throws IllegalStateException where the caller is interrupted; work not begun is dropped
   */
  public <A, B> List<B> map(List<A> inputs, Function<? super A, ? extends B> work) {
    List<Callable<B>> tasks = new ArrayList<>();
    inputs.forEach(input -> tasks.add(() -> work.apply(input)));
    try {
      List<B> results = new ArrayList<>(inputs.size());
      for (Future<B> result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while theming", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause; // a Function throws nothing else
  }

  /** Ends the threads; work under way is interrupted. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
