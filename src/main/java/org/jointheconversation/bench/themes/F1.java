package org.jointheconversation.bench.themes;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well sets of named themes match the right ones: F1 is twice the hits over all that was named
 * and all that was right. For one thread.
 */
final class F1 {
  private final Map<String, Count> themes = new TreeMap<>();
  private double replies;
  private double sum;

  /** What became of one theme, or of one reply. */
  private static final class Count {
    private int hits;
    private int named;
    private int right;

    double f1() {
      return named + right == 0 ? 1 : 2.0 * hits / (named + right);
    }

    void add(Count other) {
      hits += other.hits;
      named += other.named;
      right += other.right;
    }
  }

  /** Counts a reply. */
  void add(Set<String> named, Set<String> right) {
    Count reply = new Count();
    Set<String> either = new HashSet<>(named);
    either.addAll(right);
    for (String theme : either) {
      Count one = new Count();
      one.named = named.contains(theme) ? 1 : 0;
      one.right = right.contains(theme) ? 1 : 0;
      one.hits = one.named * one.right;
      reply.add(one);
      themes.computeIfAbsent(theme, t -> new Count()).add(one);
    }
    sum += reply.f1();
    replies++;
  }

  /** Over all names of all replies together, so that common themes count for most. */
  double micro() {
    Count all = new Count();
    themes.values().forEach(all::add);
    return all.f1();
  }

  /** The mean over replies. */
  double samples() {
    return sum / replies;
  }

  /**
   * The mean over themes, each counting as much as any other.
   *
   * @param fewest replies that a theme must be right for to be counted; with no such theme the
   *     answer is not a number
   */
  double macro(int fewest) {
    return themes.values().stream()
        .filter(theme -> theme.right >= fewest)
        .mapToDouble(Count::f1)
        .average()
        .orElse(Double.NaN);
  }
}
