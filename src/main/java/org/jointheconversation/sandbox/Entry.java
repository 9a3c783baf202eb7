package org.jointheconversation.sandbox;

import java.time.Instant;
import org.jointheconversation.chat.Message;

/**
 * One message in a room.
 *
 * @param revision grows whenever something in the sandbox changes; an entry that is replaced keeps
 *     its id and its place
 * @param fromBot false for what the person of the room typed
 * @param thread the entry below which it stands; 0 where it stands by itself
 */
record Entry(long id, long revision, boolean fromBot, Instant at, Message message, long thread) {
  Entry(long id, long revision, boolean fromBot, Instant at, Message message) {
    this(id, revision, fromBot, at, message, 0);
  }
}
