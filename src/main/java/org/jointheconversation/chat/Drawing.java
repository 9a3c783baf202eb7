package org.jointheconversation.chat;

import java.util.Optional;

/**
 * A picture that is drawn when somebody needs it: drawing costs more than all words of a message.
 * Thread-safe; never throws.
 */
@FunctionalInterface
public interface Drawing {
  /** The picture as PNG; empty where this machine cannot draw. */
  Optional<byte[]> png();
}
