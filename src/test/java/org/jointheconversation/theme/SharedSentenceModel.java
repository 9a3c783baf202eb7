package org.jointheconversation.theme;

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
}
