package org.jointheconversation.sandbox;

import java.time.Instant;
import org.jointheconversation.chat.Message;

/**
 * One message in a room.
 *
 * @param revision grows whenever something in the sandbox changes; an entry that is replaced keeps
 *     its id and its place
 * @param fromBot false for what the person of the room typed
 */
record Entry(long id, long revision, boolean fromBot, Instant at, Message message) {}
