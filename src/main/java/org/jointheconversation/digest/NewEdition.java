package org.jointheconversation.digest;

import java.util.List;
import java.util.function.Supplier;
import org.jointheconversation.chat.ChatChannel;

/**
 * An edition that is about to be stored.
 *
 * @param frozen {@link FrozenInput#canonical()}, made when it is written: those of a large week and
 *     all its organisations would not fit beside each other
 * @param quotes those that stay beside it
 * @param channels for which a posting of it is queued
 */
public record NewEdition(
    Edition edition,
    Supplier<String> frozen,
    List<ChosenQuote> quotes,
    List<ChatChannel> channels) {
  public NewEdition {
    quotes = List.copyOf(quotes);
    channels = List.copyOf(channels);
  }

  static NewEdition of(
      FrozenInput input, EditionState state, List<ChosenQuote> quotes, List<ChatChannel> channels) {
    return new NewEdition(Edition.of(input, state), input::canonical, quotes, channels);
  }
}
