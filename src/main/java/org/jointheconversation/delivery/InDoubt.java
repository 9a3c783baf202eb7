package org.jointheconversation.delivery;

import org.jointheconversation.chat.ChatUser;

/**
 * A prompt of which nobody knows whether it arrived.
 *
 * @param to whose chat shows it
 */
public record InDoubt(long delivery, long round, ChatUser to) {
  @Override
  public String toString() {
    return "InDoubt[" + delivery + "]";
  }
}
