package org.jointheconversation.consultation;

/**
 * One run: it has a purpose, a decision owner and dates.
 *
 * @param id a random 63-bit number
 * @param slug its name on the command line, from the definition
 */
public record Consultation(long id, String slug, State state) {

  /** Where it stands. */
  public enum State {
    /** Applied, but no revision of it was approved yet. */
    DRAFT,
    /** Approved. Whether it asks right now is for its dates to say. */
    RUNNING,
    CLOSED
  }
}
