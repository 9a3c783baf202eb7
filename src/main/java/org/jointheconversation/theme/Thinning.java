package org.jointheconversation.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Keeps learning within seconds: of too many phrases some examples are left out, the oldest of the
 * most frequent themes first. A theme with few examples keeps them all.
 */
final class Thinning {
  /** Different seeds and examples together: some eight seconds and 150 MB to begin with. */
  static final int MOST = 6_000;

  private Thinning() {}

  /** The phrases in their order, with at most so many. */
  static List<Phrase> of(List<Phrase> phrases, int themes) {
    int tooMany = phrases.size() - MOST;
    if (tooMany <= 0) {
      return phrases;
    }
    List<List<Integer>> byTheme = byRarestTheme(phrases, themes);
    BitSet left = new BitSet();
    for (int i = 0; i < tooMany; i++) {
      List<Integer> longest = longest(byTheme);
      if (longest.isEmpty()) {
        break;
      }
      left.set(longest.remove(longest.size() - 1));
    }
    List<Phrase> kept = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      if (!left.get(i)) {
        kept.add(phrases.get(i));
      }
    }
    return kept;
  }

  /** Examples, the newest first, so that the oldest are taken off the end. */
  private static List<List<Integer>> byRarestTheme(List<Phrase> phrases, int themes) {
    int[] counts = new int[themes];
    phrases.forEach(phrase -> phrase.themes().stream().forEach(theme -> counts[theme]++));
    List<List<Integer>> byTheme = new ArrayList<>();
    for (int i = 0; i <= themes; i++) {
      byTheme.add(new ArrayList<>());
    }
    for (int i = phrases.size() - 1; i >= 0; i--) {
      if (phrases.get(i).example()) {
        int rarest = phrases.get(i).rarestTheme(counts);
        byTheme.get(rarest < 0 ? themes : rarest).add(i);
      }
    }
    return byTheme;
  }

  private static List<Integer> longest(List<List<Integer>> lists) {
    List<Integer> longest = lists.get(0);
    for (List<Integer> list : lists) {
      if (list.size() > longest.size()) {
        longest = list;
      }
    }
    return longest;
  }
}
