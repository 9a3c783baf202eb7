package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.Answers;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.DigestComposer;
import org.jointheconversation.digest.FrozenCodebook;
import org.jointheconversation.digest.FrozenInput;
import org.jointheconversation.digest.PeopleGroup;
import org.jointheconversation.digest.ReplyRow;
import org.jointheconversation.digest.Subject;
import org.jointheconversation.digest.WeekBefore;

/**
 * A week and the four before it, composed as the product composes them: each earlier week hands on
 * what it showed and nothing else.
 */
final class MadeWeeks {
  static final int MIN_GROUP = 11;
  static final int WEEKS_BEFORE = 4;
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W47");

  private final FrozenCodebook codebook;

  MadeWeeks(int themes) {
    this.codebook =
        new FrozenCodebook(
            "made",
            "1",
            IntStream.range(0, themes)
                .mapToObj(i -> new FrozenCodebook.ThemeName(theme(i), "Theme " + i))
                .toList());
  }

  static String theme(int number) {
    return "theme-" + number;
  }

  /**
   * The digest of the last of these weeks.
   *
   * @param weeks the people of each, oldest first, as the numbers of the themes they raised
   */
  Digest last(List<List<TreeSet<Integer>>> weeks) {
    List<WeekBefore> before = new ArrayList<>();
    for (int i = 0; i < weeks.size() - 1; i++) {
      Digest digest = compose(WEEK.plus(i + 1L - weeks.size()), weeks.get(i), List.of());
      SortedMap<String, Integer> shown = new TreeMap<>();
      digest.shown().forEach(theme -> shown.put(theme.id(), theme.people().getAsInt()));
      before.add(new WeekBefore(digest.subject().week(), digest.turnout().answered(), shown));
    }
    return compose(WEEK, weeks.get(weeks.size() - 1), before);
  }

  private Digest compose(IsoWeek week, List<TreeSet<Integer>> people, List<WeekBefore> before) {
    Map<TreeSet<Integer>, Integer> alike = new java.util.HashMap<>();
    people.forEach(person -> alike.merge(person, 1, Integer::sum));
    List<PeopleGroup> groups = new ArrayList<>();
    alike.forEach((themes, count) -> groups.add(new PeopleGroup(count, List.of(row(themes)))));
    // As many again are silent, which hides nothing.
    Answers answers = new Answers(OptionalInt.of(2 * people.size()), people.size(), groups, false);
    Subject subject = new Subject("made", "Made", week, java.util.Optional.empty(), 1);
    return DigestComposer.compose(
        new FrozenInput(
            subject, codebook, answers, before, Collections.emptySortedMap(), MIN_GROUP));
  }

  private static ReplyRow row(TreeSet<Integer> themes) {
    return new ReplyRow(
        themes.stream().map(MadeWeeks::theme).toList(), OptionalInt.empty(), OptionalInt.empty());
  }
}
