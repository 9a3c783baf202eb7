package org.jointheconversation.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.audience.Member;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.RoundStore;

/** Finds the rounds that asked somebody and still listen. Thread-safe. */
final class NewestRound {
  private final Participants participants;
  private final RoundStore rounds;
  private final RoundBook book;
  private final Clock clock;

  NewestRound(Participants participants, RoundStore rounds, RoundBook book, Clock clock) {
    this.participants = participants;
    this.rounds = rounds;
    this.book = book;
    this.clock = clock;
  }

  /** A round and the member whom it asked. */
  record Asked(OpenRound round, long member) {}

  Optional<Asked> asking(ChatUser who) {
    return participants.member(who).flatMap(this::asking);
  }

  /** Every round that waits for somebody's reply, the newest in front. */
  List<OpenRound> waitingFor(ChatUser who) {
    return participants.member(who).stream()
        .flatMap(member -> rounds.unanswered(member.id()).stream())
        .flatMap(round -> book.read(round).stream())
        .filter(round -> round.listens(clock.instant()))
        .toList();
  }

  private Optional<Asked> asking(Member member) {
    return rounds
        .newestAsking(member.id())
        .flatMap(book::read)
        .filter(round -> round.listens(clock.instant()))
        .map(round -> new Asked(round, member.id()));
  }
}
