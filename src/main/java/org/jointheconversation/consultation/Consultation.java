package org.jointheconversation.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run: it has a purpose, a decision owner and dates.
 *
 * @param id a random 63-bit number
 * @param slug its name on the command line, from the definition
 * @param runningSince when it was first approved: what was due before is not made up for
 * @param closedOn the day it was closed, from which the keeping of its replies is counted
 */
public record Consultation(
    long id,
    String slug,
    State state,
    Optional<Instant> runningSince,
    Optional<LocalDate> closedOn) {

  /** Whether it was running already at that moment. */
  public boolean ranAt(Instant moment) {
    return runningSince.map(since -> !moment.isBefore(since)).orElse(false);
  }

  /** Whether it is closed or about to be. */
  public boolean takesNothingMore() {
    return state == State.CLOSING || state == State.CLOSED;
  }

  /** Where it stands. */
  public enum State {
    /** Applied, but no revision of it was approved yet. */
    DRAFT,
    /** Approved. Whether it asks right now is for its dates to say. */
    RUNNING,
    /** Takes nothing more; the link between people and replies is being destroyed. */
    CLOSING,
    CLOSED
  }
}
