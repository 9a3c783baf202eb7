package org.jointheconversation.rights;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which replies of a person and week keep one number between them. A number that stands
 * under an answer to each of two questions can only be of somebody who answered both, and who
 * answered what is known. So numbers that stand under replies of the same groups must be of at
 * least {@code minGroup} people; where they are not, the replies of different groups get numbers of
 * their own. Replies of one group keep one number always. Not thread-safe; one for each closing.
 */
final class Untying {
  private final int minGroup;
  private final Ties ties;
  private final int[] groupOfRow;
  private final Buckets rowsOfHandle;
  private final Map<List<Integer>, Pattern> patterns = new HashMap<>();
  private final Pattern[] patternOfHandle;
  private final Map<Integer, Set<Integer>> alone = new HashMap<>();
  private final Map<Integer, Deque<Pattern>> withOthers = new HashMap<>();
  private final Deque<Integer> unsure = new ArrayDeque<>();

  /** Groups under which the same number stands, and the people of whom that is so. */
  private final class Pattern {
    private final List<Integer> groups;

    /** No more of them than make it large enough. */
    private final Set<Integer> people = new HashSet<>();

    private int handles;
    private boolean untied;

    Pattern(List<Integer> groups) {
      this.groups = groups;
    }

    void add(int person) {
      handles++;
      join(people, person);
    }

    int place(int group) {
      return untied ? groups.indexOf(group) : 0;
    }

    boolean isTooSmall() {
      return groups.size() > 1 && people.size() < minGroup;
    }
  }

  /**
   * @param groupOfRow the group of each reply: what it says of both sides once it has lost its part
   */
  Untying(int minGroup, Ties ties, int[] groupOfRow) {
    this.minGroup = minGroup;
    this.ties = ties;
    this.groupOfRow = groupOfRow;
    this.rowsOfHandle = Buckets.of(groupOfRow.length, ties.handles(), ties::handle);
    this.patternOfHandle = new Pattern[ties.handles()];
  }

  /**
   * A number for each reply, alike where they stay tied. Numbers grow from 0 on in the order in
   * which the replies that have them come first.
   */
  int[] parts() {
    for (int handle = 0; handle < ties.handles(); handle++) {
      Pattern pattern = patterns.computeIfAbsent(groups(handle), Pattern::new);
      pattern.add(ties.personOfHandle(handle));
      patternOfHandle[handle] = pattern;
    }
    patterns.values().forEach(this::sort);
    withOthers.replaceAll((group, several) -> smallestFirst(several));
    patterns.values().stream().filter(Pattern::isTooSmall).forEach(this::untie);
    unsure.addAll(alone.keySet());
    while (!unsure.isEmpty()) {
      fill(unsure.poll());
    }
    return numbers();
  }

  private List<Integer> groups(int handle) {
    return rowsOfHandle.in(handle).map(row -> groupOfRow[row]).sorted().distinct().boxed().toList();
  }

  private void sort(Pattern pattern) {
    if (pattern.groups.size() == 1) {
      alone.put(pattern.groups.get(0), pattern.people);
    } else {
      pattern.groups.forEach(
          group -> withOthers.computeIfAbsent(group, g -> new ArrayDeque<>()).add(pattern));
    }
  }

  private Deque<Pattern> smallestFirst(Deque<Pattern> several) {
    List<Pattern> sorted = new ArrayList<>(several);
    sorted.sort(
        Comparator.comparingInt((Pattern pattern) -> pattern.handles)
            .thenComparing(pattern -> pattern.groups.toString()));
    return new ArrayDeque<>(sorted);
  }

  private void untie(Pattern pattern) {
    pattern.untied = true;
    for (int group : pattern.groups) {
      Set<Integer> others = alone.computeIfAbsent(group, g -> new HashSet<>());
      pattern.people.forEach(person -> join(others, person));
      unsure.add(group);
    }
  }

  private void join(Set<Integer> people, int person) {
    if (people.size() < minGroup) {
      people.add(person);
    }
  }

  /** Whoever is alone in a group is joined by others of it, until they are enough. */
  private void fill(int group) {
    Deque<Pattern> others = withOthers.getOrDefault(group, new ArrayDeque<>());
    while (alone.get(group).size() < minGroup && !others.isEmpty()) {
      Pattern smallest = others.poll();
      if (!smallest.untied) {
        untie(smallest);
      }
    }
  }

  private int[] numbers() {
    int[] first = new int[patternOfHandle.length];
    Arrays.fill(first, -1);
    Map<Long, Integer> further = new HashMap<>();
    int[] numbers = new int[groupOfRow.length];
    int next = 0;
    for (int row = 0; row < numbers.length; row++) {
      int handle = ties.handle(row);
      int place = patternOfHandle[handle].place(groupOfRow[row]);
      int known = place == 0 ? first[handle] : further.getOrDefault(key(handle, place), -1);
      if (known < 0) {
        known = next++;
        if (place == 0) {
          first[handle] = known;
        } else {
          further.put(key(handle, place), known);
        }
      }
      numbers[row] = known;
    }
    return numbers;
  }

  private static long key(int handle, int place) {
    return ((long) handle << Integer.SIZE) + place;
  }
}
