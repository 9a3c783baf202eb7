package org.jointheconversation.conversation;

import org.jointheconversation.audience.Preferences;
import org.jointheconversation.chat.Message;

/** The words {@code stop} and {@code resume}, typed or pressed. Thread-safe. */
final class Pausing {
  private final Participants participants;
  private final Preferences preferences;
  private final Wording wording;

  Pausing(Participants participants, Preferences preferences, Wording wording) {
    this.participants = participants;
    this.preferences = preferences;
    this.wording = wording;
  }

  /** The word typed, or sent from the form that its button opens. */
  Answer typed(Inbound from, String word) {
    return new Answer.Say(word.equals(Actions.STOP) ? stop(from) : resume(from));
  }

  /** What a button opens: what it does, and whether that is meant. */
  View view(String word) {
    return new View.FormView(wording.forms().confirm(word));
  }

  private Message stop(Inbound from) {
    preferences.stop(from.who());
    return wording.messages().saying("stopped", Actions.RESUME);
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
}
