package org.jointheconversation;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people, or one with several devices, doing things at the same time. */
final class AtOnce {
  private AtOnce() {}

  /** Does all of it from a few threads; returns what came of each, in order. */
  static <T> List<T> all(int threads, List<Callable<T>> deeds) {
    ExecutorService hands = Executors.newFixedThreadPool(threads);
    try {
      return hands.invokeAll(deeds).stream().map(AtOnce::outcome).toList();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    } finally {
      hands.shutdownNow();
    }
  }

  private static <T> T outcome(Future<T> deed) {
    try {
      return deed.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("a deed failed", e);
    }
  }
}
