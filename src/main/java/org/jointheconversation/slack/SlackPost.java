package org.jointheconversation.slack;

import com.slack.api.bolt.util.JsonOps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.PostParts;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.slack.SlackApi.For;
import org.jointheconversation.slack.SlackBlocks.Payload;

/**
 * A message with its thread in Slack: the message's first page in the channel, below it its further
 * pages and the thread's. A picture is a file; where Slack does not take it, words stand in its
 * place. For one thread.
 */
final class SlackPost implements PostParts {
  private final SlackApi api;
  private final SlackFiles files;
  private final For whom;
  private final String channel;
  private final List<Part> parts = new ArrayList<>();

  /** Words, and a picture that may say them better. */
  private record Part(Payload words, Optional<Block.Picture> picture) {}

  SlackPost(SlackApi api, SlackFiles files, ChatChannel to, Message message) {
    this.api = api;
    this.files = files;
    this.whom = For.broadcast(to.team());
    this.channel = to.channel();
    add(message);
    message.thread().forEach(this::add);
  }

  private void add(Message message) {
    List<Payload> pages = SlackBlocks.messages(message);
    Optional<Block.Picture> picture = pages.size() == 1 ? picture(message) : Optional.empty();
    pages.forEach(page -> parts.add(new Part(page, picture)));
  }

  /** A message that is a picture and nothing else. */
  private static Optional<Block.Picture> picture(Message message) {
    return message.blocks().size() == 1 && message.blocks().get(0) instanceof Block.Picture picture
        ? Optional.of(picture)
        : Optional.empty();
  }

  @Override
  public int size() {
    return parts.size();
  }

  @Override
  public String words(int part) {
    return JsonOps.toJsonString(parts.get(part).words()) + parts.get(part).picture().isPresent();
  }

  @Override
  public SendOutcome add(int part, String thread) {
    if (part == 0) {
      return api.post(whom, channel, parts.get(part).words(), null);
    }
    Optional<Block.Picture> picture = parts.get(part).picture();
    SendOutcome shown =
        picture
            .flatMap(found -> found.drawing().png())
            .map(png -> files.share(whom.rest(), channel, thread, picture.get(), png))
            .orElseGet(() -> new Refused("no-picture"));
    return shown instanceof Refused
        ? api.post(whom.rest(), channel, parts.get(part).words(), thread)
        : shown;
  }

  @Override
  public boolean isReplaceable(int part, String id) {
    return isMessage(id) && parts.get(part).picture().isEmpty();
  }

  /** What may be edited no more is taken away, so that it can be posted anew. */
  @Override
  public SendOutcome replace(int part, String id, String thread) {
    SendOutcome outcome = api.update(whom, channel, id, parts.get(part).words());
    if (SlackErrors.notEditable(outcome)) {
      SendOutcome removed = api.delete(whom, channel, id);
      return removed instanceof Sent ? new Refused("message_not_found") : outcome;
    }
    return outcome instanceof Sent ? new Sent(id) : outcome;
  }

  @Override
  public SendOutcome remove(String id, String thread) {
    return isMessage(id) ? api.delete(whom, channel, id) : files.delete(whom, id);
  }

  @Override
  public boolean isGone(SendOutcome outcome) {
    return SlackErrors.gone(outcome);
  }

  /** A message is named by a time, a file by a word. */
  private static boolean isMessage(String id) {
    return id.indexOf('.') > 0;
  }
}
