package org.jointheconversation.digest.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.words.DigestWords;

/**
 * The largest themes over the weeks, in figures that went through {@link Suppression}. A week in
 * which a theme was not shown is a gap and never a zero: nobody may tell nobody from too few.
 * Immutable.
 *
 * @param weeks without holes, oldest first, the digest's own last
 * @param rows the themes, most people first
 */
public record ThemeChart(List<IsoWeek> weeks, List<Row> rows) {
  /** More lines than that, and none can be followed. */
  private static final int MOST_THEMES = 5;

  private static final int FEWEST_WEEKS = 2;

  public ThemeChart {
    weeks = List.copyOf(weeks);
    rows = List.copyOf(rows);
  }

  /**
   * A theme.
   *
   * @param people one for each week, rounded; empty where it was not shown
   */
  public record Row(String name, List<OptionalInt> people) {
    public Row {
      people = List.copyOf(people);
    }

    /** This week's, which is always shown. */
    int newest() {
      return people.get(people.size() - 1).orElseThrow();
    }
  }

  /** Of a digest; empty where its themes were shown in fewer than two weeks. */
  public static Optional<ThemeChart> of(Digest digest) {
    SortedMap<IsoWeek, Map<String, Integer>> shown = new TreeMap<>();
    digest.before().forEach(before -> shown.put(before.week(), before.shown()));
    IsoWeek own = digest.subject().week();
    IsoWeek first = shown.isEmpty() ? own : shown.firstKey();
    List<IsoWeek> weeks =
        LongStream.rangeClosed(0, first.until(own)).mapToObj(first::plus).toList();
    DigestWords words = new DigestWords(digest);
    List<Row> rows =
        digest.shown().stream()
            .limit(MOST_THEMES)
            .map(theme -> new Row(words.name(theme), people(theme, weeks, shown)))
            .toList();
    return Optional.of(new ThemeChart(weeks, rows)).filter(ThemeChart::isWorthDrawing);
  }

  private static List<OptionalInt> people(
      Digest.Theme theme, List<IsoWeek> weeks, Map<IsoWeek, Map<String, Integer>> shown) {
    Stream<OptionalInt> before =
        weeks.stream()
            .limit(weeks.size() - 1L)
            .map(week -> shown.getOrDefault(week, Map.of()).get(theme.id()))
            .map(people -> people == null ? OptionalInt.empty() : OptionalInt.of(people));
    return Stream.concat(before, Stream.of(theme.people())).toList();
  }

  private boolean isWorthDrawing() {
    return LongStream.range(0, weeks.size())
            .filter(week -> rows.stream().anyMatch(row -> row.people().get((int) week).isPresent()))
            .count()
        >= FEWEST_WEEKS;
  }

  /** The largest number in it. */
  int most() {
    return rows.stream()
        .flatMap(row -> row.people().stream())
        .flatMapToInt(OptionalInt::stream)
        .max()
        .orElse(0);
  }
}
