package org.jointheconversation.digest.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A sum that is published, and its parts: which parts may be shown beside it and each other. Parts
 * that are too small are hidden first; then, as long as a reader could work out one of those, the
 * smallest of the shown parts is hidden too (complementary suppression), which costs the least. Not
 * thread-safe.
 */
public final class SumRow {
  private final int minGroup;
  private final Interval total;
  private final List<Part> parts = new ArrayList<>();
  private final List<Nested> outer = new ArrayList<>();
  private OptionalInt outside = OptionalInt.empty();

  /**
   * @param total what is known of the sum
   */
  public SumRow(int minGroup, Interval total) {
    this.minGroup = minGroup;
    this.total = total;
  }

  private record Part(String name, int people, Optional<Interval> ifShown) {}

  /**
   * Adds a part.
   *
   * @param people how many it truly is
   * @param ifShown what would be known of it if it were shown; empty where it cannot be
   */
  public SumRow part(String name, int people, Optional<Interval> ifShown) {
    parts.add(new Part(name, people, ifShown));
    return this;
  }

  /**
   * Adds people who belong to no part that is ever shown. Where they are many enough they need no
   * protection themselves.
   */
  public SumRow outside(int people) {
    outside = OptionalInt.of(people);
    return this;
  }

  /** Adds another sum that this one lies within, part by part. */
  public SumRow within(Nested other) {
    outer.add(other);
    return this;
  }

  /** The names of the parts that may be shown. */
  public Set<String> shown() {
    List<Part> shown =
        parts.stream()
            .filter(part -> part.ifShown.isPresent())
            .sorted(Comparator.comparingInt(Part::people).thenComparing(Part::name))
            .collect(Collectors.toCollection(ArrayList::new));
    while (!shown.isEmpty() && !isSafe(Set.copyOf(shown))) {
      shown.remove(0);
    }
    return shown.stream().map(Part::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isSafe(Set<Part> shown) {
    Map<String, Interval> ifShown =
        shown.stream().collect(Collectors.toMap(Part::name, part -> part.ifShown.orElseThrow()));
    if (!outer.stream().allMatch(other -> other.isSafe(total, ifShown))) {
      return false;
    }
    List<Interval> known = shown.stream().map(part -> part.ifShown.orElseThrow()).toList();
    List<Integer> hidden =
        parts.stream()
            .filter(part -> !shown.contains(part))
            .map(Part::people)
            .collect(Collectors.toCollection(ArrayList::new));
    if (hidden.isEmpty() && outside.orElse(0) >= minGroup) {
      return true;
    }
    outside.ifPresent(hidden::add);
    return new Residual(minGroup, total, known).isSafeFor(hidden);
  }
}
