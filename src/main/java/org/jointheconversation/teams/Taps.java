package org.jointheconversation.teams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Inbound;

/**
 * A form whose button was tapped twice is one sending. Teams gives each tap a name of its own, so
 * the name does not tell (T30): what tells is that the same words come again from the same message,
 * and that their writer has sent nothing else since. The second tap then goes by the name of the
 * first, by which what was kept once is not kept again, and what was not is.
 *
 * <p>Only hashes are held, in memory, for those who sent something last. Thread-safe.
 */
final class Taps {
  private static final int MOST_PEOPLE = 10_000;

  private final Map<ChatUser, Tap> last =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatUser, Tap> eldest) {
          return size() > MOST_PEOPLE;
        }
      };

  /** What somebody sent last, and the event that brought it. */
  private record Tap(byte[] form, String event) {
    boolean sent(byte[] other) {
      return MessageDigest.isEqual(form, other);
    }
  }

  /**
   * The event that brings a form: the earlier one where it is the last form again.
   *
   * @param message where the form stands or was opened from; may be empty
   */
  Inbound once(Inbound from, String message, CardData data) {
    byte[] form = hash(message, data);
    boolean saysSomething = !data.input().values().isEmpty();
    synchronized (last) {
      Tap before = last.remove(from.who());
      boolean again = saysSomething && before != null && before.sent(form);
      String event = again ? before.event() : from.eventId();
      last.put(from.who(), new Tap(form, event));
      return new Inbound(from.who(), event);
    }
  }

  private static byte[] hash(String message, CardData data) {
    Map<String, String> values = new TreeMap<>(data.input().values());
    List<Object> parts = List.of(message, data.input().action(), data.input().round(), values);
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(parts.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
