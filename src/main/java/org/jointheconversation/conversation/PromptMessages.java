package org.jointheconversation.conversation;

import java.util.Optional;
import org.jointheconversation.chat.Message;

/** What a round sends. Thread-safe. */
public final class PromptMessages {
  private final RoundBook book;
  private final Messages messages;

  PromptMessages(RoundBook book, Messages messages) {
    this.book = book;
    this.messages = messages;
  }

  /** The message of an open round; empty where it is not open any more. */
  public Optional<Message> of(long round) {
    return book.find(Long.toString(round)).map(messages::prompt);
  }
}
