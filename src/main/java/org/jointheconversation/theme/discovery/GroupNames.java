package org.jointheconversation.theme.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointheconversation.theme.Terms;

/**
 * Names groups by the words that set them apart: those that a much larger part of a group's replies
 * has than of all others. Counted by reply, so that nobody names a group by repeating himself. A
 * word whose neighbour is nearly always the same is shown with it ("shift key").
 */
final class GroupNames {
  private static final int MOST_WORDS = 3;

  /** A further word has at least this part of the first one's difference. */
  private static final double WORTH_SHOWING = 0.25;

  /** A pair takes the place of a word where so many of the word's replies have it. */
  private static final double NEARLY_ALWAYS = 0.6;

  /** A share below this counts for none. */
  private static final double RARE = 0.05;

  /** For groups that have no word in common, such as of emoji. */
  static final String NO_WORDS = "no common words";

  private final List<Map<String, Integer>> holders = new ArrayList<>();
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final Map<String, Map<String, Integer>> forms = new HashMap<>();
  private final int[] sizes;
  private int replies;
  private final int fewest;

  /**
   * @param count how many groups
   * @param fewest replies that must share a word before it may be shown
   */
  GroupNames(int count, int fewest) {
    this.fewest = fewest;
    sizes = new int[count];
    for (int i = 0; i < count; i++) {
      holders.add(new HashMap<>());
    }
  }

  void add(int group, String text) {
    sizes[group]++;
    replies++;
    Terms.of(text)
        .forEach(
            (term, written) -> {
              holders.get(group).merge(term, 1, Integer::sum);
              everywhere.merge(term, 1, Integer::sum);
              forms.computeIfAbsent(term, t -> new HashMap<>()).merge(written, 1, Integer::sum);
            });
  }

  /** The words of a group, the most telling first, separated by commas. */
  String name(int group) {
    Map<String, Integer> own = holders.get(group);
    List<String> best =
        own.keySet().stream()
            .filter(term -> own.get(term) >= fewest)
            .filter(term -> !Terms.isPair(term) && difference(group, term) > 0)
            .sorted(
                Comparator.comparingDouble((String term) -> -difference(group, term))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(2L * MOST_WORDS)
            .toList();
    if (best.isEmpty()) {
      return NO_WORDS;
    }
    double least = WORTH_SHOWING * difference(group, best.get(0));
    Set<String> shown = new LinkedHashSet<>();
    for (String term : best) {
      boolean said = shown.stream().anyMatch(other -> Terms.holds(other, term));
      if (!said && difference(group, term) >= least && shown.size() < MOST_WORDS) {
        shown.add(withNeighbour(term, own));
      }
    }
    return shown.stream().map(this::asWritten).collect(Collectors.joining(", "));
  }

  private String withNeighbour(String term, Map<String, Integer> own) {
    return own.keySet().stream()
        .filter(pair -> Terms.isPair(pair) && Terms.holds(pair, term))
        .filter(pair -> own.get(pair) >= NEARLY_ALWAYS * own.get(term) && own.get(pair) >= fewest)
        .max(
            Comparator.comparingInt((String pair) -> own.get(pair))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(term);
  }

  /** As most people write it. */
  private String asWritten(String term) {
    return forms.get(term).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /**
   * The difference of both shares, times the logarithm of their ratio: much more, and much oftener.
   */
  private double difference(int group, String term) {
    int inside = holders.get(group).getOrDefault(term, 0);
    double own = (double) inside / sizes[group];
    double others = (double) (everywhere.get(term) - inside) / Math.max(1, replies - sizes[group]);
    return own <= others ? 0 : (own - others) * StrictMath.log((own + RARE) / (others + RARE));
  }
}
