package org.jointheconversation.slack;

import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.Renderings;
import org.jointheconversation.chat.SendBudget;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.chat.SendOutcome.Unknown;
import org.jointheconversation.config.Config;
import org.jointheconversation.slack.SlackApi.For;
import org.jointheconversation.slack.SlackBlocks.Payload;

/**
 * The way out to Slack. A member's address is their direct-message channel, opened once (S22); a
 * reference is {@code CHANNEL/TS}. Thread-safe; a call blocks for at most 15 seconds a page.
 */
public final class SlackGateway implements ChatGateway, AutoCloseable {
  private final SlackClient client;
  private final SlackApi api;
  private final AddressBook addresses;
  private final Renderings<List<Payload>> renderings = new Renderings<>(SlackBlocks::messages);

  public SlackGateway(Config.Slack config, AddressBook addresses, SendBudget budget) {
    this.client = new SlackClient(config);
    this.api = new SlackApi(client, budget);
    this.addresses = addresses;
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public SendOutcome send(ChatUser to, Message message) {
    return send(For.broadcast(to.team()), to, message);
  }

  /** Tells somebody who waits for it. */
  SendOutcome answer(ChatUser to, Message message) {
    return send(For.answer(to.team()), to, message);
  }

  private SendOutcome send(For whom, ChatUser to, Message message) {
    Optional<String> known = addresses.find(to);
    if (known.isPresent()) {
      SendOutcome outcome = post(whom, known.get(), message);
      if (!SlackErrors.targetGone(outcome)) {
        return outcome;
      }
      addresses.remove(to);
    }
    return openAndSend(whom, to, message);
  }

  @Override
  public SendOutcome post(ChatChannel to, Message message) {
    return post(For.broadcast(to.team()), to.channel(), message);
  }

  @Override
  public boolean letsUsIn(String team) {
    return api.whoWeAre().isPresent();
  }

  /** Lets go of connections; calls under way are not waited for. */
  @Override
  public void close() {
    client.close();
  }

  SlackClient client() {
    return client;
  }

  SlackApi api() {
    return api;
  }

  /** The first page by itself, the rest in its thread. */
  SendOutcome post(For whom, String channel, Message message) {
    List<Payload> pages = renderings.of(message);
    SendOutcome first = api.post(whom, channel, pages.get(0), null);
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

  private SendOutcome openAndSend(For whom, ChatUser to, Message message) {
    SendOutcome opened = api.open(whom, to.user());
    if (!(opened instanceof Sent channel)) {
      return nothingSent(opened);
    }
    addresses.put(to, channel.reference());
    return post(whom, channel.reference(), message);
  }

  /** Opening says nothing to anyone: where its outcome is unknown, trying again does no harm. */
  private static SendOutcome nothingSent(SendOutcome opened) {
    return opened instanceof Unknown unknown
        ? new SendOutcome.TryLater(SlackErrors.PAUSE, unknown.reason())
        : opened;
  }
}
