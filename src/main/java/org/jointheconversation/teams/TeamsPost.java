package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.PostParts;
import org.jointheconversation.chat.SendBudget.Urgency;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.chat.SendOutcome.Sent;

/**
 * A message with its thread in Teams: the message's first card in the channel, its further cards
 * and the thread's as replies to it. What Teams finds too large is halved once (T17). For one
 * thread.
 */
final class TeamsPost implements PostParts {
  private final Connector connector;
  private final Reference channel;
  private final List<Part> parts = new ArrayList<>();

  private record Part(ObjectNode activity, boolean halved) {}

  TeamsPost(Connector connector, Reference channel, Message message) {
    this.connector = connector;
    this.channel = channel;
    add(message);
    message.thread().forEach(this::add);
  }

  private void add(Message message) {
    TeamsCards.shared(message).forEach(activity -> parts.add(new Part(activity, false)));
  }

  @Override
  public int size() {
    return parts.size();
  }

  @Override
  public String words(int part) {
    return Json.write(parts.get(part).activity());
  }

  @Override
  public SendOutcome add(int part, String thread) {
    Reference place = part == 0 ? channel : channel.thread(thread);
    SendOutcome outcome =
        connector.post(place, part == 0 ? Urgency.BROADCAST : Urgency.REST, words(part));
    // A message without a name can be neither answered nor edited: a person must look.
    return outcome instanceof Sent sent && sent.reference().isEmpty()
        ? new SendOutcome.Unknown("no-name")
        : outcome;
  }

  @Override
  public SendOutcome replace(int part, String id, String thread) {
    SendOutcome outcome = connector.put(place(id, thread), Urgency.BROADCAST, id, words(part));
    return outcome instanceof Sent ? new Sent(id) : outcome;
  }

  @Override
  public SendOutcome remove(String id, String thread) {
    SendOutcome outcome = connector.delete(place(id, thread), Urgency.BROADCAST, id);
    return outcome instanceof Sent ? new Sent(id) : outcome;
  }

  private Reference place(String id, String thread) {
    return id.equals(thread) ? channel : channel.thread(thread);
  }

  @Override
  public boolean isGone(SendOutcome outcome) {
    return outcome instanceof Refused refused && refused.reason().equals(Connector.NOT_FOUND);
  }

  @Override
  public boolean split(int part, SendOutcome outcome) {
    boolean tooLarge =
        outcome instanceof Refused refused && refused.reason().equals(Connector.TOO_LARGE);
    if (!tooLarge || parts.get(part).halved()) {
      return false;
    }
    List<ObjectNode> halves = CardHalves.of(parts.get(part).activity());
    if (!halves.isEmpty()) {
      parts.remove(part);
      parts.addAll(part, halves.stream().map(half -> new Part(half, true)).toList());
    }
    return !halves.isEmpty();
  }
}
