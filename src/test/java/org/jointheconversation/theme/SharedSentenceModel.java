package org.jointheconversation.theme;

import java.util.List;

/** The real sentence model, loaded once for all tests that need it; never closed. */
public final class SharedSentenceModel {
  private static final SentenceModel MODEL = new LazySentenceModel(BgeSentenceModel::load);
  private static final Workers WORKERS = new Workers(2);
  private static final LearnedAssigner STARTER =
      LearnedAssigner.of(Codebook.starter(), MODEL, WORKERS);

  private SharedSentenceModel() {}

  public static SentenceModel model() {
    return MODEL;
  }

  public static Workers workers() {
    return WORKERS;
  }

  /** An assigner for the starter codebook. */
  public static LearnedAssigner starter() {
    return STARTER;
  }

  /** What the starter codebook knows; learned when first asked for, which no worker may be. */
  public static Novelty novelty() {
    return Starter.NOVELTY;
  }

  private static final class Starter {
    private static final Novelty NOVELTY =
        Novelty.of(Codebook.starter(), List.of(), MODEL, WORKERS);
  }
}
