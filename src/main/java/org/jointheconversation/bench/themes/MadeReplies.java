package org.jointheconversation.bench.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Many different replies from fewer: when all were used, they come again with a word changed for
 * one of another reply, and those come again with a further change.
 */
final class MadeReplies {
  private static final long SEED = 20_261_128;

  private final List<String> originals;
  private final Random random = new Random(SEED);

  /**
   * @param originals two or more of them, with words that differ
   */
  MadeReplies(List<String> originals) {
    this.originals = new ArrayList<>(new LinkedHashSet<>(originals));
    Collections.shuffle(this.originals, random);
  }

  /** So many replies, no two of which are the same. */
  List<String> make(int count) {
    Set<String> seen = new HashSet<>(originals);
    List<String> replies = new ArrayList<>(originals);
    for (int next = 0; replies.size() < count; next = (next + 1) % replies.size()) {
      String reply = changed(replies.get(next));
      if (seen.add(reply)) {
        replies.add(reply);
      }
    }
    return replies.subList(0, count);
  }

  private String changed(String reply) {
    String[] words = words(reply);
    String[] others = words(originals.get(random.nextInt(originals.size())));
    words[random.nextInt(words.length)] = others[random.nextInt(others.length)];
    return String.join(" ", words);
  }

  private static String[] words(String text) {
    return text.strip().split("\\s+");
  }
}
