package org.jointheconversation.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that say what the value beside them is: "date of birth", "MRN". Layout does not matter:
 * "d.o.b.", "D O B" and "DOB" are one label. Between a label and its value a few little words may
 * stand: "date of birth for this patient is ...".
 */
final class Labels {
  private static final int MOST_BETWEEN = 4;
  private static final int MOST_WORDS = 5;

  private static final Set<String> BETWEEN =
      Words.set(
          "is was are of on in the a an no num number nr at as for to this that her his their my"
              + " your our with under e g eg ie i reads shows showing shown given recorded says"
              + " entered patient patients pt pts client him them she he baby which should be"
              + " been not or and correct wrong yw oedd ei eu y yr ar am");

  /** What joins a value to a label that follows it: "... is her date of birth". */
  private static final Set<String> OPENERS = Set.of("is", "was", "as", "being", "yw", "oedd");

  private final Set<String> joined = new HashSet<>();

  /** Labels with commas between them; the gaps inside one may be anything or nothing. */
  static Labels of(String labels) {
    Labels all = new Labels();
    for (String label : labels.split(",")) {
      all.joined.add(label.replace(" ", "").replace("\n", ""));
    }
    return all;
  }

  /** Whether a label stands before the value that starts here, or is stuck to it. */
  boolean standBefore(Folded text, int start) {
    List<String> words = Words.before(text, start);
    for (int between = 0; between <= MOST_BETWEEN && between < words.size(); between++) {
      if (endAt(words, between)) {
        return true;
      }
      if (!BETWEEN.contains(words.get(between))) {
        return false;
      }
    }
    return false;
  }

  private boolean endAt(List<String> words, int nearest) {
    StringBuilder label = new StringBuilder();
    int last = Math.min(words.size(), nearest + MOST_WORDS);
    for (int i = nearest; i < last; i++) {
      label.insert(0, words.get(i));
      if (joined.contains(label.toString())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a label stands after the value that ends here, in brackets or after "is", and does not
   * belong to a value of its own.
   */
  boolean standAfter(Folded text, int end) {
    int position = skipGap(text, end);
    boolean inBrackets = position > end && text.text().substring(end, position).indexOf('(') >= 0;
    int wordEnd = Words.end(text, position);
    if (!inBrackets) {
      if (!OPENERS.contains(Words.word(text, position, wordEnd))) {
        return false;
      }
      position = skipGap(text, wordEnd);
    }
    return labelAt(text, position);
  }

  private boolean labelAt(Folded text, int from) {
    int position = from;
    for (int between = 0; between <= MOST_BETWEEN; between++) {
      int end = endOfLabel(text, position);
      if (end >= 0) {
        return !Ascii.isDigit(text.at(skipGap(text, end)));
      }
      int wordEnd = Words.end(text, position);
      if (wordEnd == position || !BETWEEN.contains(Words.word(text, position, wordEnd))) {
        return false;
      }
      position = skipGap(text, wordEnd);
    }
    return false;
  }

  private int endOfLabel(Folded text, int from) {
    StringBuilder label = new StringBuilder();
    int position = from;
    for (int i = 0; i < MOST_WORDS; i++) {
      int end = Words.end(text, position);
      if (end == position) {
        return -1;
      }
      label.append(Words.word(text, position, end));
      if (joined.contains(label.toString())) {
        return end;
      }
      position = skipGap(text, end);
    }
    return -1;
  }

  /** Past a little punctuation, but never past a digit, a mask or an {@code @}. */
  private static int skipGap(Folded text, int from) {
    int position = from;
    while (position - from < 3
        && position < text.length()
        && " \n\r\t.,:;(/'\"=-".indexOf(text.at(position)) >= 0) {
      position++;
    }
    return position;
  }
}
