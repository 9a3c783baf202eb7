package org.jointheconversation.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs the terms of a text by how rare they are among the phrases it was made from (TF-IDF, with
 * the logarithm of the count), scaled to length 1. Immutable and thread-safe.
 */
final class TermWeights {
  private final Map<String, Integer> keys;
  private final double[] rarity;
  private final double rarest;

  private TermWeights(Map<String, Integer> keys, double[] rarity, double rarest) {
    this.keys = keys;
    this.rarity = rarity;
    this.rarest = rarest;
  }

  /** Learns from the terms of phrases which are common. */
  static TermWeights of(List<Map<String, Integer>> phrases) {
    Map<String, Integer> keys = new HashMap<>();
    List<Integer> holders = new ArrayList<>();
    for (Map<String, Integer> phrase : phrases) {
      for (String term : phrase.keySet()) {
        int key = keys.computeIfAbsent(term, t -> keys.size());
        if (key == holders.size()) {
          holders.add(0);
        }
        holders.set(key, holders.get(key) + 1);
      }
    }
    double[] rarity = holders.stream().mapToDouble(held -> rarity(phrases.size(), held)).toArray();
    return new TermWeights(keys, rarity, rarity(phrases.size(), 0));
  }

  private static double rarity(int phrases, int holders) {
    return StrictMath.log((1.0 + phrases) / (1.0 + holders)) + 1;
  }

  /** How many different terms the phrases had. */
  int size() {
    return rarity.length;
  }

  /**
   * The vector of a text's terms, its keys in the order of the terms. Terms that no phrase had
   * count for its length, so that a text of mostly unknown words resembles nothing.
   */
  SparseVector vector(Map<String, Integer> terms) {
    int[] known = new int[terms.size()];
    double[] weights = new double[terms.size()];
    int count = 0;
    double squares = 0;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      Integer key = keys.get(term.getKey());
      double weight = (1 + log(term.getValue())) * (key == null ? rarest : rarity[key]);
      squares += weight * weight;
      if (key != null) {
        known[count] = key;
        weights[count++] = weight;
      }
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < count; i++) {
      weights[i] /= length;
    }
    return new SparseVector(Arrays.copyOf(known, count), Arrays.copyOf(weights, count));
  }

  /** Nearly every term occurs once, and a strict logarithm takes its time. */
  private static double log(int count) {
    return count == 1 ? 0 : StrictMath.log(count);
  }
}
