package org.jointheconversation.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One place of a phrase: the words that may stand there. {@code abus*} stands for every word that
 * begins so, {@code ~suicidal} for the word and for its slips of one letter. Immutable once read.
 */
final class WordSet {
  /** A slip in a shorter word is often another word. */
  private static final int SHORTEST_SLIP = 6;

  private final Set<String> exact = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<String> slips = new ArrayList<>();

  /**
   * Adds one word as the lexicon writes it.
   *
   * @throws IllegalArgumentException where its mark makes no sense
   */
  void add(String written) {
    if (written.startsWith("~")) {
      String word = written.substring(1);
      require(word.length() >= SHORTEST_SLIP && isWord(word), written);
      exact.add(word);
      slips.add(word);
    } else if (written.endsWith("*")) {
      String beginning = written.substring(0, written.length() - 1);
      require(isWord(beginning), written);
      beginnings.add(beginning);
    } else {
      require(isWord(written), written);
      exact.add(written);
    }
  }

  void addAll(WordSet other) {
    exact.addAll(other.exact);
    beginnings.addAll(other.beginnings);
    slips.addAll(other.slips);
  }

  /** A plain loop: this is asked for nearly every word of every reply. */
  boolean has(String word) {
    if (exact.contains(word)) {
      return true;
    }
    for (String beginning : beginnings) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    for (String right : slips) {
      if (Slips.isOne(right, word)) {
        return true;
      }
    }
    return false;
  }

  /** Words that stand for themselves. */
  Set<String> exact() {
    return exact;
  }

  /** Letters with which a word of this set may begin. */
  List<String> beginnings() {
    return beginnings;
  }

  /** Words that are also meant where they were mistyped. */
  List<String> slips() {
    return slips;
  }

  private static boolean isWord(String word) {
    return !word.isEmpty()
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
  }

  private static void require(boolean holds, String written) {
    if (!holds) {
      throw new IllegalArgumentException("no word of a lexicon: " + written);
    }
  }
}
