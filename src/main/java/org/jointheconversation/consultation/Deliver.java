package org.jointheconversation.consultation;

import org.jointheconversation.chat.ChatChannel;

/** Where a prompt appears. */
public sealed interface Deliver {

  /** In a direct message to each member. */
  record Direct() implements Deliver {}

  /** Once, for everybody who reads that channel. */
  record ToChannel(ChatChannel channel) implements Deliver {}
}
