package org.jointheconversation.rights;

import java.time.LocalDate;

/**
 * On which day each consultation closed, beside the keys: a backup from before that day does not
 * know it, and what was promised counts from it. Thread-safe.
 */
public interface ClosedDays {
  /** Remembers the day; the first one counts. */
  void note(long consultation, LocalDate day);

  /** Gives the days back to consultations whose own is missing or later. */
  void putBack();
}
