package org.jointheconversation.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jointheconversation.theme.ThemeStore.Themed;
import org.jointheconversation.theme.ThemeStore.Unthemed;

/**
 * Sorts what was said into themes: each new or changed reply is embedded once, on a worker a core,
 * and assigned. Thread-safe; one caller at a time does the work.
 */
public final class Theming implements AutoCloseable {
  /** Replies a transaction. */
  private static final int PORTION = 128;

  private final ThemeStore store;
  private final SentenceModel model;
  private final Workers workers = Workers.onePerCore();
  private final Map<String, LearnedAssigner> byVersion = new HashMap<>();
  private volatile boolean closing;

  public Theming(ThemeStore store, SentenceModel model) {
    this.store = store;
    this.model = model;
  }

  /** Themes every reply that waits; returns when none does, or when this is being closed. */
  public void themeAll() {
    while (themeSome()) {
      // The next portion.
    }
  }

  /** Themes every reply of a consultation that waits, whatever comes in to others meanwhile. */
  public void themeAll(long consultation) {
    while (theme(() -> store.unthemed(consultation, PORTION))) {
      // The next portion.
    }
  }

  /**
   * Themes a portion of the replies that wait.
   *
   * @return whether there was anything to do
   */
  public boolean themeSome() {
    return theme(() -> store.unthemed(PORTION));
  }

  private synchronized boolean theme(Supplier<List<Unthemed>> waiting) {
    if (closing) {
      return false;
    }
    List<Unthemed> portion = waiting.get();
    if (!portion.isEmpty()) {
      theme(portion);
    }
    return !portion.isEmpty();
  }

  private void theme(List<Unthemed> portion) {
    Map<Long, LearnedAssigner> assigners = new HashMap<>();
    portion.forEach(reply -> assigners.computeIfAbsent(reply.consultation(), this::assigner));
    store.save(
        new ArrayList<>(
            workers.map(portion, reply -> theme(assigners.get(reply.consultation()), reply))));
  }

  private Themed theme(LearnedAssigner assigner, Unthemed reply) {
    String text = reply.text().reveal();
    float[] vector = model.embed(text);
    return new Themed(reply, vector, Assignment.counted(assigner.assign(text, vector)));
  }

  private LearnedAssigner assigner(long consultation) {
    Codebook codebook = store.codebook(consultation);
    return byVersion.computeIfAbsent(
        codebook.version(), version -> LearnedAssigner.of(codebook, model, workers));
  }

  /** Lets the portion under way finish, and begins no new one. */
  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      workers.close();
    }
  }
}
