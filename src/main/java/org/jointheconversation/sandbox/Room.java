package org.jointheconversation.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;

/** What was said in one place, the newest {@link #MOST} messages. Guarded by its owner's lock. */
final class Room {
  static final int MOST = 200;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /** The name of somebody's one-to-one chat with the bot. */
  static String of(ChatUser user) {
    return "u:" + user.wire();
  }

  /** The name of a channel's room; no account can have the same. */
  static String of(ChatChannel channel) {
    return "c:" + channel.wire();
  }

  void add(Entry entry) {
    entries.addLast(entry);
    if (entries.size() > MOST) {
      entries.removeFirst();
    }
  }

  void addFirst(Entry entry) {
    entries.addFirst(entry);
  }

  Optional<Entry> find(long id) {
    return entries.stream().filter(entry -> entry.id() == id).findFirst();
  }

  void replace(Entry with) {
    List<Entry> all = new ArrayList<>(entries);
    all.replaceAll(entry -> entry.id() == with.id() ? with : entry);
    entries.clear();
    entries.addAll(all);
  }

  /** Below the last entry of a thread that is still here. */
  void addBelow(Entry entry) {
    List<Entry> all = new ArrayList<>(entries);
    int place = all.size();
    for (int i = 0; i < all.size(); i++) {
      boolean inThread = all.get(i).id() == entry.thread() || all.get(i).thread() == entry.thread();
      place = inThread ? i + 1 : place;
    }
    all.add(place, entry);
    entries.clear();
    entries.addAll(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  boolean remove(long id) {
    return entries.removeIf(entry -> entry.id() == id);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The revision of the newest thing that the bot said here, 0 where it has said nothing. */
  long newest() {
    return entries.stream().filter(Entry::fromBot).mapToLong(Entry::revision).max().orElse(0);
  }
}
