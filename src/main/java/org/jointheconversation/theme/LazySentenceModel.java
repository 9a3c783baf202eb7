package org.jointheconversation.theme;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A sentence model that is loaded when it is first needed, or behind a program that has begun to
 * serve. Thread-safe; whoever asks while it loads waits, and it is loaded once.
 */
public final class LazySentenceModel implements SentenceModel {
  private final FutureTask<SentenceModel> loading;

  public LazySentenceModel(Supplier<? extends SentenceModel> loader) {
    loading = new FutureTask<>(loader::get);
  }

  /** Begins to load on a thread of its own and returns at once. */
  public void loadBehind() {
    Thread thread = new Thread(loading, "sentence-model");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether a text would be embedded without waiting. */
  public boolean isReady() {
    return loading.isDone();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException where the model cannot be loaded, or was closed before it was
   */
  @Override
  public float[] embed(String text) {
    loading.run(); // does nothing where it runs or has run
    return loaded().embed(text);
  }

  private SentenceModel loaded() {
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the sentence model loads", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the sentence model cannot be loaded", e.getCause());
    } catch (CancellationException e) {
      throw new IllegalStateException("the sentence model is closed", e);
    }
  }

  /** Closes the model; where it is loading, waits for that. */
  @Override
  public void close() {
    if (!loading.cancel(false)) {
      loaded().close();
    }
  }
}
