package org.jointheconversation.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jointheconversation.audience.Member;
import org.jointheconversation.audience.Preferences;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;

/** The words {@code stop}, {@code pause} and {@code resume}, typed or pressed. Thread-safe. */
final class Pausing {
  private static final Duration PAUSE = Duration.ofDays(14);

  private final Participants participants;
  private final OpenConsultations open;
  private final Preferences preferences;
  private final Wording wording;
  private final Clock clock;

  Pausing(
      Participants participants,
      OpenConsultations open,
      Preferences preferences,
      Wording wording,
      Clock clock) {
    this.participants = participants;
    this.open = open;
    this.preferences = preferences;
    this.wording = wording;
    this.clock = clock;
  }

  /** The word typed, or sent from the form that its button opens. */
  Answer typed(Inbound from, String word) {
    return new Answer.Say(
        switch (word) {
          case Actions.STOP -> stop(from);
          case Actions.PAUSE -> pause(from);
          default -> resume(from);
        });
  }

  /** What a button opens: what it does, and whether that is meant. */
  View view(ChatUser who, String word) {
    return new View.FormView(wording.forms().confirm(word, when(who)));
  }

  private Message stop(Inbound from) {
    preferences.stop(from.who());
    return wording.messages().withWords(text("stopped"), Actions.RESUME);
  }

  /** Somebody who stopped stays stopped: a pause would have them asked again. */
  private Message pause(Inbound from) {
    if (participants.member(from.who()).map(Member::stopped).orElse(false)) {
      return wording.messages().withWords(text("paused.stopped"), Actions.RESUME);
    }
    return preferences.pause(from.who(), until())
        ? wording
            .messages()
            .withWords(text("paused", when(from.who())), Actions.RESUME, Actions.STOP)
        : wording.messages().say("unknown-writer");
  }

  /** To the minute, so that the words name the very moment, and no more is kept than they say. */
  private Instant until() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(PAUSE);
  }

  private String when(ChatUser who) {
    ZoneId zone = open.zone(who);
    ZonedDateTime now = clock.instant().atZone(zone);
    return wording.texts().when(until().atZone(zone), now.toLocalDate());
  }

  private Message resume(Inbound from) {
    return switch (preferences.resume(from.who())) {
      case LISTED -> wording.messages().say("resumed");
      case FORGOTTEN -> wording.messages().say("resumed.unlisted");
      case STRANGER -> wording.messages().say(stranger(from));
    };
  }

  /** Somebody who was erased may want to be asked again. */
  private String stranger(Inbound from) {
    return participants.comeBack(from.who()) ? "came-back" : "unknown-writer";
  }

  private String text(String key, Object... places) {
    return wording.texts().get(key, places);
  }
}
