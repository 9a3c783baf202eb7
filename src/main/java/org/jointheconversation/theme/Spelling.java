package org.jointheconversation.theme;

import java.util.List;

/**
 * How texts are spelled: one half the groups of letters in the words that carry sense, one half the
 * words and pairs of words. The cosine of two such vectors is the mean of both halves'. Immutable
 * and thread-safe.
 */
final class Spelling {
  private static final double HALF = Math.sqrt(0.5);

  private final TermWeights letters;
  private final TermWeights words;

  private Spelling(TermWeights letters, TermWeights words) {
    this.letters = letters;
    this.words = words;
  }

  /** Learns from phrases which letter groups and words are common. */
  static Spelling of(List<String> phrases) {
    List<List<String>> split = phrases.stream().map(WordSplitter::words).toList();
    return new Spelling(
        TermWeights.of(split.stream().map(LetterGroups::count).toList()),
        TermWeights.of(split.stream().map(WordPairs::count).toList()));
  }

  /** How many different terms the phrases had. */
  int terms() {
    return letters.size() + words.size();
  }

  /** The vector of a text, its keys ascending. */
  SparseVector vector(String text) {
    return unsorted(WordSplitter.words(text)).sorted();
  }

  /** The vector of a text that is split already, its keys in the order of its words. */
  SparseVector unsorted(List<String> split) {
    return SparseVector.beside(
        letters.vector(LetterGroups.count(split)),
        words.vector(WordPairs.count(split)),
        letters.size(),
        HALF);
  }
}
