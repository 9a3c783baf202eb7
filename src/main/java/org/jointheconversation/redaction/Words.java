package org.jointheconversation.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The few words on one side of a position. Stops at digits, {@code @} and square brackets, so that
 * neither another finding nor its mask lies in between, and at the end of a sentence. Bounded, so
 * that looking is cheap.
 */
final class Words {
  private static final int MOST = 8;
  private static final int REACH = 64;

  /** "no." and "hosp." end in a full stop that ends no sentence. */
  private static final int LONGEST_ABBREVIATION = 4;

  private Words() {}

  /** Words as a set, written one after the other. */
  static Set<String> set(String words) {
    return Set.copyOf(Arrays.asList(words.split(" ")));
  }

  /** Before a position, the nearest first, in lower case, without punctuation. */
  static List<String> before(Folded text, int position) {
    List<String> words = new ArrayList<>(MOST);
    int i = position;
    int floor = Math.max(0, position - REACH);
    while (words.size() < MOST && i > floor && !stopsBefore(text, i - 1)) {
      if (isPart(text.at(i - 1))) {
        int end = i;
        i = start(text, end, floor);
        words.add(word(text, i, end));
      } else {
        i--;
      }
    }
    return words;
  }

  /** Where the word ends that begins at a position; the position itself where none does. */
  static int end(Folded text, int start) {
    int end = start;
    while (end < text.length() && end - start < REACH && isPart(text.at(end))) {
      end++;
    }
    return end;
  }

  /** A word in lower case, without "'s"; nothing where the stretch is empty. */
  static String word(Folded text, int start, int end) {
    if (end <= start) {
      return "";
    }
    String word = text.text().substring(start, end).replace('\u2019', '\'');
    word = word.toLowerCase(Locale.ROOT);
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private static int start(Folded text, int end, int floor) {
    int start = end;
    while (start > floor
        && isPart(text.at(start - 1))
        && !(start < end && startsAnew(text, start))) {
      start--;
    }
    return start;
  }

  /** A capital after a small letter, where a space was forgotten: "forDOB". */
  static boolean startsAnew(Folded text, int position) {
    return Character.isUpperCase(text.at(position)) && Character.isLowerCase(text.at(position - 1));
  }

  /** Letters of any script, and apostrophes inside. */
  private static boolean isPart(char c) {
    return Ascii.isLetter(c) || c == '\'' || c == '\u2019' || c > 0x7F && Character.isLetter(c);
  }

  private static boolean stopsBefore(Folded text, int position) {
    char c = text.at(position);
    return Ascii.isDigit(c)
        || c == '@'
        || c == '['
        || c == ']'
        || (c == '.' || c == '?' || c == '!')
            && Ascii.isSpace(text.at(position + 1))
            && !isAfterAbbreviation(text, position);
  }

  private static boolean isAfterAbbreviation(Folded text, int position) {
    int start = position;
    while (position - start <= LONGEST_ABBREVIATION && isPart(text.at(start - 1))) {
      start--;
    }
    return position - start <= LONGEST_ABBREVIATION;
  }
}
