package org.jointheconversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.conversation.Conversations;
import org.jointheconversation.conversation.RoundBook;
import org.jointheconversation.delivery.Contents;
import org.jointheconversation.delivery.Delivery;
import org.jointheconversation.delivery.Dispatcher;
import org.jointheconversation.delivery.Gates;

/** The outbox of an installation with its real words, sending to platforms that only take note. */
final class Outgoing implements AutoCloseable {
  private static final Duration NEAR = Duration.ofHours(13);

  /** What left: the account and the first line of what it got. */
  final List<String> sent = new CopyOnWriteArrayList<>();

  /** Happens after a message was claimed and before its words are asked for. */
  volatile Consumer<ChatUser> claimed = user -> {};

  private final Features features;
  private final SettableClock clock;
  private final Conversations conversations;
  private final List<Dispatcher> dispatchers;

  Outgoing(Features features, SettableClock clock) {
    this.features = features;
    this.clock = clock;
    RoundBook book = new RoundBook(features.consultationStore(), features.roundStore());
    this.conversations = Talk.conversations(features, book, clock);
    Contents contents =
        new OutboxContents(
            conversations.prompts(),
            conversations.fixedMessages(),
            features.digests(),
            features.preferences());
    this.dispatchers =
        Stream.of(Platform.values())
            .map(
                platform ->
                    Gates.dispatcher(
                        features, new Interrupted(contents), new Noting(platform), clock))
            .toList();
  }

  /**
   * Lets the program run until a moment, looking once in ten minutes; where that is far away, once
   * in half an hour until it is near.
   */
  void until(String moment) {
    Instant end = Instant.parse(moment);
    while (clock.instant().isBefore(end)) {
      boolean near = clock.instant().isAfter(end.minus(NEAR));
      clock.advance(Duration.ofMinutes(near ? 10 : 30));
      tick();
    }
  }

  /** One look at everything that may be due. */
  void tick() {
    features.rounds().tick();
    features.postponing().tick();
    conversations.refresh();
    while (dispatchers.stream().mapToInt(Dispatcher::tick).sum() > 0) {
      if (sent.size() > 10_000) {
        throw new AssertionError("it never ends");
      }
    }
  }

  /** Forgets what left so far. */
  void clear() {
    sent.clear();
  }

  @Override
  public void close() {
    dispatchers.forEach(Dispatcher::close);
  }

  private final class Interrupted implements Contents {
    private final Contents contents;

    Interrupted(Contents contents) {
      this.contents = contents;
    }

    @Override
    public java.util.Optional<Message> of(Delivery.Addressee addressee) {
      if (addressee instanceof Delivery.Person person) {
        claimed.accept(person.user());
      }
      return contents.of(addressee);
    }

    @Override
    public java.util.Optional<org.jointheconversation.consultation.SendTimes.Window> reminderAfter(
        Delivery.Person person, Instant sentAt) {
      return contents.reminderAfter(person, sentAt);
    }
  }

  private final class Noting implements ChatGateway {
    private final Platform platform;

    Noting(Platform platform) {
      this.platform = platform;
    }

    @Override
    public Platform platform() {
      return platform;
    }

    @Override
    public SendOutcome send(ChatUser to, Message message) {
      sent.add(clock.instant() + " " + to.user() + ": " + message.text().lines().findFirst().get());
      return new SendOutcome.Sent("m");
    }

    @Override
    public SendOutcome post(ChatChannel to, Message message) {
      return new SendOutcome.Sent("m");
    }
  }
}
