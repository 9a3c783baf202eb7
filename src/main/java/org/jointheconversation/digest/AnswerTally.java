package org.jointheconversation.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the stored replies of a week into {@link PeopleGroup}s, so that a million replies are never
 * held at once. Give it the rows person by person: all rows of one person follow each other. The
 * person's key is used to see where the next one begins and is forgotten at once. Not thread-safe.
 */
public final class AnswerTally {
  private final Map<List<ReplyRow>, Integer> people = new HashMap<>();
  private final List<ReplyRow> replies = new ArrayList<>();
  private String person;

  /** One reply of a person; {@code key} tells people apart within this week, and nothing else. */
  public void add(String key, ReplyRow reply) {
    if (!key.equals(person)) {
      closePerson();
      person = key;
    }
    replies.add(reply);
  }

  /** Everybody so far. The result does not depend on the order in which people came. */
  public List<PeopleGroup> groups() {
    closePerson();
    person = null;
    return people.entrySet().stream()
        .map(entry -> new PeopleGroup(entry.getValue(), entry.getKey()))
        .sorted()
        .toList();
  }

  private void closePerson() {
    if (!replies.isEmpty()) {
      people.merge(Sorted.of(replies), 1, Integer::sum);
      replies.clear();
    }
  }
}
