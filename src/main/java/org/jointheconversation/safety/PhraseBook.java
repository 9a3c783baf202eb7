package org.jointheconversation.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Phrases, each with what it stands for, found by the word with which they begin: a text is looked
 * up word by word, and only phrases that begin with that word are tried. Immutable once read.
 */
final class PhraseBook<T> {
  private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
  private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();
  private final Map<Character, Map<String, List<Entry<T>>>> bySlip = new HashMap<>();
  private int longestBeginning;

  private record Entry<T>(Phrase phrase, T meaning) {}

  void add(Phrase phrase, T meaning) {
    Entry<T> entry = new Entry<>(phrase, meaning);
    WordSet first = phrase.first();
    first.exact().forEach(word -> add(byWord, word, entry));
    for (String beginning : first.beginnings()) {
      longestBeginning = Math.max(longestBeginning, beginning.length());
      add(byBeginning, beginning, entry);
    }
    for (String right : first.slips()) {
      add(bySlip.computeIfAbsent(right.charAt(0), letter -> new HashMap<>()), right, entry);
    }
  }

  private static <T> void add(Map<String, List<Entry<T>>> index, String word, Entry<T> entry) {
    index.computeIfAbsent(word, none -> new ArrayList<>()).add(entry);
  }

  /** Hands over everything that stands anywhere in the text, some of it more than once. */
  void find(TextWords text, BiConsumer<T, Phrase.Found> found) {
    for (int at = 0; at < text.size(); at++) {
      String word = text.at(at);
      find(byWord.get(word), text, at, found);
      int longest = Math.min(longestBeginning, word.length());
      for (int length = 1; length <= longest; length++) {
        find(byBeginning.get(word.substring(0, length)), text, at, found);
      }
      findSlips(word, text, at, found);
    }
  }

  private void findSlips(String word, TextWords text, int at, BiConsumer<T, Phrase.Found> found) {
    bySlip
        .getOrDefault(word.charAt(0), Map.of())
        .forEach(
            (right, entries) -> {
              if (Slips.isOne(right, word)) {
                find(entries, text, at, found);
              }
            });
  }

  private void find(
      List<Entry<T>> entries, TextWords text, int at, BiConsumer<T, Phrase.Found> found) {
    if (entries != null) {
      for (Entry<T> entry : entries) {
        entry.phrase().find(text, at, where -> found.accept(entry.meaning(), where));
      }
    }
  }
}
