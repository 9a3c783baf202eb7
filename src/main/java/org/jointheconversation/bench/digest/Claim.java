package org.jointheconversation.bench.digest;

/**
 * What was said of a count at some time.
 *
 * @param interval what that alone tells of it
 */
record Claim(State state, Interval interval) {
  /** Whether a number stands there, and whether it is of that time. */
  enum State {
    SHOWN,
    HIDDEN,
    /** A number that was said before and not said anew. */
    KEPT,
    /** Nothing was published of that place yet: a number may be as large as it likes. */
    UNSAID
  }

  static final Claim HIDDEN = new Claim(State.HIDDEN, Interval.ANY);
  static final Claim KEPT = new Claim(State.KEPT, Interval.ANY);

  static final Claim UNSAID = new Claim(State.UNSAID, Interval.ANY);

  boolean isShown() {
    return state == State.SHOWN;
  }

  boolean isUnsaid() {
    return state == State.UNSAID;
  }

  boolean isHidden() {
    return state == State.HIDDEN;
  }
}
