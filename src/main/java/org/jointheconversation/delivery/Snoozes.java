package org.jointheconversation.delivery;

import org.jointheconversation.consultation.SendTimes;

/** Questions that come again because somebody wanted to be asked later. Thread-safe. */
public interface Snoozes {

  /** What became of the wish. */
  enum Outcome {
    /** It comes again, once, unless it is answered or over by then. */
    QUEUED,
    ANSWERED,
    /** The round did not ask this member, or its message has not left yet. */
    NOT_ASKED,
    /** The member has said stop or pause. */
    LEFT_ALONE
  }

  /**
   * Has a round ask a member once more. A wish that waits already is replaced, and reminders due
   * before do not go out. It counts nowhere as another question asked.
   *
   * @param member a member's id
   */
  Outcome put(long round, long member, SendTimes.Window window);
}
