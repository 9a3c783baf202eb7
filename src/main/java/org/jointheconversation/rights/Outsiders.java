package org.jointheconversation.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writers in a channel whom no audience lists: nobody keeps who they are, so whether two handles of
 * different weeks are one of them cannot be found out. As few people are assumed as there can be:
 * so many as wrote in the week with most of them. More would let one person hide nobody but
 * themselves.
 */
final class Outsiders {
  private static final int PLATFORM = 1;
  private static final int ORGANISATION = 4;
  private static final int WEEK = LinkableReply.KNOWN - 1;

  private final Ties ties;
  private final Map<String, Integer> inWeek = new HashMap<>();
  private final List<Integer> people = new ArrayList<>();

  private Outsiders(Ties ties) {
    this.ties = ties;
  }

  /** Says whose the handles are that no person of an audience has. */
  static void find(LinkTable replies, Ties ties) {
    Outsiders outsiders = new Outsiders(ties);
    for (int row = 0; row < replies.size(); row++) {
      List<String> known = replies.kinds().get(replies.kind(row));
      int handle = ties.handle(row);
      boolean cameByChat = !known.get(PLATFORM).isEmpty() && known.get(ORGANISATION).isEmpty();
      if (cameByChat && ties.personOfHandle(handle) < 0) {
        outsiders.add(handle, known.get(WEEK));
      }
    }
  }

  /** A handle is of one week, since each week has its own secret. */
  private void add(int handle, String week) {
    int place = inWeek.merge(week, 1, Integer::sum) - 1;
    if (place == people.size()) {
      people.add(ties.newPerson());
    }
    ties.belongs(handle, people.get(place));
  }
}
