package org.jointheconversation.redaction.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What is known of a word by itself: whether people are called so, and how common it is as an
 * ordinary word. Made by {@code NameTools lists}. Immutable, thread-safe.
 */
final class WordList {
  /** Bits of what {@link #get} gives. */
  static final int FIRST_NAME = 1;

  static final int SURNAME = 2;

  /** In a list of names of all kinds that also holds rare ones. */
  static final int SOME_NAME = 4;

  static final int ANY_NAME = FIRST_NAME | SURNAME | SOME_NAME;
  static final int PLACE = 8;

  /** A product, a month, a method named after somebody. */
  static final int THING = 16;

  /** A title, a role or the like, of which names are told by. */
  static final int CUE = 32;

  /** From here on, how common a word is: 1 very, 6 hardly, 0 no word. */
  static final int RARITY_SHIFT = 6;

  private static final String RESOURCE = "/names/words.txt";
  private static final String LETTERS = "flpatc";

  private final long[] hashes;
  private final short[] codes;

  private WordList(int slots) {
    hashes = new long[slots];
    codes = new short[slots];
  }

  /** Reads the list that lies beside this class. */
  static WordList load() {
    try (InputStream in = WordList.class.getResourceAsStream(RESOURCE)) {
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the word list cannot be read", e);
    }
  }

  /** Lines of a word, a space and its codes; a line that begins with # is a remark. */
  static WordList read(byte[] file) {
    int lines = 1;
    for (byte b : file) {
      lines += b == '\n' ? 1 : 0;
    }
    WordList list = new WordList(Integer.highestOneBit(lines) * 4);
    int start = 0;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '\n') {
        list.line(file, start, i);
        start = i + 1;
      }
    }
    return list;
  }

  private void line(byte[] file, int start, int end) {
    if (start == end || file[start] == '#') {
      return;
    }
    int space = start;
    while (file[space] != ' ') {
      space++;
    }
    long hash = Letters.hashOfFolded(file, start, space);
    int slot = slot(hash);
    hashes[slot] = hash;
    for (int i = space + 1; i < end; i++) {
      codes[slot] |= (short) code((char) file[i]);
    }
  }

  private static int code(char letter) {
    int bit = LETTERS.indexOf(letter);
    return bit >= 0 ? 1 << bit : letter - '0' << RARITY_SHIFT;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The bits of a word, 0 for one that is not in the list. */
  int get(long hash) {
    return codes[slot(hash)];
  }

  /** How common a word is by its bits: 1 very, 6 hardly, 0 no word. */
  static int rarity(int codes) {
    return codes >> RARITY_SHIFT;
  }
}
