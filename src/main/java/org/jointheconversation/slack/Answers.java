package org.jointheconversation.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Held;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.chat.SendOutcome.TryLater;
import org.jointheconversation.chat.SendOutcome.Unknown;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.slack.AfterAck.Wait;
import org.jointheconversation.slack.Origin.Place;
import org.jointheconversation.slack.SlackApi.For;
import org.jointheconversation.slack.SlackBlocks.Payload;

/**
 * Gives the conversation's answers, after the acknowledgement. What one person is told is shown to
 * them alone: in their direct messages, or as an ephemeral message in a channel. Thread-safe.
 */
final class Answers {
  private static final Duration SOON = Duration.ofSeconds(2);

  private final SlackGateway gateway;
  private final AfterAck afterAck;
  private final Homes homes;

  Answers(SlackGateway gateway, AfterAck afterAck, Homes homes) {
    this.gateway = gateway;
    this.afterAck = afterAck;
    this.homes = homes;
  }

  /** The words of an answer, for where there is no form to show them in. */
  static Optional<Message> words(Answer answer) {
    if (answer instanceof Answer.Say say) {
      return Optional.of(say.message());
    } else if (answer instanceof Answer.Replace replace) {
      return Optional.of(replace.message());
    } else if (answer instanceof Answer.Show show) {
      return Optional.of(show.instead());
    } else if (answer instanceof Answer.Invalid invalid) {
      return Optional.of(Message.plain(String.join("\n", invalid.errors().values())));
    } else if (answer instanceof Answer.Unavailable unavailable) {
      return Optional.of(Message.plain(unavailable.sentence()));
    }
    return Optional.empty();
  }

  void give(ChatUser who, Place place, Answer answer) {
    if (answer instanceof Answer.Replace replace && place.replaceable()) {
      afterAck.run(() -> replace(who, place, replace.message()));
    } else {
      words(answer).ifPresent(message -> say(who, place, message));
    }
    if (place.isHome()) {
      homes.refresh(who);
    }
  }

  void say(ChatUser who, Place place, Message message) {
    afterAck.run(() -> again(sayNow(who, place, message)));
  }

  /** What did not fit into an answer that was already given. */
  void rest(ChatUser who, Place place, List<Payload> pages) {
    for (Payload page : pages) {
      afterAck.run(
          () ->
              again(
                  gateway
                      .api()
                      .whisper(For.answer(who.team()), place.channel(), who.user(), page)));
    }
  }

  private Optional<Wait> replace(ChatUser who, Place place, Message message) {
    List<Payload> pages = SlackBlocks.messages(message);
    SendOutcome outcome =
        gateway.api().update(For.answer(who.team()), place.channel(), place.ts(), pages.get(0));
    if (SlackErrors.notReplaceable(outcome)) {
      return again(sayNow(who, place, message));
    }
    if (outcome instanceof Unknown) {
      return Optional.of(new Wait(SOON, true));
    }
    if (outcome instanceof Sent) {
      gateway.rest(
          For.answer(who.team()), place.channel(), place.ts(), pages.subList(1, pages.size()));
    }
    return again(outcome);
  }

  private SendOutcome sayNow(ChatUser who, Place place, Message message) {
    if (place.channel().isEmpty()) {
      return gateway.answer(who, message);
    }
    return place.direct()
        ? gateway.post(For.answer(who.team()), place.channel(), message)
        : whisper(who, place, message);
  }

  private SendOutcome whisper(ChatUser who, Place place, Message message) {
    for (Payload page : SlackBlocks.messages(message)) {
      SendOutcome outcome =
          gateway.api().whisper(For.answer(who.team()), place.channel(), who.user(), page);
      if (outcome instanceof SendOutcome.Refused) {
        return gateway.answer(who, message);
      } else if (!(outcome instanceof Sent)) {
        return outcome;
      }
    }
    return new Sent(place.channel());
  }

  /** Only what surely was not said is said again. */
  static Optional<Wait> again(SendOutcome outcome) {
    if (outcome instanceof Held held) {
      return Optional.of(new Wait(held.atLeast(), false));
    }
    return outcome instanceof TryLater later
        ? Optional.of(new Wait(later.after(), true))
        : Optional.empty();
  }
}
