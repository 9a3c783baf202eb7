package org.jointheconversation.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The true counts behind what earlier editions of a week showed and later ones do not: readers
 * still have them, so that a number that goes up and comes down again must not end close to where
 * it began.
 *
 * @param turnouts who was asked and who answered
 * @param themes people by theme id
 */
public record ShownBefore(List<Kept.Truly> turnouts, SortedMap<String, List<Integer>> themes) {
  static final ShownBefore NOTHING = new ShownBefore(List.of(), new TreeMap<>());

  public ShownBefore {
    turnouts = List.copyOf(turnouts);
    themes = Collections.unmodifiableSortedMap(new TreeMap<>(themes));
  }

  boolean isEmpty() {
    return turnouts.isEmpty() && themes.isEmpty();
  }

  ShownBefore and(Kept.Truly turnout) {
    List<Kept.Truly> more = new ArrayList<>(turnouts);
    more.add(turnout);
    return new ShownBefore(more, themes);
  }

  ShownBefore and(String theme, int truly) {
    SortedMap<String, List<Integer>> more = new TreeMap<>(themes);
    List<Integer> counts = new ArrayList<>(more.getOrDefault(theme, List.of()));
    counts.add(truly);
    more.put(theme, List.copyOf(counts));
    return new ShownBefore(turnouts, more);
  }

  /** Whether so many people are as many as ever were shown, or differ from them by enough. */
  boolean allows(String theme, int people, int minGroup) {
    return themes.getOrDefault(theme, List.of()).stream()
        .allMatch(truly -> truly == people || Math.abs(people - truly) >= minGroup);
  }
}
