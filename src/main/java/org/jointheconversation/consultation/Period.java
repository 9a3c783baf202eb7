package org.jointheconversation.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a consultation is open: from the start of its first day to the end of its last, in its own
 * zone.
 */
public record Period(LocalDate opens, LocalDate closes, ZoneId timeZone) {
  /** The longest a consultation may run. */
  public static final int MOST_WEEKS = 26;

  /** The first moment inside. */
  public ZonedDateTime start() {
    return opens.atStartOfDay(timeZone);
  }

  /** The first moment after it. */
  public ZonedDateTime end() {
    return closes.plusDays(1).atStartOfDay(timeZone);
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(start().toInstant()) && moment.isBefore(end().toInstant());
  }

  public DateRange days() {
    return new DateRange(opens, closes);
  }
}
