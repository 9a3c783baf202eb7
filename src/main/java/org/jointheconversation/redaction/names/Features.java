package org.jointheconversation.redaction.names;

/**
 * What speaks for or against a word being part of a name, as numbers of weights: the word's own
 * looks, what is known of it, and the two words on either side. A word that is in no list of
 * ordinary words counts by its looks alone, so that the weights hold no name. Belongs to one
 * thread; filled anew for each word.
 */
final class Features {
  private static final int MOST = 96;
  private static final int AFFIX = 4;
  private static final int LONGEST_WORD = 24;

  final int[] numbers = new int[MOST];
  int size;

  /** How many of them say something only where the word before is part of a name too. */
  int firstInside;

  private final int mask;
  private Tokens tokens;

  /**
   * @param slots how many weights there are, a power of 2
   */
  Features(int slots) {
    mask = slots - 1;
  }

  void of(Tokens of, int i) {
    tokens = of;
    size = 0;
    long own = own(i);
    long coarse = coarse(i);
    long before = lexical(i - 1);
    long after = lexical(i + 1);
    long beforeThat = lexical(i - 2);
    long afterThat = lexical(i + 2);
    alone(i, own);
    add(20, coarse, before);
    add(21, coarse, after);
    add(22, coarse, beforeThat);
    add(23, coarse, afterThat);
    add(24, coarse, before * 31 + beforeThat);
    add(25, coarse, after * 31 + afterThat);
    add(26, coarse, before * 31 + after);
    add(27, own, own(i - 1));
    add(28, own, own(i + 1));
    add(29, coarse, own(i - 1) * 31 + own(i + 1));
    add(30, coarse, coarse(i - 1) * 31 + coarse(i - 2));
    add(31, coarse, coarse(i + 1) * 31 + coarse(i + 2));
    add(32, before, 0);
    add(33, after, 0);
    add(34, before * 31 + after, tokens.capitals);
    add(35, coarse * 31 + lexical(i), before);
    add(36, coarse * 31 + lexical(i), after);
    add(37, beforeThat * 31 + before, after);
    inside(i, own, coarse, after);
  }

  /** The word by itself. */
  private void alone(int i, long own) {
    long place = (tokens.opensSentence[i] ? 1 : 0) + 2L * tokens.capitals;
    long marks =
        (tokens.possessive[i] ? 1 : 0) + (tokens.dotted[i] ? 2 : 0) + (tokens.glued[i] ? 4 : 0);
    add(1, 0, 0);
    add(2, own, 0);
    add(3, own, place);
    add(4, own, marks);
    add(5, lexical(i), tokens.shapes[i]);
    add(6, lexical(i), place);
    add(7, own, Math.min(tokens.length(i), 8));
    if (tokens.isWord(i) && WordList.rarity(tokens.codes[i]) == 0) {
      spelling(i);
    }
  }

  /** Beginnings, endings and groups of three letters of a word that is in no list of words. */
  private void spelling(int i) {
    CharSequence text = tokens.text;
    int start = tokens.starts[i];
    int end = Math.min(tokens.ends[i], start + LONGEST_WORD);
    boolean capital = tokens.isCapital(i);
    for (int n = 2; n <= AFFIX && n < end - start; n++) {
      add(8, Letters.hash(text, start, start + n), capital ? 1 : 0);
      add(9, Letters.hash(text, tokens.ends[i] - n, tokens.ends[i]), capital ? 1 : 0);
    }
    for (int at = start; at + 3 <= end; at++) {
      add(10, Letters.hash(text, at, at + 3), capital ? 1 : 0);
    }
  }

  /** What counts only where the word before is taken for part of a name. */
  private void inside(int i, long own, long coarse, long after) {
    firstInside = size;
    add(40, 0, 0);
    add(41, own, 0);
    add(42, coarse, own(i - 1));
    add(43, lexical(i), 0);
    add(44, coarse, after);
    add(45, coarse * 31 + coarse(i - 1), lexical(i - 2));
  }

  private void add(int kind, long a, long b) {
    numbers[size++] = (int) Letters.mix((a * 0x2545F4914F6CDD1DL ^ b) * 64 + kind) & mask;
  }

  /** Looks, lists and rarity of a word in one number. */
  private long own(int i) {
    if (i < 0 || i >= tokens.size) {
      return -1;
    }
    int codes = tokens.codes[i];
    if (tokens.shapes[i] == Tokens.SIGN) {
      return 1000 + tokens.text.charAt(tokens.starts[i]);
    }
    return ((tokens.shapes[i] * 16L + names(codes)) * 4 + common(codes)) * 2
        + ((codes & (WordList.PLACE | WordList.THING)) != 0 ? 1 : 0);
  }

  /** The same with fewer differences, to stand beside other words. */
  private long coarse(int i) {
    if (i < 0 || i >= tokens.size) {
      return -1;
    }
    if (tokens.shapes[i] == Tokens.SIGN) {
      return 1000 + tokens.text.charAt(tokens.starts[i]);
    }
    int codes = tokens.codes[i];
    int looks =
        switch (tokens.shapes[i]) {
          case Tokens.LOWER, Tokens.ONE_LOWER -> 0;
          case Tokens.CAPITALISED, Tokens.INNER_CAPITAL -> 1;
          case Tokens.UPPER -> 2;
          case Tokens.INITIAL -> 3;
          default -> 4;
        };
    int names = names(codes);
    return (looks * 3L + (names == 0 ? 0 : names == 4 ? 1 : 2)) * 4 + common(codes);
  }

  private static int names(int codes) {
    return codes & WordList.ANY_NAME;
  }

  /** 1 for very common words, 2 for common ones, 3 for others, 0 for what is no word. */
  private static int common(int codes) {
    int rarity = WordList.rarity(codes);
    return rarity == 0 ? 0 : rarity <= 2 ? 1 : rarity == 3 ? 2 : 3;
  }

  /** The word itself where it is an ordinary one, else its looks. */
  private long lexical(int i) {
    if (i < 0 || i >= tokens.size) {
      return i < 0 ? 1 : 2;
    }
    int codes = tokens.codes[i];
    if (tokens.shapes[i] == Tokens.SIGN) {
      return 1000 + tokens.text.charAt(tokens.starts[i]);
    }
    if (WordList.rarity(codes) > 0 || (codes & (WordList.THING | WordList.CUE)) != 0) {
      return tokens.hashes[i];
    }
    return 3 + own(i) * 8;
  }
}
