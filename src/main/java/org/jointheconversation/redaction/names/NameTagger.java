package org.jointheconversation.redaction.names;

import java.util.List;

/**
 * Finds names of people in a text. Works in time linear in the text, comes to the same result on
 * every machine and never throws, whatever the text. Thread-safe.
 */
public final class NameTagger {
  /** Stands for what is masked already; a run of it is one sign. */
  public static final char COVERED = '\uE000';

  /**
   * A name that stays does more harm than a word that goes: settled by measuring, where names in no
   * list are found more often and ordinary replies hardly ever change.
   */
  private static final int BENEFIT = 300;

  private final Weights weights;
  private final Splitter splitter;

  NameTagger(Weights weights, WordList words) {
    this.weights = weights;
    this.splitter = new Splitter(words);
  }

  /** The tagger that ships with the program. Takes some 100 ms: make one and keep it. */
  public static NameTagger load() {
    return new NameTagger(Weights.load(), WordList.load());
  }

  /** In the order of the text, apart from each other. */
  public List<NameSpan> find(CharSequence text, KnownTokens known) {
    Tokens tokens = splitter.split(text);
    int[] alone = new int[tokens.size];
    int[] inside = new int[tokens.size];
    score(tokens, alone, inside);
    if (known != KnownTokens.NONE) {
      KnownNameScores.raise(tokens, known, alone, inside);
    }
    return NameSpans.of(tokens, BestPath.best(alone, inside, tokens.size));
  }

  private void score(Tokens tokens, int[] alone, int[] inside) {
    Features features = new Features(weights.slots());
    for (int i = 0; i < tokens.size; i++) {
      features.of(tokens, i);
      alone[i] = weights.sum(features, 0, features.firstInside) + Doubt.alone(tokens, i) + BENEFIT;
      inside[i] =
          weights.sum(features, features.firstInside, features.size) + Doubt.inside(tokens, i);
    }
  }
}
