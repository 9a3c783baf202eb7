package org.jointheconversation.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of three to five letters that a text's words are made of, counted: "print" = " pr",
 * "pri", "prin" and so on. They find the word in "printers", "reprinting" and "prnter" alike.
 */
final class LetterGroups {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;

  /**
   * Words that say nothing of what a text is about; numbers and days among them, because they say
   * how much and when.
   */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("about all also am an and any are as at be been being but by can could did do does doing "
                  + "for from get had has have having he her him his how if in into is it its just "
                  + "me my of on or our out she so some such than that the their them then there "
                  + "these they this those to too up us very was we were what when where which while "
                  + "who why will with would you your ve re ll don didn doesn isn wasn won "
                  + "zero one two three four five six seven eight nine ten eleven twelve fifteen "
                  + "twenty thirty forty fifty sixty hundred thousand half "
                  + "monday tuesday wednesday thursday friday saturday sunday "
                  + "january february march april june july august september october november "
                  + "december")
              .split(" "));

  private LetterGroups() {}

  /** How often each group occurs, in the order of first occurrence. */
  static Map<String, Integer> count(List<String> words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String word : words) {
      if (saysSomething(word)) {
        countIn(" " + word + " ", counts);
      }
    }
    return counts;
  }

  /** Whether a word of {@link WordSplitter} may say what a text is about. */
  static boolean saysSomething(String word) {
    return word.length() > 1
        && Character.isLetterOrDigit(word.charAt(0))
        && !EMPTY_WORDS.contains(word);
  }

  private static void countIn(String word, Map<String, Integer> counts) {
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (int from = 0; from + length <= word.length(); from++) {
        counts.merge(word.substring(from, from + length), 1, Integer::sum);
      }
    }
  }
}
