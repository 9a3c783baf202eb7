package org.jointheconversation.theme.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jointheconversation.theme.Neighbourhood;
import org.jointheconversation.theme.coding.EmergentStore.Heard;
import org.jointheconversation.theme.discovery.Discovery;

/**
 * The people and replies of the new ones among a week's groups. Of the others nothing is held. For
 * one thread.
 */
final class Gathering {
  /** So many replies of a group are remembered, the most central ones. */
  private static final int MOST_REPLIES = 1_000;

  private final List<Discovery.Group> groups;
  private final Neighbourhood centres;
  private final List<Set<String>> people = new ArrayList<>();
  private final List<List<Member>> members = new ArrayList<>();

  private record Member(long reply, float cosine) {}

  Gathering(List<Discovery.Group> groups) {
    this.groups = groups;
    this.centres = new Neighbourhood(groups.stream().map(Discovery.Group::centre).toList());
    groups.forEach(
        group -> {
          people.add(new HashSet<>());
          members.add(new ArrayList<>());
        });
  }

  /** Takes the groups' own members, where they were found among all replies. */
  void take(List<Heard> heard) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).isNew()) {
        for (int member : groups.get(i).members()) {
          Heard reply = heard.get(member);
          add(i, reply, centres.cosines(reply.vector())[i]);
        }
      }
    }
  }

  /** Adds a reply to the nearest group. */
  void add(Heard reply) {
    float[] cosines = centres.cosines(reply.vector());
    int nearest = 0;
    for (int i = 1; i < cosines.length; i++) {
      if (cosines[i] > cosines[nearest]) {
        nearest = i;
      }
    }
    if (groups.get(nearest).isNew()) {
      add(nearest, reply, cosines[nearest]);
    }
  }

  private void add(int group, Heard reply, float cosine) {
    people.get(group).add(reply.person());
    members.get(group).add(new Member(reply.reply(), cosine));
  }

  int people(int group) {
    return people.get(group).size();
  }

  /** The most central first, at most a thousand. */
  List<Long> replies(int group) {
    return members.get(group).stream()
        .sorted(
            Comparator.comparingDouble((Member member) -> -member.cosine())
                .thenComparingLong(Member::reply))
        .limit(MOST_REPLIES)
        .map(Member::reply)
        .toList();
  }
}
