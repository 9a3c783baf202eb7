package org.jointheconversation.theme.coding;

import java.util.ArrayList;
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
  private final List<Discovery.Group> groups;
  private final Neighbourhood centres;
  private final List<Set<String>> people = new ArrayList<>();
  private final List<List<Long>> replies = new ArrayList<>();

  Gathering(List<Discovery.Group> groups) {
    this.groups = groups;
    this.centres = new Neighbourhood(groups.stream().map(Discovery.Group::centre).toList());
    groups.forEach(
        group -> {
          people.add(new HashSet<>());
          replies.add(new ArrayList<>());
        });
  }

  /** Takes the groups' own members, where they were found among all replies. */
  void take(List<Heard> heard) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).isNew()) {
        for (int member : groups.get(i).members()) {
          add(i, heard.get(member));
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
      add(nearest, reply);
    }
  }

  private void add(int group, Heard reply) {
    people.get(group).add(reply.person());
    replies.get(group).add(reply.reply());
  }

  int people(int group) {
    return people.get(group).size();
  }

  /** The most central first, where the groups' own members were taken. */
  List<Long> replies(int group) {
    return replies.get(group);
  }
}
