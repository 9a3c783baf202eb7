package org.jointheconversation.chat;

import java.time.Duration;

/** What became of one message. */
public sealed interface SendOutcome {

  /** The platform accepted it. {@code reference} is the platform's name for the message. */
  record Sent(String reference) implements SendOutcome {}

  /** The platform said it was not delivered and may be tried again after {@code after}. */
  record TryLater(Duration after, String reason) implements SendOutcome {}

  /** It will never be delivered: blocked, unknown, not installed. */
  record Refused(String reason) implements SendOutcome {}

  /** Nobody can tell whether it was delivered: it must not be sent again blindly. */
  record Unknown(String reason) implements SendOutcome {}
}
