package org.jointheconversation.conversation;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.audience.Member;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.conversation.Participants.Participant;

/**
 * What typed words mean. Typed to the bot, a word is a command only when it is the whole message;
 * {@code tell} takes the rest. Anything else is a reply. Thread-safe.
 */
final class Words {
  private static final Set<String> NOT_YET =
      Set.of(
          "my-replies",
          "snooze",
          "pause",
          "sign-in",
          "prompts",
          "themes",
          "digest",
          "outcomes",
          "queue");

  private final Participants participants;
  private final Consultations consultations;
  private final RoundStore rounds;
  private final RoundBook book;
  private final Replying replying;
  private final Wording wording;

  Words(
      Participants participants,
      Consultations consultations,
      RoundStore rounds,
      RoundBook book,
      Replying replying,
      Wording wording) {
    this.participants = participants;
    this.consultations = consultations;
    this.rounds = rounds;
    this.book = book;
    this.replying = replying;
    this.wording = wording;
  }

  /** A one-to-one message. */
  Answer typed(Inbound from, String text) {
    return command(from, text).orElseGet(() -> reply(from, text));
  }

  /** What follows a slash command. */
  Answer commanded(Inbound from, String typed) {
    return command(from, typed).orElseGet(() -> say("help"));
  }

  private Optional<Answer> command(Inbound from, String text) {
    String stripped = text.strip();
    String word = stripped.toLowerCase(Locale.ROOT);
    if (takesTheRest("tell", word)) {
      return Optional.of(tell(from, stripped.substring("tell".length()).strip()));
    }
    if (takesTheRest("join", word)) {
      return Optional.of(say("not-yet"));
    }
    return switch (word) {
      case "help", "hi", "hello" -> Optional.of(say("help"));
      case "stop" -> Optional.of(setStopped(from, true));
      case "resume" -> Optional.of(setStopped(from, false));
      case "privacy" -> Optional.of(privacy(from));
      default -> NOT_YET.contains(word) ? Optional.of(say("not-yet")) : Optional.empty();
    };
  }

  private static boolean takesTheRest(String command, String typed) {
    return typed.startsWith(command)
        && (typed.length() == command.length()
            || Character.isWhitespace(typed.charAt(command.length())));
  }

  private Answer tell(Inbound from, String text) {
    return text.isEmpty()
        ? say("tell.empty")
        : openFor(from)
            .map(open -> replying.unasked(from, open.revision(), open.participant(), text))
            .orElseGet(() -> say("no-consultation"));
  }

  private Answer reply(Inbound from, String text) {
    Optional<OpenRound> round =
        participants
            .member(from.who())
            .flatMap(member -> rounds.newestAsking(member.id()))
            .flatMap(book::read)
            .filter(replying::listens);
    return round.isPresent()
        ? replying.typed(from, round.get(), text)
        : openFor(from)
            .map(open -> replying.unasked(from, open.revision(), open.participant(), text))
            .orElseGet(() -> say("no-consultation"));
  }

  private Answer setStopped(Inbound from, boolean stopped) {
    Optional<Member> member = participants.member(from.who());
    if (member.isEmpty() && !stopped && participants.comeBack(from.who())) {
      return say("came-back");
    }
    member.ifPresent(found -> participants.setStopped(found, stopped));
    String done = stopped ? "stopped" : "resumed";
    return say(member.isPresent() ? done : "unknown-writer");
  }

  private Answer privacy(Inbound from) {
    return openFor(from)
        .<Answer>map(
            open -> new Answer.Say(wording.messages().privacy(open.revision().definition())))
        .orElseGet(() -> say("no-consultation"));
  }

  /** The newest open consultation whose audience holds the writer. */
  private Optional<Open> openFor(Inbound from) {
    return consultations.all().stream()
        .filter(consultations::isOpen)
        .map(consultations::inForce)
        .sorted(Comparator.comparing(Words::opens).reversed())
        .flatMap(
            revision ->
                participants
                    .in(revision, from.who())
                    .map(participant -> new Open(revision, participant))
                    .stream())
        .findFirst();
  }

  private static java.time.LocalDate opens(Revision revision) {
    return revision.definition().opens();
  }

  private record Open(Revision revision, Participant participant) {}

  private Answer say(String key) {
    return new Answer.Say(wording.messages().say(key));
  }
}
