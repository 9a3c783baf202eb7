package org.jointheconversation.digest;

import java.util.List;
import org.jointheconversation.chat.ChatChannel;

/**
 * An edition that is about to be stored.
 *
 * @param quotes those that stay beside it
 * @param channels for which a posting of it is queued
 */
public record NewEdition(Edition edition, List<ChosenQuote> quotes, List<ChatChannel> channels) {
  public NewEdition {
    quotes = List.copyOf(quotes);
    channels = List.copyOf(channels);
  }
}
