package org.jointheconversation.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text and each two that stand beside each other, counted. Small words stay in: "not
 * working" and "should be" say more than "working" and "be".
 */
final class WordPairs {
  private WordPairs() {}

  /** How often each word and each pair occurs, in the order of first occurrence. */
  static Map<String, Integer> count(List<String> words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    String before = null;
    for (String word : words) {
      if (word.length() > 1 && Character.isLetterOrDigit(word.charAt(0))) {
        counts.merge(word, 1, Integer::sum);
        if (before != null) {
          counts.merge(before + ' ' + word, 1, Integer::sum);
        }
        before = word;
      }
    }
    return counts;
  }
}
