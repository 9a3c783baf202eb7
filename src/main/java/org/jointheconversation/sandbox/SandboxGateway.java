package org.jointheconversation.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.Posting;
import org.jointheconversation.chat.Publication;
import org.jointheconversation.chat.SendOutcome;

/**
 * Keeps what is said in the sandbox, in memory alone and no more than {@link #MOST_ROOMS} rooms of
 * {@link Room#MOST} messages: the rooms that were quiet for longest are forgotten first.
 * Thread-safe: one lock, held for no more than a few moves in memory.
 */
public final class SandboxGateway implements ChatGateway {
  static final int MOST_ROOMS = 5_000;

  private final Clock clock;
  private final Map<String, Room> rooms =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Room> eldest) {
          return size() > MOST_ROOMS;
        }
      };
  private final Set<ChatChannel> channels = new LinkedHashSet<>();
  private final Set<ChatUser> welcomed = new HashSet<>();
  private long revision;
  private long lastId;

  public SandboxGateway(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Platform platform() {
    return Platform.SANDBOX;
  }

  @Override
  public SendOutcome send(ChatUser to, Message message) {
    return to.platform() == Platform.SANDBOX
        ? sent(add(Room.of(to), true, message))
        : new SendOutcome.Refused("not-sandbox");
  }

  @Override
  public SendOutcome post(ChatChannel to, Message message) {
    if (to.platform() != Platform.SANDBOX) {
      return new SendOutcome.Refused("not-sandbox");
    }
    synchronized (this) {
      channels.add(to);
      return sent(add(Room.of(to), true, message));
    }
  }

  @Override
  public SendOutcome publish(ChatChannel to, Message message, Posting posting) {
    if (to.platform() != Platform.SANDBOX) {
      return new SendOutcome.Refused("not-sandbox");
    }
    synchronized (this) {
      channels.add(to);
    }
    return Publication.of(new SandboxPost(this, Room.of(to), message), posting);
  }

  private static SendOutcome sent(Entry entry) {
    return new SendOutcome.Sent(Long.toString(entry.id()));
  }

  /** What a person typed. */
  void typed(ChatUser who, String text) {
    add(Room.of(who), false, Message.plain(text));
  }

  /**
   * Says this first of all, once, however often the chat is opened; in a chat that has begun it
   * takes the time of the beginning, so that times run downwards.
   */
  synchronized void welcome(ChatUser who, Message message) {
    if (welcomed.size() < MOST_ROOMS && welcomed.add(who)) {
      Room room = room(Room.of(who));
      Entry said = entry(true, message);
      Instant first = room.entries().stream().findFirst().map(Entry::at).orElse(said.at());
      room.addFirst(new Entry(said.id(), said.revision(), true, first, message));
    }
  }

  /**
   * Puts a message in the place of another.
   *
   * @return whether that one was still there
   */
  synchronized boolean replace(String room, long id, Message message) {
    Optional<Entry> old = find(room, id);
    old.ifPresent(
        entry ->
            room(room)
                .replace(
                    new Entry(id, ++revision, true, clock.instant(), message, entry.thread())));
    return old.isPresent();
  }

  /** Puts a message into a room, or below another where {@code thread} is not 0. */
  synchronized long put(String room, Message message, long thread) {
    Entry made = entry(true, message);
    Entry entry = new Entry(made.id(), made.revision(), true, made.at(), message, thread);
    if (thread == 0) {
      room(room).add(entry);
    } else {
      room(room).addBelow(entry);
    }
    return entry.id();
  }

  /**
   * Takes a message away.
   *
   * @return whether it was still there
   */
  synchronized boolean remove(String room, long id) {
    revision++;
    return room(room).remove(id);
  }

  synchronized Optional<Entry> find(String room, long id) {
    return Optional.ofNullable(rooms.get(room)).flatMap(found -> found.find(id));
  }

  synchronized List<Entry> entries(String room) {
    Room found = rooms.get(room);
    return found == null ? List.of() : found.entries();
  }

  synchronized long newest(String room) {
    Room found = rooms.get(room);
    return found == null ? 0 : found.newest();
  }

  /** Grows with every change anywhere in the sandbox. */
  synchronized long revision() {
    return revision;
  }

  /** The channels that something was posted to, oldest first. */
  synchronized List<ChatChannel> channels() {
    return new ArrayList<>(channels);
  }

  private synchronized Entry add(String room, boolean fromBot, Message message) {
    Entry entry = entry(fromBot, message);
    room(room).add(entry);
    return entry;
  }

  private Entry entry(boolean fromBot, Message message) {
    return new Entry(++lastId, ++revision, fromBot, clock.instant(), message);
  }

  private Room room(String name) {
    return rooms.computeIfAbsent(name, absent -> new Room());
  }
}
