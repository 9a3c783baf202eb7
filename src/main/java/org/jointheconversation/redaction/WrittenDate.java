package org.jointheconversation.redaction;

/**
 * A whole date in a text: day, month and year.
 *
 * @param start where it begins, in positions of the folded text
 * @param end where it ends
 * @param lastGroup the last group of digits that belongs to it
 * @param year as written: 1964, or 64
 * @param real whether the calendar has such a day
 */
record WrittenDate(int start, int end, int lastGroup, int year, boolean real) {
  /** A year as "64" says it. */
  boolean hasShortYear() {
    return year < 100;
  }
}
