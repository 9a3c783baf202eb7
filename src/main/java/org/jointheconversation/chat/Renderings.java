package org.jointheconversation.chat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was made of the last few messages: a round says the same to everybody, and making it costs
 * more than sending it. A message is known again only where it is the very same object.
 * Thread-safe; what is made is shared, so nobody may change it.
 *
 * @param <T> what a platform makes of a message
 */
public final class Renderings<T> {
  private static final int MOST = 8;

  private final Function<Message, T> making;
  private volatile List<Made<T>> made = List.of();

  private record Made<T>(Message message, T rendering) {}

  public Renderings(Function<Message, T> making) {
    this.making = making;
  }

  /** What is made of a message. */
  public T of(Message message) {
    for (Made<T> known : made) {
      if (known.message() == message) {
        return known.rendering();
      }
    }
    T rendering = making.apply(message);
    made =
        Stream.concat(Stream.of(new Made<>(message, rendering)), made.stream())
            .limit(MOST)
            .toList();
    return rendering;
  }
}
