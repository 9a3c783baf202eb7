package org.jointheconversation.redaction.names;

import java.text.Normalizer;

/**
 * How letters are compared: in lower case, without accents, every apostrophe the same. "Siân" and
 * "SIAN" are one word, and so are "Łukasz" and "lukasz". Stateless.
 */
public final class Letters {
  /** The Latin letters; those of Vietnamese lie apart from the rest. */
  private static final int LATIN_END = 0x250;

  private static final int MORE_LATIN = 0x1E00;
  private static final int MORE_LATIN_END = 0x1F00;

  /** Letters that have no accent to lose, each above what people type instead. */
  private static final String STROKED = "łøđħßæœðþŋıŧ";

  private static final String PLAIN = "lodhsaodtnit";

  private static final char[] LATIN = table(0, LATIN_END);
  private static final char[] EXTENDED = table(MORE_LATIN, MORE_LATIN_END);

  private static final long FIRST = 0xCBF29CE484222325L;
  private static final long STEP = 0x100000001B3L;

  private Letters() {}

  /** Whether it is a letter of the Latin alphabet, with or without accents. */
  static boolean isLatin(char c) {
    return c < LATIN_END
        ? c >= 'A' && Character.isLetter(c)
        : c >= MORE_LATIN && c < MORE_LATIN_END;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u02BC';
  }

  /** The letter as it is compared. */
  public static char fold(char c) {
    if (c < LATIN_END) {
      return LATIN[c];
    }
    if (c >= MORE_LATIN && c < MORE_LATIN_END) {
      return EXTENDED[c - MORE_LATIN];
    }
    return isApostrophe(c) ? '\'' : c;
  }

  /** A word as it is compared. */
  public static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(fold(word.charAt(i)));
    }
    return folded.toString();
  }

  /** The same number for the same word however it is written; never 0. */
  static long hash(CharSequence text, int start, int end) {
    long hash = FIRST;
    for (int i = start; i < end; i++) {
      hash = (hash ^ fold(text.charAt(i))) * STEP;
    }
    return mix(hash);
  }

  /** The same of a word that is written in the file as it is compared. */
  static long hashOfFolded(byte[] file, int start, int end) {
    long hash = FIRST;
    for (int i = start; i < end; i++) {
      hash = (hash ^ file[i]) * STEP;
    }
    return mix(hash);
  }

  /** Spreads every bit over all of them. */
  static long mix(long value) {
    long mixed = (value ^ value >>> 32) * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }

  private static char[] table(int from, int to) {
    char[] folded = new char[to - from];
    for (int c = from; c < to; c++) {
      folded[c - from] = plain((char) c);
    }
    return folded;
  }

  private static char plain(char c) {
    char lower = Character.toLowerCase(c);
    int stroked = STROKED.indexOf(lower);
    if (stroked >= 0) {
      return PLAIN.charAt(stroked);
    }
    return isApostrophe(c)
        ? '\''
        : Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
  }
}
