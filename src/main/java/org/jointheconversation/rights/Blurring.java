package org.jointheconversation.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Decides how much each reply must lose, so that it could have come from any of at least {@code
 * minGroup} repliers.
 *
 * <p>Replies alike in everything both sides know form a group. A group of too few repliers loses
 * one thing after another, in the order of {@link LinkableReply#knownOfBoth}. Those who lost the
 * same form a group that must itself be large enough: where it is not, the smallest group beside it
 * loses the same, because whoever kept more is no candidate for having written it. Time and memory
 * grow with the replies, times the logarithm of the groups. Stateless.
 */
final class Blurring {
  private final int minGroup;

  Blurring(int minGroup) {
    this.minGroup = minGroup;
  }

  /** Kinds of replies that are alike once they lost so many things, and who wrote them. */
  private record Group(int lost, List<String> kept, int[] kinds, int[] repliers) {
    private static final Comparator<Group> SMALLEST =
        Comparator.comparingInt((Group group) -> group.repliers.length)
            .thenComparing(group -> String.join("\n", group.kept));

    List<String> keptAfterLosing(int things) {
      return kept.subList(things - lost, kept.size());
    }
  }

  /**
   * How many things the replies of each kind lose: 0 keeps all, 7 keeps none.
   *
   * <p>Where all repliers together are fewer than the smallest group, everything is lost and the
   * caller says that the consultation is linkable by elimination.
   */
  int[] losses(LinkTable table, Ties ties) {
    List<Group> groups = alike(table, ties);
    Map<List<String>, PriorityQueue<Group>> safe = new HashMap<>();
    for (int lost = 0; lost < LinkableReply.KNOWN; lost++) {
      List<Group> small = new ArrayList<>();
      for (Group group : groups) {
        if (group.repliers().length < minGroup) {
          small.add(group);
        } else {
          safe.computeIfAbsent(group.kept(), kept -> queue()).add(group);
        }
      }
      safe = losing(lost + 1, safe);
      groups = losing(lost + 1, small, safe);
    }
    safe.values().forEach(groups::addAll);
    return byKind(table, groups);
  }

  /** Whether all repliers together are fewer than the smallest group. */
  boolean tooFew(LinkTable table, Ties ties) {
    return distinct(IntStream.range(0, table.size()).map(ties::person).toArray()).length < minGroup;
  }

  private static List<Group> alike(LinkTable table, Ties ties) {
    Buckets rowsOfKind = Buckets.of(table.size(), table.kinds().size(), table::kind);
    List<Group> groups = new ArrayList<>();
    for (int kind = 0; kind < rowsOfKind.count(); kind++) {
      int[] repliers = rowsOfKind.in(kind).map(ties::person).toArray();
      groups.add(new Group(0, table.kinds().get(kind), new int[] {kind}, distinct(repliers)));
    }
    return groups;
  }

  private static PriorityQueue<Group> queue() {
    return new PriorityQueue<>(Group.SMALLEST);
  }

  /** The large groups, by what they share with others once they lose one thing more. */
  private static Map<List<String>, PriorityQueue<Group>> losing(
      int lost, Map<List<String>, PriorityQueue<Group>> safe) {
    Map<List<String>, PriorityQueue<Group>> wider = new HashMap<>();
    safe.values().stream()
        .filter(queue -> !queue.isEmpty())
        .forEach(
            queue ->
                wider.merge(
                    queue.peek().keptAfterLosing(lost), queue, (one, other) -> poured(one, other)));
    return wider;
  }

  private static PriorityQueue<Group> poured(PriorityQueue<Group> one, PriorityQueue<Group> other) {
    PriorityQueue<Group> larger = one.size() < other.size() ? other : one;
    larger.addAll(larger == one ? other : one);
    return larger;
  }

  /** The small groups after losing one thing more, each joined by a neighbour where too small. */
  private List<Group> losing(
      int lost, Collection<Group> small, Map<List<String>, PriorityQueue<Group>> safe) {
    Map<List<String>, List<Group>> alike = new HashMap<>();
    small.forEach(
        group ->
            alike
                .computeIfAbsent(group.keptAfterLosing(lost), kept -> new ArrayList<>())
                .add(group));
    List<Group> joined = new ArrayList<>();
    alike.forEach(
        (kept, groups) -> {
          Group group = joined(lost, kept, groups);
          PriorityQueue<Group> beside = safe.get(kept);
          if (group.repliers().length < minGroup && beside != null && !beside.isEmpty()) {
            // A neighbour is large enough by itself, so one is enough.
            group = joined(lost, kept, List.of(group, beside.poll()));
          }
          joined.add(group);
        });
    return joined;
  }

  private static Group joined(int lost, List<String> kept, Collection<Group> groups) {
    int[] kinds = groups.stream().flatMapToInt(group -> Arrays.stream(group.kinds())).toArray();
    int[] repliers =
        groups.stream().flatMapToInt(group -> Arrays.stream(group.repliers())).toArray();
    return new Group(lost, List.copyOf(kept), kinds, distinct(repliers));
  }

  private static int[] distinct(int[] persons) {
    Arrays.sort(persons);
    int count = 0;
    for (int i = 0; i < persons.length; i++) {
      if (i == 0 || persons[i] != persons[i - 1]) {
        persons[count++] = persons[i];
      }
    }
    return Arrays.copyOf(persons, count);
  }

  private static int[] byKind(LinkTable table, List<Group> groups) {
    int[] losses = new int[table.kinds().size()];
    for (Group group : groups) {
      for (int kind : group.kinds()) {
        losses[kind] = group.lost();
      }
    }
    return losses;
  }
}
