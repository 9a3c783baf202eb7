package org.jointheconversation.redaction;

import java.util.Set;

/** Little words that stick to a number where a space was forgotten: "no9434765919is". */
final class Stuck {
  private static final Set<String> BEFORE =
      Words.set(
          "patient pt number no num is was for of see and on to tel phone mob mobile call ring"
              + " called rang text contact landline nhs chi ffôn ffon rhif");

  /** What tickets and devices begin with. */
  private static final Set<String> CODES =
      Words.set(
          "inc ritm req chg ref tkt task order prb asset serial build ver case job call wks nhs-pc");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 20;

  private static final Set<String> AFTER =
      Words.set(
          "is was has had and for in on at dob not with who or but to please when after before"
              + " about she he they the said");

  private Stuck() {}

  /** Whether a number may begin here: after no letter or digit, or after a word, not a code. */
  static boolean mayBegin(Folded text, int start) {
    return !text.isWord(start - 1) || isStuckWord(text, start);
  }

  /** Whether a number may end here: before no letter or digit, or before a little word. */
  static boolean mayEnd(Folded text, int end) {
    return !text.isWord(end) || AFTER.contains(Words.word(text, end, Words.end(text, end)));
  }

  private static boolean isStuckWord(Folded text, int end) {
    int start = end;
    while (end - start <= LONGEST && Character.isLowerCase(text.at(start - 1))) {
      start--;
    }
    String word = Words.word(text, start, end);
    return BEFORE.contains(Words.word(text, wordStart(text, end), end))
        || word.length() >= SHORTEST && !Ascii.isDigit(text.at(start - 1)) && !CODES.contains(word);
  }

  private static int wordStart(Folded text, int end) {
    int start = end;
    while (end - start <= LONGEST && text.isWord(start - 1)) {
      start--;
    }
    return start;
  }
}
