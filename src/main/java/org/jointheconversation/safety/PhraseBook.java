package org.jointheconversation.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Phrases, each with what it stands for, found by the letters with which they begin. Immutable once
 * read.
 */
final class PhraseBook<T> {
  private final Map<String, List<Entry<T>>> byKey = new HashMap<>();

  private record Entry<T>(Phrase phrase, T meaning) {}

  void add(Phrase phrase, T meaning) {
    Entry<T> entry = new Entry<>(phrase, meaning);
    phrase.keys().forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
  }

  /** Hands over everything that stands anywhere in the text. */
  void find(TextWords text, BiConsumer<T, Phrase.Found> found) {
    for (int at = 0; at < text.size(); at++) {
      String word = text.at(at);
      find(WordSet.key(word), text, at, found);
      find(WordSet.anyAfter(word), text, at, found);
    }
  }

  private void find(String key, TextWords text, int at, BiConsumer<T, Phrase.Found> found) {
    for (Entry<T> entry : byKey.getOrDefault(key, List.of())) {
      entry.phrase().find(text, at, where -> found.accept(entry.meaning(), where));
    }
  }
}
