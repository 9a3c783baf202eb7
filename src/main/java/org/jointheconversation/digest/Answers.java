package org.jointheconversation.digest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.OptionalInt;
import org.jointheconversation.digest.disclosure.Suppression;

/**
 * Who was asked in a week and what the people who answered said, in true numbers: nothing of it may
 * be shown before it went through {@link Suppression}.
 *
 * @param asked people whom a prompt of the week reached; empty where a channel was asked
 * @param silent people among them of whom no reply was kept in the week
 * @param people everybody who answered, asked or not
 * @param rowsCountedAsPeople whether replies were imported that do not say whose they are
 */
public record Answers(
    OptionalInt asked, int silent, List<PeopleGroup> people, boolean rowsCountedAsPeople) {

  public Answers {
    people = merged(people);
    if (silent < 0 || silent > asked.orElse(silent)) {
      throw new IllegalArgumentException("those who did not answer are among those asked");
    }
  }

  /** Groups that are alike become one, so that equal weeks are equal however they were counted. */
  private static List<PeopleGroup> merged(List<PeopleGroup> groups) {
    if (Sorted.isStrictly(groups)) {
      return List.copyOf(groups);
    }
    return groups.stream()
        .collect(groupingBy(PeopleGroup::replies, summingInt(PeopleGroup::people)))
        .entrySet()
        .stream()
        .map(entry -> new PeopleGroup(entry.getValue(), entry.getKey()))
        .sorted()
        .toList();
  }

  /** People who answered. */
  public int answered() {
    int answered = 0;
    for (PeopleGroup group : people) {
      answered += group.people();
    }
    return answered;
  }

  /** Replies they sent. */
  public int replies() {
    int replies = 0;
    for (PeopleGroup group : people) {
      replies += group.people() * group.replies().size();
    }
    return replies;
  }
}
