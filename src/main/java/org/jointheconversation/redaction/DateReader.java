package org.jointheconversation.redaction;

import java.util.Set;

/**
 * Reads dates: 12/03/1964, 12.3.64, 1964-03-12, 12 March 1964, March 12th, 1964, 12MAR64, 12fed o
 * Fawrth 1964. Looks at a bounded stretch from a group of digits on, so that a text is read in
 * linear time.
 */
final class DateReader {
  private static final int LONGEST_GAP = 5;
  private static final int[] LONGEST_MONTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "af", "il", "ydd", "ed", "fed", "eg", "ain");

  private final Folded text;
  private final DigitGroups groups;

  DateReader(Folded text) {
    this.text = text;
    this.groups = text.digitGroups();
  }

  /** The date that begins with a group of digits, or with a month just before it; or null. */
  WrittenDate at(int group) {
    if (groups.length(group) > 4 || group + 1 >= groups.size()) {
      return null;
    }
    WrittenDate numbers = numbers(group);
    if (numbers != null) {
      return numbers;
    }
    WrittenDate words = monthInside(group);
    return words != null ? words : monthBefore(group);
  }

  private WrittenDate numbers(int group) {
    if (group + 2 >= groups.size()) {
      return null;
    }
    char firstGap = gap(group);
    char secondGap = gap(group + 1);
    if (firstGap == 0 || secondGap == 0 || (firstGap == ' ') != (secondGap == ' ')) {
      return null;
    }
    if (isDayLong(group) && isDayLong(group + 1) && isYearLong(group + 2)) {
      int first = value(group);
      int second = value(group + 1);
      boolean real = isDay(first, second) || isDay(second, first);
      return date(groups.start(group), group + 2, value(group + 2), real);
    }
    if (isYearFirst(group) && isDayLong(group + 1) && isDayLong(group + 2)) {
      boolean real = isDay(value(group + 2), value(group + 1));
      return date(groups.start(group), group + 2, value(group), real);
    }
    return null;
  }

  /** 12th of March 1964, and 1964 March 12. */
  private WrittenDate monthInside(int group) {
    int position = skip(afterOrdinal(group));
    int end = Words.end(text, position);
    String word = Words.word(text, position, end);
    if (word.equals("of") || word.equals("o")) {
      position = skip(end);
      end = Words.end(text, position);
      word = Words.word(text, position, end);
    }
    int month = Month.of(word);
    if (month == 0 || skip(end) != groups.start(group + 1)) {
      return null;
    }
    if (isDayLong(group) && isYearLong(group + 1)) {
      return words(groups.start(group), group, month, group + 1);
    }
    return isYearFirst(group) && isDayLong(group + 1)
        ? date(groups.start(group), group + 1, value(group), isDay(value(group + 1), month))
        : null;
  }

  /** March 12th, 1964. */
  private WrittenDate monthBefore(int group) {
    if (!isDayLong(group)
        || !isYearLong(group + 1)
        || skip(afterOrdinal(group)) != groups.start(group + 1)) {
      return null;
    }
    int end = skipBack(groups.start(group));
    int start = wordStart(end);
    if (Words.word(text, start, end).equals("the")) {
      end = skipBack(start);
      start = wordStart(end);
    }
    int month = Month.of(Words.word(text, start, end));
    return month == 0 ? null : words(start, group, month, group + 1);
  }

  private WrittenDate words(int start, int dayGroup, int month, int yearGroup) {
    return date(start, yearGroup, value(yearGroup), isDay(value(dayGroup), month));
  }

  /** Nothing where the last group goes on, as an address in a network does. */
  private WrittenDate date(int start, int lastGroup, int year, boolean real) {
    int end = groups.end(lastGroup);
    boolean goesOn = "./-:".indexOf(text.at(end)) >= 0 && Ascii.isDigit(text.at(end + 1));
    boolean before = ".,/-:".indexOf(text.at(start - 1)) >= 0 && isCode(text.at(start - 2));
    return goesOn || before ? null : new WrittenDate(start, end, lastGroup, year, real);
  }

  /**
   * The month and year that end with a group, as in "March 1964": where the month begins, or -1.
   */
  int monthBeforeYear(int group) {
    if (groups.length(group) != 4) {
      return -1;
    }
    int end = skipBack(groups.start(group));
    int start = wordStart(end);
    return Month.of(Words.word(text, start, end)) > 0 ? start : -1;
  }

  private int afterOrdinal(int group) {
    int end = Words.end(text, groups.end(group));
    boolean ordinal = ORDINALS.contains(Words.word(text, groups.end(group), end));
    return ordinal ? end : groups.end(group);
  }

  private int skip(int from) {
    int position = from;
    while (position - from < LONGEST_GAP && isBetween(text.at(position))) {
      position++;
    }
    return Math.min(position, text.length());
  }

  private int skipBack(int from) {
    int position = from;
    while (position > 0 && from - position < LONGEST_GAP && isBetween(text.at(position - 1))) {
      position--;
    }
    return position;
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0 && end - start < 12 && Character.isLetter(text.at(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isBetween(char c) {
    return " \n\r\t.,/-'\u2019".indexOf(c) >= 0;
  }

  /** What stands between two groups: a slash, a hyphen, a dot, only spaces; 0 for anything else. */
  private char gap(int group) {
    int from = groups.end(group);
    int to = groups.start(group + 1);
    if (to - from > LONGEST_GAP) {
      return 0;
    }
    char gap = ' ';
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (c == '/' || c == '-' || c == '.' || c == '\\' || c == '_') {
        if (gap != ' ') {
          return 0;
        }
        gap = c;
      } else if (!Ascii.isSpace(c) && c != '\'' && c != '\u2019') {
        return 0;
      }
    }
    return gap;
  }

  private int value(int group) {
    return Integer.parseInt(groups.digits(group, group));
  }

  private boolean isYearFirst(int group) {
    return groups.length(group) == 4 && isYearLong(group);
  }

  private boolean isDayLong(int group) {
    return groups.length(group) <= 2;
  }

  /** Two digits or four, but no time as in "8 Feb, 0045". */
  private boolean isYearLong(int group) {
    char first = text.at(groups.start(group));
    return groups.length(group) == 4 && (first == '1' || first == '2') || groups.length(group) == 2;
  }

  private static boolean isCode(char c) {
    return Ascii.isDigit(c) || c == '/';
  }

  static boolean isDay(int day, int month) {
    return month >= 1 && month <= 12 && day >= 1 && day <= LONGEST_MONTHS[month - 1];
  }
}
