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
  /** Half hours a week that one person can lose, at 15 hours a reply and seven replies. */
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
    within(Row.Figure.REPLIES, 1, Row.Figure.ANSWERED);
    within(Row.Figure.ANSWERED, 1, Row.Figure.PEOPLE);
    Row.Figure.KINDS.forEach(kind -> within(Row.Figure.PEOPLE, 1, kind));
    within(Row.Figure.PEOPLE, 1, Row.Figure.TIMED);
    within(Row.Figure.TIMED, MOST_HALF_HOURS, Row.Figure.HOURS);
    possible = program.tighten();
  }

  /** Of kinds and minutes only what is shown anywhere: the rest says nothing of anything. */
  private List<Row> rows() {
    if (theme.isEmpty()) {
      return Stream.of(Row.Figure.REPLIES, Row.Figure.ANSWERED, Row.Figure.ASKED)
          .map(Row::of)
          .toList();
    }
    Stream<Row> within =
        Stream.of(
                Row.Figure.PROBLEM,
                Row.Figure.IDEA,
                Row.Figure.PRAISE,
                Row.Figure.TIMED,
                Row.Figure.HOURS)
            .map(figure -> new Row(theme, figure))
            .filter(row -> places.stream().anyMatch(p -> isShown(new Cell(row, p))));
    Stream<Row> all = Stream.of(Row.of(Row.Figure.ANSWERED), new Row(theme, Row.Figure.PEOPLE));
    return Stream.concat(all, within).toList();
  }

  boolean isShown(Cell cell) {
    return snapshot.claim(cell).isShown();
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

  private void within(Row.Figure all, double times, Row.Figure some) {
    for (String place : places) {
      Integer one = numbers.get(cell(some, place));
      Integer other = numbers.get(cell(all, place));
      if (one != null && other != null) {
        program.atMost(one, times, other);
      }
    }
  }

  private Cell cell(Row.Figure figure, String place) {
    boolean ofEverybody = figure.compareTo(Row.Figure.PEOPLE) < 0;
    return new Cell(ofEverybody ? Row.of(figure) : new Row(theme, figure), place);
  }

  /** Whether anything is known of such a count at all. */
  boolean has(Cell cell) {
    return numbers.containsKey(cell);
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

  boolean hasAll(Target target) {
    return target.cells().stream().allMatch(this::has);
  }

  private int[] numbers(Target target) {
    return target.cells().stream().mapToInt(numbers::get).toArray();
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
    return program.bounds(numbers(target), target.times());
  }

  /** What is known to be possible; empty as long as nothing is. */
  Interval inner(Target target) {
    double low = Interval.MOST;
    double high = -Interval.MOST;
    int[] of = numbers(target);
    for (double[] point : points) {
      double value = 0;
      for (int i = 0; i < of.length; i++) {
        value += target.times()[i] * point[of[i]];
      }
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return Program.whole(low, high);
  }

  /** Looks for possible numbers with all of these small, and with all of these large. */
  void explore(List<Target> targets) {
    if (!targets.isEmpty()) {
      int[] of = targets.stream().flatMapToInt(target -> Arrays.stream(numbers(target))).toArray();
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
    int[] of = numbers(target);
    solve(of, target.times());
    solve(of, target.negated());
    Interval inner = inner(target);
    return inner.isEmpty() ? outer : inner.and(outer);
  }

  private void solve(int[] of, double[] times) {
    if (possible) {
      points.add(program.minimise(of, times));
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
