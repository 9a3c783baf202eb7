package org.jointheconversation.bench.digest;

import java.util.List;

/**
 * A count that every organisation has, and of which the whole is the sum.
 *
 * @param theme empty where it is about everybody
 */
record Row(String theme, Figure figure) implements Comparable<Row> {
  /** What is counted: of everybody, or of those who raise a theme. */
  enum Figure {
    ASKED,
    REPLIES,
    ANSWERED,
    PEOPLE,
    PROBLEM,
    IDEA,
    PRAISE,
    /** Those who gave minutes. */
    TIMED,
    /** Not people: what those who gave minutes lose. */
    HOURS;

    static final List<Figure> KINDS = List.of(PROBLEM, IDEA, PRAISE);

    /** Whether people are counted. */
    boolean countsPeople() {
      return this != REPLIES && this != HOURS;
    }
  }

  static Row of(Figure figure) {
    return new Row("", figure);
  }

  @Override
  public int compareTo(Row other) {
    int order = theme.compareTo(other.theme);
    return order != 0 ? order : figure.compareTo(other.figure);
  }

  @Override
  public String toString() {
    String name = figure.name().toLowerCase(java.util.Locale.ROOT);
    return theme.isEmpty() ? name : theme + " " + name;
  }
}
