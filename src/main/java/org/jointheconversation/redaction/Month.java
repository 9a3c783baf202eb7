package org.jointheconversation.redaction;

import java.util.HashMap;
import java.util.Map;

/** Names of months as people write them: English and Welsh, whole or cut short, mutated or not. */
final class Month {
  private static final int SHORTEST = 3;

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    addAll("january february march april may june july august september october november december");
    addAll(
        "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr");
    addAll("ionawr chwefror fawrth ebrill fai fehefin orffennaf awst fedi hydref dachwedd ragfyr");
    NUMBERS.put("febuary", 2);
    NUMBERS.put("feburary", 2);
    NUMBERS.put("agust", 8);
    NUMBERS.put("setember", 9);
    NUMBERS.put("novemeber", 11);
  }

  private Month() {}

  private static void addAll(String names) {
    int number = 0;
    for (String name : names.split(" ")) {
      number++;
      for (int length = SHORTEST; length <= name.length(); length++) {
        NUMBERS.putIfAbsent(name.substring(0, length), number);
      }
    }
  }

  /** 1 to 12 for a word in lower case, or 0 where it names no month. */
  static int of(String word) {
    return NUMBERS.getOrDefault(word, 0);
  }
}
