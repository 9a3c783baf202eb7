package org.jointheconversation.audience;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One row while it is read. What is wrong with it is noted by line and column, never with the
 * value: values name people or are what they said.
 */
public final class CsvRow {
  private final CsvHeader header;
  private final Problems problems;
  private List<String> values = List.of();
  private int line;
  private boolean bad;

  CsvRow(CsvHeader header, Problems problems) {
    this.header = header;
    this.problems = problems;
  }

  /** Turns to another row; one object serves them all. */
  void turnTo(List<String> rowValues, int rowLine) {
    values = rowValues;
    line = rowLine;
    bad = false;
    checkWidth();
  }

  /** The line on which it begins. */
  public int line() {
    return line;
  }

  /** Whether anything is wrong with it: what is made of it is then dropped. */
  public boolean bad() {
    return bad;
  }

  /** The value without spaces around it; empty where it is left out, or wrong and noted. */
  public String text(CsvColumn column) {
    if (values.size() < header.width()) {
      return "";
    }
    String value = trimmed(header.value(column, values));
    if (value.isEmpty() && column.required()) {
      refuse(column, "is empty", "Fill it in.");
    } else if (value.length() > column.longest()) {
      String what = "is longer than " + column.longest() + " characters";
      refuse(column, what, "Shorten it, or look for a quote or comma too many.");
      return "";
    }
    return value;
  }

  /** The value without spaces around it, where there is one. */
  public Optional<String> optional(CsvColumn column) {
    String value = text(column);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** {@code yes} or {@code no}; empty is no. */
  public boolean yes(CsvColumn column) {
    return switch (text(column).toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false", "" -> false;
      default -> {
        refuse(column, "is neither yes nor no", "Write yes, no or nothing.");
        yield false;
      }
    };
  }

  /** Notes what is wrong with a value; the parameters are those of {@link Problem}. */
  public void refuse(CsvColumn column, String what, String mend) {
    refuse(column.title(), what, mend);
  }

  /** Without spaces of any kind: spreadsheets love the one that does not break. */
  private static String trimmed(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && isSpace(value.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  private void checkWidth() {
    boolean restBlank =
        values.stream().skip(header.width()).allMatch(String::isBlank); // a comma too many is usual
    if (values.size() < header.width() || !restBlank) {
      String what = "has " + values.size() + " values where the header has " + header.width();
      refuse("", "the row " + what, "Look for a missing value, or a comma that needs quotes.");
    }
  }

  private void refuse(String where, String what, String mend) {
    bad = true;
    problems.add(line, 0, where, what, mend);
  }
}
