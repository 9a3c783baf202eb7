package org.jointheconversation.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;

/** A platform that remembers what it was given, and answers as it is told. Thread-safe. */
final class RecordingGateway implements ChatGateway {
  final List<String> sent = new CopyOnWriteArrayList<>();

  /** What becomes of a message, by the account or channel it is for. */
  volatile Function<String, SendOutcome> outcome = to -> new SendOutcome.Sent("m-" + to);

  private final Platform platform;

  RecordingGateway(Platform platform) {
    this.platform = platform;
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public SendOutcome send(ChatUser to, Message message) {
    sent.add(to.user());
    return outcome.apply(to.user());
  }

  @Override
  public SendOutcome post(ChatChannel to, Message message) {
    sent.add("#" + to.channel());
    return outcome.apply("#" + to.channel());
  }
}
