package org.jointheconversation.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;

/** An address book that forgets everything at the end of the test. */
final class MemoryAddressBook implements AddressBook {
  private final Map<Object, String> addresses = new ConcurrentHashMap<>();

  @Override
  public Optional<String> find(ChatUser user) {
    return Optional.ofNullable(addresses.get(user));
  }

  @Override
  public Optional<String> find(ChatChannel channel) {
    return Optional.ofNullable(addresses.get(channel));
  }

  @Override
  public void put(ChatUser user, String address) {
    addresses.put(user, address);
  }

  @Override
  public void put(ChatChannel channel, String address) {
    addresses.put(channel, address);
  }

  @Override
  public void remove(ChatUser user) {
    addresses.remove(user);
  }

  @Override
  public void remove(ChatChannel channel) {
    addresses.remove(channel);
  }
}
