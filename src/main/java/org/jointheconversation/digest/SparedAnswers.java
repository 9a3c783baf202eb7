package org.jointheconversation.digest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointheconversation.theme.Kind;

/**
 * Leaves out of a week what no figure is made of, so that a stored edition cannot help to find who
 * wrote a reply: themes of fewer people than the smallest group, minutes where fewer gave any, and
 * kinds that are not counted. What is composed from the rest is the same.
 */
final class SparedAnswers {
  private final Set<String> codebook;
  private final Set<String> shown;
  private final Set<String> timed;
  private final KindCounts kinds;

  private SparedAnswers(
      Set<String> codebook, Set<String> shown, Set<String> timed, KindCounts kinds) {
    this.codebook = codebook;
    this.shown = shown;
    this.timed = timed;
    this.kinds = kinds;
  }

  static Answers of(Answers answers, Set<String> codebook, int minGroup) {
    Set<String> shown = themesOf(minGroup, answers.people(), ReplyRow::themes);
    Set<String> timed =
        themesOf(
            minGroup,
            answers.people(),
            reply -> reply.minutes().isPresent() ? reply.themes() : List.of());
    shown.retainAll(codebook);
    timed.retainAll(codebook);
    KindCounts kinds =
        new KindCounts(answers.people(), ThemeCounts.truly(answers.people(), shown), minGroup);
    SparedAnswers spared = new SparedAnswers(codebook, shown, timed, kinds);
    return new Answers(
        answers.asked(),
        answers.silent(),
        answers.people().stream().map(spared::of).toList(),
        answers.rowsCountedAsPeople());
  }

  private interface Counted {
    List<String> themes(ReplyRow reply);
  }

  private static Set<String> themesOf(int minGroup, List<PeopleGroup> people, Counted counted) {
    Map<String, Integer> counts = new HashMap<>();
    for (PeopleGroup group : people) {
      group.replies().stream()
          .flatMap(reply -> counted.themes(reply).stream())
          .distinct()
          .forEach(theme -> counts.merge(theme, group.people(), Integer::sum));
    }
    counts.values().removeIf(count -> count < minGroup);
    return counts.keySet().stream().collect(Collectors.toSet());
  }

  private PeopleGroup of(PeopleGroup group) {
    return new PeopleGroup(group.people(), group.replies().stream().map(this::of).toList());
  }

  private ReplyRow of(ReplyRow reply) {
    List<String> themes = reply.themes().stream().filter(shown::contains).toList();
    boolean timeCounts = reply.minutes().isPresent() && themes.stream().anyMatch(timed::contains);
    SortedMap<String, Kind> counted = new TreeMap<>(reply.kinds());
    counted.entrySet().removeIf(one -> !kinds.isCounted(one.getKey(), one.getValue()));
    if (!timeCounts) {
      return new ReplyRow(themes, OptionalInt.empty(), OptionalInt.empty(), 0, counted);
    }
    Stream<String> leftOut =
        reply.themes().stream().filter(codebook::contains).filter(theme -> !shown.contains(theme));
    return new ReplyRow(
        themes, reply.minutes(), reply.times(), reply.others() + (int) leftOut.count(), counted);
  }
}
