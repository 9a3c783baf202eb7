package org.jointheconversation.digest;

import java.util.List;

/**
 * People whose replies count alike, as a number of people and the replies each of them sent. A
 * frozen input needs nothing finer: there is no person in it to be numbered, so nothing of it leads
 * back to a handle or on to another week.
 *
 * @param people how many, 1 or more
 * @param replies what each of them sent, at least one
 */
public record PeopleGroup(int people, List<ReplyRow> replies) implements Comparable<PeopleGroup> {

  public PeopleGroup {
    replies = Sorted.of(replies);
    if (people < 1 || replies.isEmpty()) {
      throw new IllegalArgumentException("a group has people, and each of them replied");
    }
  }

  @Override
  public int compareTo(PeopleGroup other) {
    int shared = Math.min(replies.size(), other.replies.size());
    for (int i = 0; i < shared; i++) {
      int order = replies.get(i).compareTo(other.replies.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(replies.size(), other.replies.size());
  }
}
