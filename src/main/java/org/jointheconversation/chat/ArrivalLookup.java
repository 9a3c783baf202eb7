package org.jointheconversation.chat;

import java.time.Instant;

/**
 * A look into a chat for a message of which nobody knows whether it arrived, on platforms that let
 * us look. Thread-safe; blocks for at most a few seconds and never throws for what a platform
 * answers.
 */
public interface ArrivalLookup {
  Platform platform();

  /**
   * Looks whether a message is there.
   *
   * @param stamp what it was sent with
   * @param from when it may have been sent at the earliest, by our clock
   */
  Finding look(ChatUser to, String stamp, Instant from);

  /** What was found. */
  enum Finding {
    ARRIVED,
    /** It is surely not there. */
    ABSENT,
    /** The platform does not answer now. */
    ASK_LATER,
    /** The platform does not let us look, or shows too little to be sure. */
    CANNOT_TELL
  }
}
