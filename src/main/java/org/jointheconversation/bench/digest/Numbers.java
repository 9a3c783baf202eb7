package org.jointheconversation.bench.digest;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The numbers of one digest by what they count; a cell that is absent is hidden. */
final class Numbers {
  private final Map<Cell, Integer> numbers = new HashMap<>();
  private final String place;

  private Numbers(String place) {
    this.place = place;
  }

  static Map<Cell, Integer> of(PublishedDigest digest) {
    Numbers numbers = new Numbers(digest.organisation().orElse(Cell.WHOLE));
    numbers.put(Row.of(Row.Figure.ASKED), digest.turnout().asked());
    numbers.put(Row.of(Row.Figure.ANSWERED), digest.turnout().answered());
    numbers.put(Row.of(Row.Figure.REPLIES), digest.turnout().replies());
    digest.themes().forEach(numbers::put);
    return numbers.numbers;
  }

  private void put(String theme, PublishedTheme shown) {
    put(new Row(theme, Row.Figure.PEOPLE), shown.people());
    put(new Row(theme, Row.Figure.HOURS), shown.hours());
    put(new Row(theme, Row.Figure.TIMED), shown.hours());
    for (Row.Figure kind : Row.Figure.KINDS) {
      Integer people = shown.kinds().get(kind.name().toLowerCase(java.util.Locale.ROOT));
      put(new Row(theme, kind), people == null ? OptionalInt.empty() : OptionalInt.of(people));
    }
  }

  private void put(Row row, OptionalInt number) {
    number.ifPresent(value -> numbers.put(new Cell(row, place), value));
  }

  /** What a number stands for. Hours are counted in halves, since they were rounded to whole. */
  static Interval meaning(Cell cell, int number, int minGroup) {
    boolean whole = cell.place().equals(Cell.WHOLE);
    switch (cell.row().figure()) {
      case ASKED, ANSWERED, REPLIES:
        return whole ? Interval.exactly(number) : Interval.rounded(number, minGroup);
      case HOURS:
        return new Interval(Math.max(0, 2L * number - 1), 2L * number + 1);
      case TIMED:
        return new Interval(minGroup, Interval.MOST);
      default:
        return Interval.rounded(number, minGroup);
    }
  }
}
