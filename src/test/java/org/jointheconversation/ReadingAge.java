package org.jointheconversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Flesch-Kincaid grade of an English text: 0.39 × words a sentence + 11.8 × syllables a word −
 * 15.59 (Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas, Research
 * Branch Report 8-75, 1975). A grade is a year of an American school: 4 to 6 are ages 9 to 11.
 *
 * <p>Syllables are counted by groups of vowels, an unheard e at the end taken off: near enough for
 * a mean, and it counts a little too many rather than too few.
 */
final class ReadingAge {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z’-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private ReadingAge() {}

  static double grade(String text) {
    List<String> words = WORD.matcher(text).results().map(found -> found.group()).toList();
    long sentences =
        Arrays.stream(text.split("[.!?:;\\n]+")).filter(part -> WORD.matcher(part).find()).count();
    int syllables = words.stream().mapToInt(ReadingAge::syllables).sum();
    return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  static int syllables(String word) {
    String letters = word.toLowerCase(Locale.UK).replaceAll("[^a-z]", "");
    Matcher groups = VOWELS.matcher(letters);
    int count = (int) groups.results().count();
    boolean unheard = letters.matches(".*[^aeiouyl]e") || letters.matches(".*[^aeiouytd]ed");
    return Math.max(1, unheard ? count - 1 : count);
  }
}
