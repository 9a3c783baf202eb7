package org.jointheconversation.redaction.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes the tagger's weights from texts whose names are marked: for each word, by logistic
 * regression, how likely it is part of a name. Words are taken out of the lists now and then, so
 * that it also learns to tell names that no list holds, and words are hidden from their neighbours,
 * so that it does not learn our sentences by heart. The same texts and seed give the same weights.
 * Not thread-safe.
 */
public final class TaggerTrainer {
  /** How many weights there are; the file has two bytes for each. */
  private static final int SLOTS = 1 << 18;

  private static final double STEP = 0.05;

  /** Keeps what is rarely seen from counting much. */
  private static final double PULL_TO_ZERO = 1e-4;

  /** What the weights are counted in: a thousandth of the logarithm of the odds. */
  private static final int UNIT = 1_000;

  /** So many of a hundred names are learned as if no list held them. */
  private static final int UNLISTED_NAMES = 25;

  /** The same for places and products. */
  private static final int UNLISTED_OTHERS = 30;

  /** So many of a hundred words are hidden from the words beside them. */
  private static final int HIDDEN_WORDS = 35;

  /** The largest weight in the file. */
  private static final int LARGEST = 30_000;

  private final double[] weights = new double[SLOTS];
  private final double[] squares = new double[SLOTS];
  private final Features features = new Features(SLOTS);
  private final Splitter splitter = new Splitter(WordList.load());
  private final Random random;

  /**
   * A text to learn from.
   *
   * @param names where its names stand, titles aside
   */
  public record Example(String text, List<NameSpan> names) {
    public Example {
      names = List.copyOf(names);
    }
  }

  public TaggerTrainer(long seed) {
    random = new Random(seed);
  }

  /** Learns from every text so many times, and gives the weights' file. */
  public byte[] train(List<Example> examples, int passes) {
    List<Example> order = new ArrayList<>(examples);
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(order, random);
      order.forEach(this::learn);
    }
    return rounded().toBytes();
  }

  private void learn(Example example) {
    Tokens tokens = splitter.split(example.text());
    boolean[] gold = gold(tokens, example.names());
    forget(tokens, gold);
    for (int i = 0; i < tokens.size; i++) {
      features.of(tokens, i);
      int used = i > 0 && gold[i - 1] ? features.size : features.firstInside;
      double error = (gold[i] ? 1 : 0) - likelihood(used);
      for (int k = 0; k < used; k++) {
        move(features.numbers[k], error);
      }
    }
  }

  /** How likely the word is part of a name, by what was learned so far. */
  private double likelihood(int used) {
    double sum = 0;
    for (int k = 0; k < used; k++) {
      sum += weights[features.numbers[k]];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** The more often a weight has moved, the less it moves. */
  private void move(int number, double error) {
    double slope = error - PULL_TO_ZERO * weights[number];
    squares[number] += slope * slope;
    weights[number] += STEP * slope / Math.sqrt(squares[number] + 1e-6);
  }

  private void forget(Tokens tokens, boolean[] gold) {
    for (int i = 0; i < tokens.size; i++) {
      if (gold[i] && random.nextInt(100) < UNLISTED_NAMES) {
        tokens.codes[i] &= ~WordList.ANY_NAME;
      } else if (!gold[i] && random.nextInt(100) < UNLISTED_OTHERS) {
        tokens.codes[i] &= ~(WordList.PLACE | WordList.THING);
      }
      if (random.nextInt(100) < HIDDEN_WORDS) {
        tokens.hashes[i] = random.nextLong();
      }
    }
  }

  private static boolean[] gold(Tokens tokens, List<NameSpan> names) {
    boolean[] gold = new boolean[tokens.size];
    for (int i = 0; i < tokens.size; i++) {
      for (NameSpan name : names) {
        gold[i] |= tokens.starts[i] >= name.start() && tokens.starts[i] < name.end();
      }
    }
    return gold;
  }

  private Weights rounded() {
    short[] whole = new short[SLOTS];
    for (int k = 0; k < SLOTS; k++) {
      double scaled = weights[k] * UNIT;
      whole[k] = (short) Math.round(Math.max(-LARGEST, Math.min(LARGEST, scaled)));
    }
    return new Weights(whole);
  }
}
