package org.jointheconversation.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.conversation.Participants.Participant;
import org.jointheconversation.reply.KeptReply;
import org.jointheconversation.reply.MyReplies;

/** Finds somebody's own replies through their handles, and nobody else's. Thread-safe. */
final class OwnReplyFinder {
  private final Participants participants;
  private final OpenConsultations open;
  private final RoundBook book;
  private final RoundStore rounds;
  private final MyReplies replies;
  private final Clock clock;

  OwnReplyFinder(
      Participants participants,
      OpenConsultations open,
      RoundBook book,
      RoundStore rounds,
      MyReplies replies,
      Clock clock) {
    this.participants = participants;
    this.open = open;
    this.book = book;
    this.rounds = rounds;
    this.replies = replies;
    this.clock = clock;
  }

  /** What a button is about; empty where it means nothing to this person. */
  Optional<OwnReplies> find(ChatUser who, String name) {
    Optional<ReplyName> reply = ReplyName.parse(name);
    return reply.isPresent()
        ? named(who, reply.get())
        : book.find(name).flatMap(round -> toRound(who, round));
  }

  /** Every reply of this person in open consultations, each by itself, newest week first. */
  List<OwnReplies> all(ChatUser who) {
    return open.all().stream()
        .flatMap(revision -> in(revision, who).stream())
        .sorted(Comparator.comparing(OwnReplyFinder::week).reversed())
        .toList();
  }

  /** The replies of the same person that answer the same round as this one, itself included. */
  List<KeptReply> besides(ChatUser who, OwnReplies own) {
    return own.round().stream()
        .mapToObj(Long::toString)
        .flatMap(round -> find(who, round).stream())
        .flatMap(all -> all.replies().stream())
        .toList();
  }

  List<String> tokens(OwnReplies own) {
    return own.replies().stream().map(reply -> replies.token(own.consultation(), reply)).toList();
  }

  /** Whether the key of a week was lost, so that something may be there that nobody can find. */
  boolean anyLost(ChatUser who) {
    return open.all().stream()
        .filter(revision -> asksChannels(revision) || participants.wasListed(revision, who))
        .anyMatch(
            revision ->
                replies.wereLost(revision.consultation(), firstWeek(revision), thisWeek(revision)));
  }

  /** Then people whom it does not list may have answered, too. */
  private static boolean asksChannels(Revision revision) {
    return revision.definition().prompts().stream().anyMatch(p -> p.channel().isPresent());
  }

  private static IsoWeek week(OwnReplies one) {
    return one.replies().get(0).week();
  }

  private Optional<OwnReplies> named(ChatUser who, ReplyName name) {
    return open.all().stream()
        .filter(revision -> revision.consultation() == name.consultation())
        .flatMap(revision -> in(revision, who).stream())
        .filter(own -> own.name().equals(name.written()))
        .findFirst();
  }

  private Optional<OwnReplies> toRound(ChatUser who, OpenRound round) {
    List<Participant> ever = participants.ever(round.revision(), who);
    Optional<String> prompt = Optional.of(round.round().prompt());
    List<KeptReply> found = new ArrayList<>();
    for (Participant one : ever) {
      found.addAll(
          replies.to(
              one.writer(),
              round.round().consultation(),
              prompt,
              round.round().week(),
              thisWeek(round.revision())));
    }
    return Optional.of(
        new OwnReplies(
            round.round().name(),
            round.revision(),
            ever.get(0),
            prompt,
            OptionalLong.of(round.round().id()),
            found,
            mayHaveAnswered(who, round)
                && replies.wereLost(
                    round.round().consultation(),
                    round.round().week(),
                    thisWeek(round.revision()))));
  }

  private boolean mayHaveAnswered(ChatUser who, OpenRound round) {
    return round.prompt().channel().isPresent() || participants.wasListed(round.revision(), who);
  }

  private List<OwnReplies> in(Revision revision, ChatUser who) {
    List<Round> asked = rounds.of(revision.consultation());
    List<OwnReplies> found = new ArrayList<>();
    for (Participant one : participants.ever(revision, who)) {
      replies
          .all(one.writer(), revision.consultation(), firstWeek(revision), thisWeek(revision))
          .forEach(reply -> found.add(own(revision, one, reply, asked)));
    }
    return found;
  }

  private OwnReplies own(
      Revision revision, Participant writer, KeptReply reply, List<Round> asked) {
    String token = replies.token(revision.consultation(), reply);
    return new OwnReplies(
        new ReplyName(revision.consultation(), token).written(),
        revision,
        writer,
        reply.prompt(),
        round(reply, asked),
        List.of(reply),
        false);
  }

  /** The last round of its prompt that had begun by the week of the reply. */
  private static OptionalLong round(KeptReply reply, List<Round> asked) {
    return asked.stream()
        .filter(round -> reply.prompt().equals(Optional.of(round.prompt())))
        .filter(round -> round.week().compareTo(reply.week()) <= 0)
        .max(Comparator.comparing(Round::slot))
        .stream()
        .mapToLong(Round::id)
        .findFirst();
  }

  private static IsoWeek firstWeek(Revision revision) {
    return IsoWeek.of(revision.definition().opens());
  }

  private IsoWeek thisWeek(Revision revision) {
    return IsoWeek.of(clock.instant(), revision.definition().timeZone());
  }
}
