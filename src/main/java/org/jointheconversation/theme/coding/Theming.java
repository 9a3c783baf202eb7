package org.jointheconversation.theme.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Explanation;
import org.jointheconversation.theme.KindModel;
import org.jointheconversation.theme.LearnedAssigner;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.Workers;
import org.jointheconversation.theme.coding.ThemeStore.Themed;
import org.jointheconversation.theme.coding.ThemeStore.Unthemed;

/**
 * Sorts what was said into themes: each new or changed reply is embedded once, on a worker a core,
 * and assigned; after a decision about themes, what was assigned before is assigned anew, from the
 * stored vectors. Thread-safe; one caller at a time does the work.
 */
public final class Theming implements AutoCloseable {
  /** Replies a transaction. */
  private static final int PORTION = 128;

  /** The same where people may begin to reply meanwhile: what is under way is in their way. */
  private static final int SMALL_PORTION = 32;

  /** Its phrases and the model are part of the program: learned once, whoever needs it first. */
  private static final AtomicReference<KindModel> KINDS = new AtomicReference<>();

  private final ThemeStore store;
  private final CodingStore codings;
  private final SentenceModel model;
  private final SentenceModel phrases;
  private final Workers workers = Workers.onePerCore();
  private final Map<Long, Learned> learned = new HashMap<>();
  private final Reassigning reassigning;
  private volatile boolean closing;

  /**
   * @param model for what was said
   * @param phrases the same model for phrases and examples, which are learned again and again
   */
  public Theming(
      ThemeStore store, CodingStore codings, SentenceModel model, SentenceModel phrases) {
    this.phrases = phrases;
    this.store = store;
    this.codings = codings;
    this.model = model;
    this.reassigning = new Reassigning(store, workers, this::kinds);
  }

  /** Themes every reply that waits; returns when none does, or when this is being closed. */
  public void themeAll() {
    while (theme(() -> store.unthemed(PORTION))) {
      // The next portion.
    }
  }

  /**
   * Themes every reply of a consultation by the newest decisions, those that wait and those that
   * were themed before, whatever comes in to others meanwhile.
   */
  public void themeAll(long consultation) {
    while (theme(() -> store.unthemed(consultation, PORTION))) {
      // The next portion.
    }
    while (reassignSome(consultation, true)) {
      // The next portion.
    }
  }

  /**
   * Themes a small portion of the replies that wait.
   *
   * @return whether there was anything to do
   */
  public boolean themeSome() {
    return theme(() -> store.unthemed(SMALL_PORTION));
  }

  /**
   * Assigns a portion of what was themed before anew, where decisions call for it and no more come
   * in. What was begun goes on after a restart.
   *
   * @return whether there was anything to do
   */
  public boolean reassignSome() {
    boolean worked = false;
    for (long consultation : store.consultations()) {
      worked |= reassignSome(consultation, false);
    }
    return worked;
  }

  private synchronized boolean reassignSome(long consultation, boolean atOnce) {
    if (closing) {
      return false;
    }
    return reassigning.some(consultation, learned(consultation), atOnce);
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
    Map<Long, Learned> byConsultation = new HashMap<>();
    portion.forEach(reply -> byConsultation.computeIfAbsent(reply.consultation(), this::learned));
    KindModel kindModel = kinds();
    reassigning.forgetAhead();
    store.save(
        new ArrayList<>(
            workers.map(
                portion,
                reply -> theme(byConsultation.get(reply.consultation()), kindModel, reply))));
  }

  private Themed theme(Learned themes, KindModel kindModel, Unthemed reply) {
    String text = reply.text().reveal();
    float[] vector = model.embed(text);
    return new Themed(
        reply, vector, kindModel.of(text, vector), themes.counted(reply.reply(), text, vector));
  }

  /** Learned anew where somebody has decided something since. */
  private Learned learned(long consultation) {
    Coding coding = codings.coding(consultation);
    String version = coding.version();
    Learned known = learned.get(consultation);
    if (known == null || !known.version().equals(version)) {
      known =
          new Learned(
              version,
              coding,
              LearnedAssigner.of(coding.codebook(), codings.examples(coding), phrases, workers));
      learned.put(consultation, known);
    }
    return known;
  }

  /**
   * Why a stored reply has a theme, or would have.
   *
   * @param theme its id; empty for the best one
   * @throws CodingRefusedException where the codebook lacks it
   */
  public synchronized Explanation explain(
      long consultation, CodingStore.Readable reply, Optional<String> theme) {
    Learned themes = learned(consultation);
    String text = reply.text().reveal();
    String wanted =
        theme.orElseGet(
            () ->
                themes.assigner().assign(text, reply.vector()).stream()
                    .map(Assignment::theme)
                    .filter(themes.coding().codebook().themeIds()::contains)
                    .findFirst()
                    .orElseThrow());
    if (!themes.coding().codebook().themeIds().contains(wanted)) {
      throw new CodingRefusedException("the codebook has no theme " + wanted);
    }
    return themes.assigner().explain(text, reply.vector(), wanted);
  }

  /** Three themes to choose from for a stored reply, likeliest first. */
  public synchronized List<Assignment> offers(long consultation, CodingStore.Readable reply) {
    return learned(consultation).assigner().assign(reply.text().reveal(), reply.vector()).stream()
        .limit(LearnedAssigner.OFFERED)
        .toList();
  }

  private KindModel kinds() {
    return KINDS.updateAndGet(known -> known == null ? KindModel.learn(model, workers) : known);
  }

  /** Lets the portion under way finish, and begins no new one. */
  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      reassigning.close();
      workers.close();
    }
  }
}
