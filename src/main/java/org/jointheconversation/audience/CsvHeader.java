package org.jointheconversation.audience;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a file keeps its columns. Unknown columns are ignored, order and case do not matter. */
final class CsvHeader {
  private static final int ABSENT = -1;

  private final int[] places;
  private final int width;

  private CsvHeader(int[] places, int width) {
    this.places = places;
    this.width = width;
  }

  /** Reads a header and notes what it lacks. */
  static CsvHeader of(List<String> values, List<? extends CsvColumn> columns, Problems problems) {
    List<String> titles =
        values.stream().map(value -> value.strip().toLowerCase(Locale.ROOT)).toList();
    int[] places = new int[columns.size()];
    Arrays.fill(places, ABSENT);
    for (CsvColumn column : columns) {
      places[column.ordinal()] = titles.indexOf(column.title());
      check(column, titles, problems);
    }
    return new CsvHeader(places, titles.size());
  }

  /** How many columns there are, known or not. */
  int width() {
    return width;
  }

  boolean has(CsvColumn column) {
    return places[column.ordinal()] != ABSENT;
  }

  String value(CsvColumn column, List<String> values) {
    return has(column) ? values.get(places[column.ordinal()]) : "";
  }

  private static void check(CsvColumn column, List<String> titles, Problems problems) {
    int place = titles.indexOf(column.title());
    if (place != titles.lastIndexOf(column.title())) {
      problems.add(1, 0, column.title(), "the header names this column twice", "Take one out.");
    } else if (place == ABSENT && column.required()) {
      problems.add(1, 0, column.title(), "the header lacks this column", mend(column, titles));
    }
  }

  private static String mend(CsvColumn column, List<String> titles) {
    if (titles.size() == 1 && titles.get(0).matches(".*[;\t|].*")) {
      return "Separate the values by commas.";
    }
    return Nearest.to(column.title(), titles)
        .map(near -> "Did you mean it by " + near + "?")
        .orElse("Add it.");
  }
}
