package org.jointheconversation.redaction.names;

import java.util.Arrays;

/**
 * A text cut into words, numbers and signs, with what can be seen of each. Parts of a word that a
 * hyphen or an apostrophe joins stay together; the "'s" of "Okonkwo's" and the full stop after a
 * title or an initial are noted and left out. Belongs to one thread.
 */
final class Tokens {
  /** What a word looks like. */
  static final int LOWER = 0;

  static final int CAPITALISED = 1;
  static final int UPPER = 2;
  static final int INITIAL = 3;
  static final int MIXED = 4;

  /** McAllister, O'Brien, Pritchard-Jones. */
  static final int INNER_CAPITAL = 5;

  static final int WITH_DIGIT = 6;
  static final int SIGN = 7;
  static final int FOREIGN = 8;
  static final int ONE_LOWER = 9;

  /** How a whole text uses capitals. */
  static final int NO_CAPITALS = 0;

  static final int SENTENCE_CAPITALS = 1;
  static final int INNER_CAPITALS = 2;
  static final int ALL_CAPITALS = 3;

  final CharSequence text;
  int size;
  int[] starts;
  int[] ends;
  long[] hashes;
  int[] codes;
  byte[] shapes;
  boolean[] opensSentence;
  boolean[] glued;
  boolean[] possessive;
  boolean[] dotted;
  int capitals;
  boolean welsh;

  Tokens(CharSequence text) {
    this.text = text;
    int room = Math.max(16, text.length() / 4);
    starts = new int[room];
    ends = new int[room];
    hashes = new long[room];
    codes = new int[room];
    shapes = new byte[room];
    opensSentence = new boolean[room];
    glued = new boolean[room];
    possessive = new boolean[room];
    dotted = new boolean[room];
  }

  /** Adds a token; where it stands in a sentence is settled by those before it. */
  void add(int start, int end, int shape) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    shapes[size] = (byte) shape;
    hashes[size] = Letters.hash(text, start, end);
    glued[size] = size > 0 && ends[size - 1] == start;
    opensSentence[size] = size == 0 || endsSentence(size - 1, start);
    size++;
  }

  private boolean endsSentence(int token, int nextStart) {
    for (int i = ends[token]; i < nextStart; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    if (shapes[token] != SIGN) {
      return false;
    }
    char sign = text.charAt(starts[token]);
    return sign == '.' && ends[token] < nextStart
        || "!?:\"\u201C-*".indexOf(sign) >= 0
        || sign == '(' && opensSentence[token];
  }

  boolean isWord(int token) {
    return token >= 0 && token < size && shapes[token] != SIGN && shapes[token] != WITH_DIGIT;
  }

  boolean isSign(int token, char sign) {
    return token >= 0
        && token < size
        && shapes[token] == SIGN
        && text.charAt(starts[token]) == sign;
  }

  boolean isCapital(int token) {
    int shape = shapes[token];
    return shape == CAPITALISED || shape == UPPER || shape == INNER_CAPITAL;
  }

  int length(int token) {
    return ends[token] - starts[token];
  }

  private void grow() {
    int room = size * 2;
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    hashes = Arrays.copyOf(hashes, room);
    codes = Arrays.copyOf(codes, room);
    shapes = Arrays.copyOf(shapes, room);
    opensSentence = Arrays.copyOf(opensSentence, room);
    glued = Arrays.copyOf(glued, room);
    possessive = Arrays.copyOf(possessive, room);
    dotted = Arrays.copyOf(dotted, room);
  }
}
