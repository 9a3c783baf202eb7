package org.jointheconversation.audience;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {
  private static final int LONGEST_GUESSED = 64;

  private Nearest() {}

  /** The known word with the fewest slips from the one written, where they are few enough. */
  public static Optional<String> to(String written, Collection<String> known) {
    if (written.length() > LONGEST_GUESSED) {
      return Optional.empty();
    }
    String best = null;
    int fewest = Math.max(1, (written.length() + 1) / 3) + 1;
    for (String word : known) {
      int slips = slips(lower(written), lower(word));
      if (slips < fewest) {
        fewest = slips;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Letters to add, drop or change to get from one word to the other (Levenshtein). */
  private static int slips(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
