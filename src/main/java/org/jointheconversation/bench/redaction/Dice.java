package org.jointheconversation.bench.redaction;

import java.util.List;
import java.util.Random;

/** Chance from a fixed seed: the same seed makes the same replies anywhere. For one thread. */
final class Dice {
  private final Random random;
  private final Portion portion;

  Dice(long seed, Portion portion) {
    this.random = new Random(seed * 31 + portion.ordinal());
    this.portion = portion;
  }

  /** One of all, in either half. */
  @SafeVarargs
  final <T> T any(T... all) {
    return all[random.nextInt(all.length)];
  }

  /** One of those of this half. */
  <T> T pick(Choices<T> choices) {
    List<T> half = choices.of(portion);
    return half.get(random.nextInt(half.size()));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From {@code first} to {@code last}, both included. */
  int number(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  char letter(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
