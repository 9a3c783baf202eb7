package org.jointheconversation.store;

/**
 * How many bytes of a page of SQLite's a row takes, by the formulas of its file format
 * (sqlite.org/fileformat2.html). Pages whose rows would be counted wrongly are known by it: the
 * sums do not agree with what SQLite says is free.
 *
 * @param pageSize in bytes
 * @param index whether the tree is an index, whose entries carry no row number of their own
 */
record CellSizes(int pageSize, boolean index) {
  private static final int PAGE_HEADER = 8;
  private static final int POINTER = 2;

  /** The number of the first of the pages on which a row goes on. */
  private static final int NEXT_PAGE = 4;

  private static final int SEVEN_BITS = 7;
  private static final int LONGEST_NUMBER = 9;

  /** A column's type is twice its length and this. */
  private static final int TEXT = 13;

  /** What a page of so many rows has for them. */
  int room(int rows) {
    return pageSize - PAGE_HEADER - POINTER * rows;
  }

  /** How many bytes of a payload lie on its leaf at most; of a longer one it may be fewer. */
  int mostHere() {
    return index ? (pageSize - 12) * 64 / 255 - 23 : pageSize - 35;
  }

  /**
   * @param row its number
   * @param payload what is stored, without the numbers before it
   */
  int of(long row, int payload) {
    int before = number(payload) + (index ? 0 : number(row));
    return before + (payload <= mostHere() ? payload : here(payload) + NEXT_PAGE);
  }

  private int here(int payload) {
    int least = (pageSize - 12) * 32 / 255 - 23;
    int here = least + (payload - least) % (pageSize - NEXT_PAGE);
    return here <= mostHere() ? here : least;
  }

  /** A row's payload where one of its columns has another length. */
  static int changed(int payload, int length, int newLength) {
    return payload - column(length) + column(newLength);
  }

  /** What a text or bytes take: their type and themselves. */
  private static int column(int length) {
    return number(2L * length + TEXT) + length;
  }

  private static int number(long value) {
    int bytes = 1;
    for (long rest = value >>> SEVEN_BITS; rest != 0 && bytes < LONGEST_NUMBER; bytes++) {
      rest >>>= SEVEN_BITS;
    }
    return bytes;
  }
}
