package org.jointheconversation.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.chat.ArrivalLookup;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Installation;
import org.jointheconversation.chat.InstallationStore;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.Posting;
import org.jointheconversation.chat.Publication;
import org.jointheconversation.chat.Renderings;
import org.jointheconversation.chat.SendBudget;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.chat.SendOutcome.Unknown;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.Secret;
import org.jointheconversation.slack.SlackApi.For;
import org.jointheconversation.slack.SlackBlocks.Payload;

/**
 * The way out to Slack. A member's address is their direct-message channel, opened once (S22); a
 * reference is {@code CHANNEL/TS}. Thread-safe; a call blocks for at most 15 seconds a page.
 */
public final class SlackGateway implements ChatGateway, ArrivalLookup, AutoCloseable {
  private static final String NO_STAMP = "";

  private final SlackClient client;
  private final Workspace workspace;
  private final SlackApi api;
  private final MessageHistory history;
  private final AddressBook addresses;
  private final Renderings<List<Payload>> renderings = new Renderings<>(SlackBlocks::messages);

  /**
   * @param installed heeded where the configuration lets anybody install us from Slack
   */
  public SlackGateway(
      Config.Slack config, Installed installed, AddressBook addresses, SendBudget budget) {
    this(config, config.oauth().map(oauth -> installed), addresses, budget);
  }

  /** For the workspace of the environment's token alone. */
  public SlackGateway(Config.Slack config, AddressBook addresses, SendBudget budget) {
    this(config, Optional.empty(), addresses, budget);
  }

  private SlackGateway(
      Config.Slack config,
      Optional<Installed> installed,
      AddressBook addresses,
      SendBudget budget) {
    this.client = new SlackClient(config);
    Predicate<Installation.Key> allowed =
        key -> config.oauth().filter(oauth -> oauth.lets(key.enterprise(), key.team())).isPresent();
    this.workspace =
        new Workspace(config.botToken().isPresent(), installed.map(Installed::store), allowed);
    Optional<Tokens.Stored> stored =
        config.oauth().flatMap(oauth -> installed.map(from -> stored(oauth, from, allowed)));
    Tokens tokens = new Tokens(config.botToken().map(Secret::value), workspace, stored);
    this.api = new SlackApi(client, tokens, budget);
    this.history = new MessageHistory(client, tokens, budget);
    this.addresses = addresses;
  }

  /** Where installations are kept. */
  public record Installed(InstallationStore store, Clock clock) {}

  private Tokens.Stored stored(
      Config.OAuth oauth, Installed installed, Predicate<Installation.Key> allowed) {
    Exchange exchange = new Exchange(client, oauth);
    Renewing renewing = new Renewing(installed.store(), exchange, installed.clock());
    return new Tokens.Stored(installed.store(), renewing, allowed);
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public SendOutcome send(ChatUser to, Message message) {
    return send(to, message, NO_STAMP);
  }

  @Override
  public SendOutcome send(ChatUser to, Message message, String stamp) {
    return send(For.broadcast(to.team()), to, message, stamp);
  }

  /** Tells somebody who waits for it. */
  SendOutcome answer(ChatUser to, Message message) {
    return send(For.answer(to.team()), to, message, NO_STAMP);
  }

  private SendOutcome send(For whom, ChatUser to, Message message, String stamp) {
    Optional<String> known = addresses.find(to);
    if (known.isPresent()) {
      SendOutcome outcome = post(whom, known.get(), message, stamp);
      if (!SlackErrors.targetGone(outcome)) {
        return outcome;
      }
      addresses.remove(to);
    }
    return openAndSend(whom, to, message, stamp);
  }

  @Override
  public SendOutcome post(ChatChannel to, Message message) {
    return post(For.broadcast(to.team()), to.channel(), message);
  }

  @Override
  public SendOutcome publish(ChatChannel to, Message message, Posting posting) {
    SlackFiles files = new SlackFiles(client, api);
    return Publication.of(new SlackPost(api, files, to, message), posting);
  }

  @Override
  public boolean letsUsIn(String team) {
    return api.letsUsIn(team);
  }

  /**
   * Where no address is known, nothing was said yet: it is kept before the first message. Opening
   * the chat again opens the same one.
   */
  @Override
  public Finding look(ChatUser to, String stamp, Instant from) {
    Optional<String> known = addresses.find(to);
    if (known.isPresent()) {
      return history.look(to.team(), known.get(), stamp, from);
    }
    SendOutcome opened = api.open(For.broadcast(to.team()), to.user());
    if (opened instanceof Sent channel) {
      return history.look(to.team(), channel.reference(), stamp, from);
    }
    return opened instanceof SendOutcome.Refused ? Finding.CANNOT_TELL : Finding.ASK_LATER;
  }

  /** Lets go of connections; calls under way are not waited for. */
  @Override
  public void close() {
    client.close();
  }

  SlackClient client() {
    return client;
  }

  Workspace workspace() {
    return workspace;
  }

  SlackApi api() {
    return api;
  }

  /** The first page by itself, the rest in its thread. */
  SendOutcome post(For whom, String channel, Message message) {
    return post(whom, channel, message, NO_STAMP);
  }

  private SendOutcome post(For whom, String channel, Message message, String stamp) {
    List<Payload> pages = renderings.of(message);
    SendOutcome first = api.post(whom, channel, pages.get(0), null, stamp);
    return first instanceof Sent sent
        ? rest(whom, channel, sent.reference(), pages.subList(1, pages.size()))
        : first;
  }

  /**
   * What follows the first page. Once that is out, the message cannot be sent again as a whole, so
   * a page that fails leaves it to a person.
   */
  SendOutcome rest(For whom, String channel, String thread, List<Payload> pages) {
    for (Payload page : pages) {
      if (!(api.post(whom.rest(), channel, page, thread) instanceof Sent)) {
        return new Unknown("only-a-part-was-sent");
      }
    }
    return new Sent(channel + "/" + thread);
  }

  private SendOutcome openAndSend(For whom, ChatUser to, Message message, String stamp) {
    SendOutcome opened = api.open(whom, to.user());
    if (!(opened instanceof Sent channel)) {
      return nothingSent(opened);
    }
    addresses.put(to, channel.reference());
    return post(whom, channel.reference(), message, stamp);
  }

  /** Opening says nothing to anyone: where its outcome is unknown, trying again does no harm. */
  private static SendOutcome nothingSent(SendOutcome opened) {
    return opened instanceof Unknown unknown
        ? new SendOutcome.TryLater(SlackErrors.PAUSE, unknown.reason())
        : opened;
  }
}
