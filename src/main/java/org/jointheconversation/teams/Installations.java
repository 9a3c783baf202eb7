package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.ChannelAccount;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.ops.StorageUnavailableException;

/**
 * Keeps the address book in step with where the app is installed (T14, T15), and welcomes a person
 * once (T27); a team is not welcomed, let alone its members one by one.
 *
 * <p>Threads: Teams sends two events for one installation, often at once, so what decides on the
 * welcome holds one of a few locks by person.
 */
final class Installations {
  private static final int LOCKS = 64;

  private final AddressBook addresses;
  private final Conversation conversation;
  private final Metrics metrics;
  private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

  Installations(AddressBook addresses, Conversation conversation, Metrics metrics) {
    this.addresses = addresses;
    this.conversation = conversation;
    this.metrics = metrics;
  }

  /** The app was installed or removed; an upgrade takes nothing away. */
  void installation(Turn turn) {
    String action = Objects.requireNonNullElse(turn.activity().getAction(), "");
    switch (action) {
      case "add", "add-upgrade" -> installed(turn);
      case "remove" -> removed(turn);
      default -> {}
    }
  }

  /** Members or channels came or went. */
  void conversationUpdate(Turn turn) {
    List<ChannelAccount> added = turn.activity().getMembersAdded();
    if (turn.personal() ? !added.isEmpty() : hasBot(turn, added)) {
      installed(turn);
    } else if (hasBot(turn, turn.activity().getMembersRemoved())) {
      removed(turn);
    } else if (!turn.personal()) {
      channelEvent(turn);
    }
  }

  /** Whether a person has a chat of their own with the bot. */
  boolean knows(ChatUser who) {
    return addresses.find(who).isPresent();
  }

  /** A person wrote: Teams may have moved the chat to another address. */
  void seen(Turn turn, ChatUser who) {
    String address = turn.reference().address();
    asides(
        () -> {
          if (addresses.find(who).filter(known -> !known.equals(address)).isPresent()) {
            addresses.put(who, address);
          }
        });
  }

  /** The bot was called in a channel, so it can be reached there. */
  void mentioned(Turn turn) {
    asides(() -> turn.channel(turn.conversationId()).ifPresent(channel -> put(turn, channel)));
  }

  /** What is learned beside a message must not fail the message. */
  private static void asides(Runnable learning) {
    try {
      learning.run();
    } catch (StorageUnavailableException e) {
      // The next message says the same again.
    }
  }

  private void installed(Turn turn) {
    if (!turn.personal()) {
      channels(turn).forEach(channel -> put(turn, channel));
      return;
    }
    Optional<ChatUser> person = person(turn);
    if (person.isEmpty()) {
      metrics.unrouted("teams", "no-user");
    } else if (firstTime(person.get(), turn.reference().address())) {
      turn.say(conversation.welcome(person.get()));
    }
  }

  private boolean firstTime(ChatUser person, String address) {
    synchronized (locks.get(Math.floorMod(person.wire().hashCode(), LOCKS))) {
      Optional<String> known = addresses.find(person);
      if (!known.equals(Optional.of(address))) {
        addresses.put(person, address);
      }
      return known.isEmpty();
    }
  }

  private void removed(Turn turn) {
    if (turn.personal()) {
      person(turn).ifPresent(addresses::remove);
    } else {
      channels(turn).forEach(addresses::remove);
    }
  }

  private void channelEvent(Turn turn) {
    Optional<ChatChannel> channel = turn.channel(idOf(turn.channelData().path("channel")));
    switch (Json.text(turn.channelData(), "eventType")) {
      case "channelCreated", "channelRestored" -> channel.ifPresent(it -> put(turn, it));
      case "channelDeleted" -> channel.ifPresent(addresses::remove);
      case "teamDeleted" -> removed(turn);
      default -> {}
    }
  }

  private void put(Turn turn, ChatChannel channel) {
    Reference from = turn.reference();
    String address =
        new Reference(from.serviceUrl(), channel.channel(), "", from.tenantId()).address();
    if (!addresses.find(channel).equals(Optional.of(address))) {
      addresses.put(channel, address);
    }
  }

  /** Every channel an event names: where it came from, the one chosen, and the team's first. */
  private static Stream<ChatChannel> channels(Turn turn) {
    JsonNode data = turn.channelData();
    return Stream.of(
            turn.conversationId(),
            idOf(data.path("channel")),
            idOf(data.path("settings").path("selectedChannel")),
            idOf(data.path("team")))
        .flatMap(id -> turn.channel(id).stream())
        .distinct();
  }

  private static Optional<ChatUser> person(Turn turn) {
    return turn.who()
        .or(
            () ->
                Stream.ofNullable(turn.activity().getMembersAdded())
                    .flatMap(List::stream)
                    .flatMap(member -> turn.user(member.getAadObjectId()).stream())
                    .findFirst());
  }

  private static boolean hasBot(Turn turn, List<ChannelAccount> members) {
    String bot = turn.activity().getRecipient().getId();
    return members.stream().anyMatch(member -> bot != null && bot.equals(member.getId()));
  }

  private static String idOf(JsonNode node) {
    return Json.text(node, "id");
  }
}
