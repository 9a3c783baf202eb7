package org.jointheconversation.redaction.names;

/** Cuts a text into {@link Tokens}, in one pass. Thread-safe, without state of its own. */
final class Splitter {
  private final WordList words;

  Splitter(WordList words) {
    this.words = words;
  }

  Tokens split(CharSequence text) {
    Tokens tokens = new Tokens(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Letters.isLatin(c)) {
        i = word(tokens, i);
      } else if (Character.isLetterOrDigit(c)) {
        i = other(tokens, i);
      } else if (c == NameTagger.COVERED) {
        i = covered(tokens, i);
      } else {
        if (!isSpace(c)) {
          tokens.add(i, i + 1, Tokens.SIGN);
        }
        i++;
      }
    }
    tokens.capitals = capitals(tokens);
    tokens.welsh = WelshText.is(tokens);
    return tokens;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
  }

  private static int covered(Tokens tokens, int start) {
    int end = start;
    while (end < tokens.text.length() && tokens.text.charAt(end) == NameTagger.COVERED) {
      end++;
    }
    tokens.add(start, end, Tokens.SIGN);
    return end;
  }

  /** Digits with what is stuck to them, or a word of another script. */
  private static int other(Tokens tokens, int start) {
    int end = start;
    CharSequence text = tokens.text;
    boolean digit = false;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      digit |= Character.isDigit(text.charAt(end));
      end++;
    }
    tokens.add(start, end, digit ? Tokens.WITH_DIGIT : Tokens.FOREIGN);
    return end;
  }

  private int word(Tokens tokens, int start) {
    CharSequence text = tokens.text;
    int end = letters(text, start);
    if (end < text.length() && Character.isDigit(text.charAt(end))) {
      int whole = other(tokens, start);
      tokens.codes[tokens.size - 1] = words.get(tokens.hashes[tokens.size - 1]);
      return whole;
    }
    while (joins(text, start, end)) {
      end = letters(text, end + 1);
    }
    tokens.add(start, end, Shapes.of(text, start, end));
    int token = tokens.size - 1;
    tokens.codes[token] = codes(text, start, end);
    return tail(tokens, token, end);
  }

  private static int letters(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && Letters.isLatin(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** A hyphen or apostrophe with letters on both sides, unless it begins the "'s" at the end. */
  private static boolean joins(CharSequence text, int start, int at) {
    if (at + 1 >= text.length() || !Letters.isLatin(text.charAt(at + 1))) {
      return false;
    }
    char c = text.charAt(at);
    if (c == '-') {
      return true;
    }
    return Letters.isApostrophe(c) && !(letters(text, at + 1) == at + 2 && isS(text, at + 1));
  }

  private static boolean isS(CharSequence text, int at) {
    return text.charAt(at) == 's' || text.charAt(at) == 'S';
  }

  /** What belongs to a word without being part of it: "'s", a full stop after "Dr" or "J". */
  private static int tail(Tokens tokens, int token, int end) {
    CharSequence text = tokens.text;
    if (end + 1 < text.length() && Letters.isApostrophe(text.charAt(end)) && isS(text, end + 1)) {
      tokens.possessive[token] = true;
      return end + 2;
    }
    boolean takesDot =
        tokens.length(token) == 1
            || (tokens.codes[token] & WordList.CUE) != 0 && tokens.length(token) <= 4;
    if (takesDot && end < text.length() && text.charAt(end) == '.') {
      tokens.dotted[token] = true;
      return end + 1;
    }
    return end;
  }

  /** Of a word in parts, what all parts have in common. */
  private int codes(CharSequence text, int start, int end) {
    int whole = words.get(Letters.hash(text, start, end));
    if (whole != 0) {
      return whole;
    }
    int names = WordList.ANY_NAME;
    int rarity = 0;
    boolean known = true;
    boolean parted = false;
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text.charAt(i) == '-') {
        int part = words.get(Letters.hash(text, from, i));
        names &= WordList.rarity(part) == 0 && i - from <= 2 ? names : part;
        rarity = Math.max(rarity, WordList.rarity(part));
        known &= WordList.rarity(part) > 0;
        parted |= i < end;
        from = i + 1;
      }
    }
    return parted ? names | (known ? rarity << WordList.RARITY_SHIFT : 0) : 0;
  }

  private static int capitals(Tokens tokens) {
    int capitalised = 0;
    int inner = 0;
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < tokens.size; i++) {
      boolean capital =
          tokens.shapes[i] == Tokens.CAPITALISED || tokens.shapes[i] == Tokens.INNER_CAPITAL;
      capitalised += capital ? 1 : 0;
      inner += capital && !tokens.opensSentence[i] ? 1 : 0;
      upper += tokens.shapes[i] == Tokens.UPPER ? 1 : 0;
      lower += tokens.shapes[i] == Tokens.LOWER ? 1 : 0;
    }
    if (upper > 1 && upper > lower + capitalised) {
      return Tokens.ALL_CAPITALS;
    }
    if (inner > 0) {
      return Tokens.INNER_CAPITALS;
    }
    return capitalised > 0 ? Tokens.SENTENCE_CAPITALS : Tokens.NO_CAPITALS;
  }
}
