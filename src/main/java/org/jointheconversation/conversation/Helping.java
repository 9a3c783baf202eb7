package org.jointheconversation.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.audience.Member;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.ops.StorageUnavailableException;

/**
 * The word {@code help}: what the words do, and a button for each that makes sense to this person
 * now. A card of Teams takes six buttons. Thread-safe.
 */
final class Helping {
  private final Participants participants;
  private final OpenConsultations open;
  private final Wording wording;
  private final Clock clock;

  Helping(Participants participants, OpenConsultations open, Wording wording, Clock clock) {
    this.participants = participants;
    this.open = open;
    this.wording = wording;
    this.clock = clock;
  }

  Message help(ChatUser who) {
    try {
      return wording.messages().help(words(who));
    } catch (StorageUnavailableException notNow) {
      // Help must not depend on the disk.
      return wording.messages().help(List.of());
    }
  }

  /** The words that make sense to somebody now, about being asked. */
  List<String> words(ChatUser who) {
    List<String> words = new ArrayList<>();
    Optional<Member> member = participants.member(who);
    if (member.map(Member::stopped).orElse(false)) {
      words.add(Actions.RESUME);
    } else if (member.map(this::pauses).orElse(false)) {
      words.addAll(List.of(Actions.RESUME, Actions.STOP));
    } else if (member.isPresent()) {
      words.addAll(List.of(Actions.SNOOZE, Actions.PAUSE, Actions.STOP));
    }
    if (mayJoin(who)) {
      words.add(Actions.JOIN);
    }
    return words;
  }

  /** That somebody asked to be left alone, and until when; empty where they are asked. */
  Optional<String> leftAlone(ChatUser who) {
    Optional<Member> member = participants.member(who);
    if (member.map(Member::stopped).orElse(false)) {
      return Optional.of(wording.texts().get("home.stopped"));
    }
    return member
        .filter(this::pauses)
        .flatMap(Member::pausedUntil)
        .map(until -> wording.texts().get("home.paused", when(who, until)));
  }

  private String when(ChatUser who, Instant until) {
    ZoneId zone = open.zone(who);
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    return wording.texts().when(until.atZone(zone), today);
  }

  private boolean pauses(Member member) {
    return member.pausedUntil().filter(until -> until.isAfter(clock.instant())).isPresent();
  }

  private boolean mayJoin(ChatUser who) {
    Optional<Revision> newest = open.all().stream().findFirst();
    return newest.isPresent() && participants.in(newest.get(), who).isEmpty();
  }
}
