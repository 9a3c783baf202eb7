package org.jointheconversation.consultation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One run: it has a purpose, a decision owner and dates.
 *
 * @param id a random 63-bit number
 * @param slug its name on the command line, from the definition
 * @param closedOn the day it was closed, from which the keeping of its replies is counted
 */
public record Consultation(long id, String slug, State state, Optional<LocalDate> closedOn) {

  /** Where it stands. */
  public enum State {
    /** Applied, but no revision of it was approved yet. */
    DRAFT,
    /** Approved. Whether it asks right now is for its dates to say. */
    RUNNING,
    CLOSED
  }
}
