package org.jointheconversation.consultation;

import java.time.Instant;

/**
 * One sending of a prompt. Unique by prompt and slot.
 *
 * @param id a random 63-bit number; buttons carry it and nothing else
 * @param prompt the prompt's id within its consultation
 * @param slot the moment it was due, by the consultation's clock, or asked for
 * @param opensAt when its first message is due
 * @param week the ISO week of the slot in the consultation's zone
 */
public record Round(
    long id,
    long consultation,
    String prompt,
    Instant slot,
    Instant opensAt,
    IsoWeek week,
    State state) {

  /** Where it stands. */
  public enum State {
    /** Somebody or the schedule wants it; its deliveries are not written yet. */
    REQUESTED,
    /** Its deliveries are being written; none leaves before all are. */
    WRITING,
    /** Written ahead; its first message is not due yet. */
    READY,
    /** Replies to it are welcome. */
    OPEN,
    /** The next round of the same prompt came, or its consultation closed. */
    ENDED,
    /** Stopped in the middle; whoever was asked before may still reply. */
    CANCELLED,
    /** Nothing ran when it was due, and it came too late to be sent. */
    SKIPPED
  }

  /** Whether replies to it are welcome. */
  public boolean listens() {
    return state == State.OPEN || state == State.CANCELLED;
  }

  /** Its name on the command line and in buttons. */
  public String name() {
    return Long.toString(id);
  }
}
