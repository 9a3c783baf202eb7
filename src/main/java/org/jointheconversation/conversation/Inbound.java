package org.jointheconversation.conversation;

import org.jointheconversation.chat.ChatUser;

/**
 * Who sent something, and the platform's own name for the sending, by which a repeat is known.
 *
 * @param eventId unique on its platform and team, such as a Slack event id or a Teams activity id
 */
public record Inbound(ChatUser who, String eventId) {
  @Override
  public String toString() {
    return "Inbound[" + who + "]";
  }
}
