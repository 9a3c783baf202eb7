package org.jointheconversation.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares texts by their letters: each text becomes a vector of length 1 with a number for every
 * letter group, the larger the more often the text has it and the fewer phrases do (TF-IDF).
 * Immutable and thread-safe.
 */
final class Spelling {
  private final Map<String, Integer> keys;
  private final double[] rarity;
  private final double rarest;

  private Spelling(Map<String, Integer> keys, double[] rarity, double rarest) {
    this.keys = keys;
    this.rarity = rarity;
    this.rarest = rarest;
  }

  /** Learns from phrases which letter groups are common. */
  static Spelling of(List<String> phrases) {
    Map<String, Integer> keys = new HashMap<>();
    List<Integer> holders = new ArrayList<>();
    for (String phrase : phrases) {
      for (String group : LetterGroups.count(phrase).keySet()) {
        int key = keys.computeIfAbsent(group, g -> keys.size());
        if (key == holders.size()) {
          holders.add(0);
        }
        holders.set(key, holders.get(key) + 1);
      }
    }
    double[] rarity = holders.stream().mapToDouble(held -> rarity(phrases.size(), held)).toArray();
    return new Spelling(keys, rarity, rarity(phrases.size(), 0));
  }

  private static double rarity(int phrases, int holders) {
    return StrictMath.log((1.0 + phrases) / (1.0 + holders)) + 1;
  }

  /** How many different letter groups the phrases had. */
  int groups() {
    return rarity.length;
  }

  /**
   * The vector of a text. Groups that no phrase had count for its length, so that a text of mostly
   * unknown words resembles nothing.
   */
  SparseVector vector(String text) {
    Map<Integer, Double> weights = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> group : LetterGroups.count(text).entrySet()) {
      Integer key = keys.get(group.getKey());
      double weight = (1 + StrictMath.log(group.getValue())) * (key == null ? rarest : rarity[key]);
      squares += weight * weight;
      if (key != null) {
        weights.put(key, weight);
      }
    }
    double length = Math.sqrt(squares);
    return new SparseVector(
        weights.keySet().stream().mapToInt(key -> key).toArray(),
        weights.values().stream().mapToDouble(weight -> weight / length).toArray());
  }
}
