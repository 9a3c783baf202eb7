package org.jointheconversation.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The terms by which a group of replies may be called: words that say something, in one form for
 * singular and plural, and each two of them that stand beside each other.
 */
public final class Terms {
  private static final int SHORTEST_WITH_ENDING = 4;

  /** What people say around what they mean. */
  private static final Set<String> AROUND =
      Set.of(
          ("again always another any anything because before cannot cant don done dont even every "
                  + "find getting give go going good got great help here however im isnt ive keep "
                  + "keeps know let like lot make makes many maybe more most much must need needs "
                  + "never new no not nothing now off often once one only other over please put "
                  + "really right same see seem seems since someone something still sure take takes "
                  + "tell thank thanks thing things think though time tried trying two use used "
                  + "using want wanted way well without work working works yes yet should "
                  + "may might dear hi hello")
              .split(" "));

  private Terms() {}

  /**
   * The different terms of a text, words, and pairs as two words and a space; and for each of them
   * how it is written there.
   */
  public static Map<String, String> of(String text) {
    Map<String, String> terms = new LinkedHashMap<>();
    String before = null;
    for (String word : WordSplitter.words(text)) {
      if (tells(word)) {
        terms.put(singular(word), word);
        if (before != null) {
          terms.put(singular(before) + ' ' + singular(word), before + ' ' + word);
        }
        before = word;
      } else {
        before = null;
      }
    }
    return terms;
  }

  private static boolean tells(String word) {
    return LetterGroups.saysSomething(word)
        && !AROUND.contains(word)
        && word.codePoints().anyMatch(Character::isLetter);
  }

  /** Only the plainest of plurals: a wrong word would be worse than two forms of one. */
  private static String singular(String word) {
    boolean plural =
        word.length() >= SHORTEST_WITH_ENDING
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether a term is two words. */
  public static boolean isPair(String term) {
    return term.indexOf(' ') >= 0;
  }

  /** Whether a term is a word, or one of its two words is. */
  public static boolean holds(String term, String word) {
    return term.equals(word) || term.startsWith(word + ' ') || term.endsWith(' ' + word);
  }
}
