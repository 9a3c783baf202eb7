package org.jointheconversation.digest;

import java.util.List;
import java.util.OptionalInt;

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
    people = people.stream().sorted().toList();
    if (silent < 0 || silent > asked.orElse(silent)) {
      throw new IllegalArgumentException("those who did not answer are among those asked");
    }
  }

  /** People who answered. */
  public int answered() {
    return people.stream().mapToInt(PeopleGroup::people).sum();
  }

  /** Replies they sent. */
  public int replies() {
    return people.stream().mapToInt(group -> group.people() * group.replies().size()).sum();
  }
}
