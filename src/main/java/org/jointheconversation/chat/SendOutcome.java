package org.jointheconversation.chat;

import java.time.Duration;

/** What became of one message. */
public sealed interface SendOutcome {

  /** The platform accepted it. {@code reference} is the platform's name for the message. */
  record Sent(String reference) implements SendOutcome {}

  /** The platform said it was not delivered and may be tried again after {@code after}. */
  record TryLater(Duration after, String reason) implements SendOutcome {}

  /**
   * It did not leave, through no fault of its own: a limit or a pause of the platform stood before
   * it, or the platform was out of reach. That is no attempt, however often it happens.
   */
  record Held(Duration atLeast, String reason) implements SendOutcome {
    /** The reason where a limit or a pause of the platform is in the way. */
    public static final String THROTTLED = "throttled";

    public static Held throttled(Duration atLeast) {
      return new Held(atLeast, THROTTLED);
    }
  }

  /**
   * The platform accepts nothing from us in this whole workspace or tenant: the key is no longer
   * good, or we were removed. Nothing left.
   */
  record ShutOut(String reason) implements SendOutcome {}

  /** It will never be delivered: blocked, unknown, not installed. */
  record Refused(String reason) implements SendOutcome {}

  /** Nobody can tell whether it was delivered: it must not be sent again blindly. */
  record Unknown(String reason) implements SendOutcome {}
}
