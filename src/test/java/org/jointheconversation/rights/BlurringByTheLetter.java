package org.jointheconversation.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rule of closing, as it is written and without a care for time: what {@link Blurring} must
 * agree with.
 */
final class BlurringByTheLetter {
  private final int minGroup;

  BlurringByTheLetter(int minGroup) {
    this.minGroup = minGroup;
  }

  /** Replies that are alike, and how many things they lost. */
  private record Group(int lost, List<String> kept, List<LinkableReply> replies) {
    long repliers() {
      return replies.stream().map(LinkableReply::replier).distinct().count();
    }

    List<String> keptAfterLosing(int things) {
      return kept.subList(things - lost, kept.size());
    }
  }

  /**
   * How many things each reply loses, by the reply's id: 0 keeps all, 7 keeps none.
   *
   * <p>Where all repliers together are fewer than the smallest group, everything is lost and the
   * caller says that the consultation is linkable by elimination.
   */
  Map<Long, Integer> losses(Collection<LinkableReply> replies) {
    List<Group> safe = new ArrayList<>();
    List<Group> groups = grouped(0, replies);
    for (int lost = 0; lost < LinkableReply.KNOWN; lost++) {
      Map<Boolean, List<Group>> enough =
          groups.stream().collect(Collectors.partitioningBy(g -> g.repliers() >= minGroup));
      safe.addAll(enough.get(true));
      groups = losing(lost + 1, enough.get(false), safe);
    }
    safe.addAll(groups);
    return byReply(safe);
  }

  /** The small groups after losing one thing more, joined by neighbours where still too small. */
  private List<Group> losing(int lost, List<Group> small, List<Group> safe) {
    List<Group> joined = new ArrayList<>();
    for (Group group : grouped(lost, repliesOf(small))) {
      Group grown = group;
      while (grown.repliers() < minGroup) {
        Optional<Group> neighbour = smallestBeside(grown, safe);
        if (neighbour.isEmpty()) {
          break;
        }
        safe.remove(neighbour.get());
        grown = merged(grown, neighbour.get());
      }
      joined.add(grown);
    }
    return joined;
  }

  private static Optional<Group> smallestBeside(Group group, List<Group> safe) {
    return safe.stream()
        .filter(other -> other.keptAfterLosing(group.lost()).equals(group.kept()))
        .min(
            Comparator.comparingLong(Group::repliers)
                .thenComparing(other -> String.join("\n", other.kept())));
  }

  private static Group merged(Group group, Group neighbour) {
    List<LinkableReply> both = new ArrayList<>(group.replies());
    both.addAll(neighbour.replies());
    return new Group(group.lost(), group.kept(), both);
  }

  private static List<Group> grouped(int lost, Collection<LinkableReply> replies) {
    Map<List<String>, List<LinkableReply>> byKept =
        replies.stream().collect(Collectors.groupingBy(reply -> kept(lost, reply)));
    return byKept.entrySet().stream()
        .map(entry -> new Group(lost, entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(group -> String.join("\n", group.kept())))
        .toList();
  }

  private static List<String> kept(int lost, LinkableReply reply) {
    return reply.knownOfBoth().subList(lost, LinkableReply.KNOWN);
  }

  private static List<LinkableReply> repliesOf(List<Group> groups) {
    return groups.stream().flatMap(group -> group.replies().stream()).toList();
  }

  private static Map<Long, Integer> byReply(List<Group> groups) {
    Map<Long, Integer> losses = new HashMap<>();
    for (Group group : groups) {
      group.replies().forEach(reply -> losses.put(reply.reply(), group.lost()));
    }
    return losses;
  }
}
