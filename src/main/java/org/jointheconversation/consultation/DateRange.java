package org.jointheconversation.consultation;

import java.time.LocalDate;

/** Whole days, both ends inside. Written {@code 2026-12-07..2026-12-08}, or as one date. */
public record DateRange(LocalDate first, LocalDate last) {
  public DateRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("has its last day before its first");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + ".." + last;
  }
}
