package org.jointheconversation.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.SendTimes;

/** What a delivery says, and what follows it. Thread-safe. */
@FunctionalInterface
public interface Contents {

  /** Empty where there is nothing left to say: then it is cancelled. */
  Optional<Message> of(Delivery.Addressee addressee);

  /**
   * When the member is reminded of what they were just sent; empty where they are not.
   *
   * @param sentAt when it was accepted
   */
  default Optional<SendTimes.Window> reminderAfter(Delivery.Person person, Instant sentAt) {
    return Optional.empty();
  }
}
