package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is known of one theme at one time of a week, or of the turnout: who raises a theme is among
 * those who answered, who reports a problem with it among those who raise it, and the organisations
 * add up. Nothing more is assumed: a person may raise several themes and be of several kinds.
 *
 * <p>Whether a number is safe is first tried on bounds that are too wide and on points that are
 * known to be possible; only where neither decides is a program solved.
 */
final class Block {
  /** Half hours a week that one person can lose: HoursLost counts at most 15 hours of a reply. */
  private static final int MOST_HALF_HOURS = 2 * 15 * 7;

  private final Snapshot snapshot;
  private final String theme;
  private final List<String> places;
  private final Program program = new Program();
  private final Map<Cell, Integer> numbers = new HashMap<>();
  private final List<double[]> points = new ArrayList<>();
  private boolean possible;

  /**
   * @param theme empty for the turnout
   * @param parts organisations, and those who are in none where there may be such; may be empty
   */
  Block(Snapshot snapshot, String theme, List<String> parts) {
    this.snapshot = snapshot;
    this.theme = theme;
    this.places = Stream.concat(Stream.of(Cell.WHOLE), parts.stream()).toList();
    rows().forEach(this::add);
    within(Row.of(Row.Figure.REPLIES), 1, Row.of(Row.Figure.ANSWERED));
    if (!theme.isEmpty()) {
      within(Row.of(Row.Figure.ANSWERED), 1, row(Row.Figure.PEOPLE));
      Row.Figure.KINDS.forEach(kind -> within(row(Row.Figure.PEOPLE), 1, row(kind)));
      within(row(Row.Figure.PEOPLE), 1, row(Row.Figure.TIMED));
      within(row(Row.Figure.TIMED), MOST_HALF_HOURS, row(Row.Figure.HOURS));
    }
    possible = program.tighten();
  }

  private Row row(Row.Figure figure) {
    return new Row(theme, figure);
  }

  private List<Row> rows() {
    Stream<Row> turnout = Stream.of(Row.Figure.REPLIES, Row.Figure.ANSWERED).map(Row::of);
    return theme.isEmpty()
        ? Stream.concat(turnout, Stream.of(Row.of(Row.Figure.ASKED))).toList()
        : Stream.concat(turnout, themeRows()).toList();
  }

  private Stream<Row> themeRows() {
    return Stream.of(
            Row.Figure.PEOPLE,
            Row.Figure.PROBLEM,
            Row.Figure.IDEA,
            Row.Figure.PRAISE,
            Row.Figure.TIMED,
            Row.Figure.HOURS)
        .map(this::row);
  }

  private void add(Row row) {
    int[] parts = new int[places.size() - 1];
    for (int i = 0; i < places.size(); i++) {
      Cell cell = new Cell(row, places.get(i));
      int number = program.number(snapshot.claim(cell).interval());
      numbers.put(cell, number);
      if (i > 0) {
        parts[i - 1] = number;
      }
    }
    if (parts.length > 0) {
      int whole = numbers.get(new Cell(row, Cell.WHOLE));
      program.sumIs(parts, whole);
    }
  }

  private void within(Row all, double times, Row some) {
    for (String place : places) {
      program.atMost(numbers.get(new Cell(some, place)), times, numbers.get(new Cell(all, place)));
    }
  }

  Snapshot snapshot() {
    return snapshot;
  }

  String theme() {
    return theme;
  }

  List<String> places() {
    return places;
  }

  /** Whether there can be such counts at all; where not, not all numbers are of one time. */
  boolean isPossible() {
    return possible;
  }

  int number(Cell cell) {
    return numbers.get(cell);
  }

  Interval bounds(Cell cell) {
    return program.bounds(numbers.get(cell));
  }

  /** More people of that place than so many are known to have answered. */
  void raiseAnswered(String place, long least) {
    program.raise(numbers.get(new Cell(Row.of(Row.Figure.ANSWERED), place)), least);
  }

  void tighten() {
    possible = possible && program.tighten();
  }

  /** Bounds that are never narrower than the truth. */
  Interval outer(Target target) {
    return program.bounds(target.of(), target.times());
  }

  /** What is known to be possible; empty as long as nothing is. */
  Interval inner(Target target) {
    double low = Interval.MOST;
    double high = -Interval.MOST;
    for (double[] point : points) {
      low = Math.min(low, target.at(point));
      high = Math.max(high, target.at(point));
    }
    return Program.whole(low, high);
  }

  /** Looks for possible numbers with all of these small, and with all of these large. */
  void explore(List<Target> targets) {
    if (!targets.isEmpty()) {
      int[] of = targets.stream().flatMapToInt(target -> Arrays.stream(target.of())).toArray();
      double[] ones = new double[of.length];
      Arrays.fill(ones, 1);
      solve(of, ones);
      Arrays.fill(ones, -1);
      solve(of, ones);
    }
  }

  /** Exactly what is known. */
  Interval exact(Target target) {
    Interval outer = outer(target);
    solve(target.of(), target.times());
    solve(target.of(), target.negated());
    Interval inner = inner(target);
    return inner.isEmpty() ? outer : inner.and(outer);
  }

  private void solve(int[] of, double[] times) {
    if (possible) {
      double[] point = program.minimise(of, times);
      if (point == null) {
        possible = false;
      } else {
        points.add(point);
      }
    }
  }

  /**
   * What is known of a number, exact where that decides.
   *
   * @param safe holds for every wider interval where it holds for one
   */
  Interval known(Target target, Predicate<Interval> safe) {
    Interval outer = outer(target);
    if (!safe.test(outer)) {
      return outer;
    }
    Interval inner = inner(target);
    return !inner.isEmpty() && safe.test(inner) ? inner : exact(target);
  }
}
