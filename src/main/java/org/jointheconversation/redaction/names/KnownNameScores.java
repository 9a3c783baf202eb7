package org.jointheconversation.redaction.names;

/**
 * What names known from elsewhere add. A known word with a capital is a name, unless it is an
 * ordinary word too or begins a sentence; two known words side by side always are. Stateless.
 */
final class KnownNameScores {
  /** More than all that usually speaks against a name. */
  private static final int CERTAIN = 1 << 20;

  /** As much as a title before it. */
  private static final int LIKELY = 3_000;

  private static final int SHORTEST = 2;

  /** Words up to this are so common that a name they also are says nothing. */
  private static final int COMMON = 3;

  private KnownNameScores() {}

  static void raise(Tokens tokens, KnownTokens known, int[] alone, int[] inside) {
    boolean before = false;
    for (int i = 0; i < tokens.size; i++) {
      boolean holds = isKnown(tokens, i, known);
      if (holds) {
        boolean pair = before && !(isOrdinary(tokens, i) && isOrdinary(tokens, i - 1));
        alone[i] += pair ? CERTAIN : alone(tokens, i);
        if (pair) {
          alone[i - 1] += CERTAIN;
        }
      }
      before = holds;
    }
  }

  private static int alone(Tokens tokens, int i) {
    if (tokens.isCapital(i) && !isOrdinary(tokens, i)) {
      return CERTAIN;
    }
    return tokens.isCapital(i) && !tokens.opensSentence[i] || !isOrdinary(tokens, i) ? LIKELY : 0;
  }

  private static boolean isKnown(Tokens tokens, int i, KnownTokens known) {
    if (!tokens.isWord(i) || tokens.length(i) < SHORTEST) {
      return false;
    }
    boolean candidate = tokens.isCapital(i) || !isOrdinary(tokens, i);
    return candidate
        && NameParts.of(tokens.text.subSequence(tokens.starts[i], tokens.ends[i]).toString())
            .stream()
            .anyMatch(known::holds);
  }

  private static boolean isOrdinary(Tokens tokens, int i) {
    int rarity = WordList.rarity(tokens.codes[i]);
    return rarity > 0 && rarity <= COMMON
        || (tokens.codes[i] & (WordList.PLACE | WordList.THING)) != 0;
  }
}
