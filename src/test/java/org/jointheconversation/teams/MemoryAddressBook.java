package org.jointheconversation.teams;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;

/** An address book that counts how often it is written. */
final class MemoryAddressBook implements AddressBook {
  private final Map<String, String> addresses = new ConcurrentHashMap<>();
  private final AtomicInteger writes = new AtomicInteger();

  @Override
  public Optional<String> find(ChatUser user) {
    return Optional.ofNullable(addresses.get(user.wire()));
  }

  @Override
  public Optional<String> find(ChatChannel channel) {
    return Optional.ofNullable(addresses.get(channel.wire()));
  }

  @Override
  public void put(ChatUser user, String address) {
    writes.incrementAndGet();
    addresses.put(user.wire(), address);
  }

  @Override
  public void put(ChatChannel channel, String address) {
    writes.incrementAndGet();
    addresses.put(channel.wire(), address);
  }

  @Override
  public void remove(ChatUser user) {
    addresses.remove(user.wire());
  }

  @Override
  public void remove(ChatChannel channel) {
    addresses.remove(channel.wire());
  }

  int writes() {
    return writes.get();
  }
}
