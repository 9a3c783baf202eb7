package org.jointheconversation.chat;

import java.util.Optional;

/**
 * Where members and channels can be reached, in the platform's own terms: a Slack direct-message
 * channel, a Teams conversation reference. What an address says is the adapter's business.
 * Thread-safe; reads are cheap.
 */
public interface AddressBook {
  Optional<String> find(ChatUser user);

  Optional<String> find(ChatChannel channel);

  void put(ChatUser user, String address);

  void put(ChatChannel channel, String address);

  void remove(ChatUser user);

  void remove(ChatChannel channel);
}
