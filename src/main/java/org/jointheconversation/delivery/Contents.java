package org.jointheconversation.delivery;

import java.util.Optional;
import org.jointheconversation.chat.Message;

/** What a delivery says. Empty where there is nothing left to say: then it is cancelled. */
@FunctionalInterface
public interface Contents {
  Optional<Message> of(Delivery.Addressee addressee);
}
