package org.jointheconversation.digest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jointheconversation.theme.Kind;

/**
 * Leaves out of a week what no figure is made of, so that a stored edition cannot help to find who
 * wrote a reply: themes of fewer people than the smallest group, minutes where fewer gave any, and
 * kinds that are not counted. What is composed from the rest is the same.
 */
final class SparedAnswers {
  private final Set<String> codebook;
  private final Cells cells;

  /** What becomes of a reply; many are alike. */
  private final Map<ReplyRow, ReplyRow> known = new HashMap<>();

  private SparedAnswers(Set<String> codebook, Cells cells) {
    this.codebook = codebook;
    this.cells = cells;
  }

  static Answers of(Answers answers, Set<String> codebook, Cells cells) {
    SparedAnswers spared = new SparedAnswers(codebook, cells);
    return new Answers(
        answers.asked(),
        answers.silent(),
        answers.people().stream().map(spared::of).toList(),
        answers.rowsCountedAsPeople());
  }

  private PeopleGroup of(PeopleGroup group) {
    return new PeopleGroup(group.people(), group.replies().stream().map(this::of).toList());
  }

  private ReplyRow of(ReplyRow reply) {
    return known.computeIfAbsent(reply, this::spared);
  }

  private ReplyRow spared(ReplyRow reply) {
    List<String> themes = reply.themes().stream().filter(cells.themes()::contains).toList();
    boolean timeCounts =
        reply.minutes().isPresent() && themes.stream().anyMatch(cells.hours()::contains);
    SortedMap<String, Kind> counted = new TreeMap<>(reply.kinds());
    counted.entrySet().removeIf(one -> !cells.shows(one.getKey(), one.getValue()));
    if (!timeCounts) {
      return new ReplyRow(themes, OptionalInt.empty(), OptionalInt.empty(), 0, counted);
    }
    Stream<String> leftOut =
        reply.themes().stream()
            .filter(codebook::contains)
            .filter(theme -> !cells.themes().contains(theme));
    return new ReplyRow(
        themes, reply.minutes(), reply.times(), reply.others() + (int) leftOut.count(), counted);
  }
}
