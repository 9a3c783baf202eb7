package org.jointheconversation.bench.themes;

import java.util.List;
import java.util.OptionalInt;
import org.jointheconversation.theme.discovery.Discovery;

/**
 * What discovery made of questions, against their kinds.
 *
 * @param questions in the order in which they were given
 */
record BankGroups(List<Question> questions, Discovery.Found found, Crosstab kinds) {

  /**
   * Groups questions.
   *
   * @param count how many groups; empty leaves it to discovery
   */
  static BankGroups find(
      Lab lab, Discovery discovery, List<Question> questions, OptionalInt count) {
    List<Discovery.Said> said =
        lab.workers()
            .map(questions, q -> new Discovery.Said(q.text(), lab.model().embed(q.text())));
    Discovery.Found found = discovery.discover(said, count);
    int[] kinds = questions.stream().mapToInt(Question::kind).toArray();
    return new BankGroups(questions, found, Crosstab.of(kinds, found.of()));
  }

  /** The part of the questions that is in a group. */
  double placed() {
    double members = found.groups().stream().mapToInt(group -> group.members().size()).sum();
    return members / questions.size();
  }
}
