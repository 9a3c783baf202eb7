package org.jointheconversation.safety;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text as words: lower case, without accents and apostrophes, so that "Can’t", "cant" and "CAN'T"
 * are one. A hyphen parts words. Takes time in line with the length of any text in any script.
 */
final class TextWords {
  private static final String ENDS = ".!?;\n\u2026\u3002";
  private static final String COMMAS = ",\u060C\u3001";
  private static final String APOSTROPHES = "'\u2019\u2018\u02BC\u2032\u00B4`\uFF07";

  /** A longer one is no word of ours; its beginning is enough. */
  private static final int LONGEST_WORD = 40;

  private final List<String> words = new ArrayList<>();
  private final BitSet sentences = new BitSet();
  private final BitSet clauses = new BitSet();
  private final StringBuilder word = new StringBuilder();

  private TextWords() {}

  static TextWords of(String text) {
    TextWords words = new TextWords();
    text.codePoints().forEach(words::take);
    words.endWord();
    return words;
  }

  int size() {
    return words.size();
  }

  String at(int index) {
    return words.get(index);
  }

  /** Whether a sentence begins with this word. */
  boolean beginsSentence(int index) {
    return sentences.get(index);
  }

  /** Whether a sentence, or what follows a comma, begins with this word. */
  boolean beginsClause(int index) {
    return sentences.get(index) || clauses.get(index);
  }

  private void take(int codePoint) {
    if (codePoint < 128) {
      takeFolded((char) codePoint);
    } else if (APOSTROPHES.indexOf(codePoint) < 0) {
      takeForeign(codePoint);
    }
  }

  /** One character at a time: a heap of combining marks would make the normaliser slow. */
  private void takeForeign(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return;
    }
    String folded =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD).toLowerCase();
    folded
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> takeFolded((char) c));
  }

  private void takeFolded(char c) {
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      if (word.length() < LONGEST_WORD) {
        word.append(c < 128 ? (char) lower(c) : c);
      }
      return;
    }
    if (APOSTROPHES.indexOf(c) >= 0) {
      return;
    }
    endWord();
    if (ENDS.indexOf(c) >= 0) {
      sentences.set(words.size());
    } else if (COMMAS.indexOf(c) >= 0) {
      clauses.set(words.size());
    }
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  private void endWord() {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
