package org.jointheconversation.conversation;

import java.util.Map;
import org.jointheconversation.chat.Message;

/** What the bot does about something a person did. */
public sealed interface Answer {

  /** Say this to the person, and to nobody else. */
  record Say(Message message) implements Answer {}

  /** Put this in the place of the prompt or receipt that was used; where there is none, say it. */
  record Replace(Message message) implements Answer {}

  /**
   * Show this in the place of what is open over the chat and was used.
   *
   * @param instead what is said where nothing is open
   */
  record Show(View.TextView view, Message instead) implements Answer {}

  /** Nothing was kept: show each error beside its field, with what was typed still there. */
  record Invalid(Map<String, String> errors) implements Answer {
    public Invalid {
      errors = Map.copyOf(errors);
    }
  }

  /** A repeat of something that was already answered. */
  record Nothing() implements Answer {}

  /**
   * Nothing was kept, because the disk or the database refuses. A form shows the sentence beside
   * {@code field} with the text still in it; a platform that tries again by itself is told to.
   */
  record Unavailable(String field, String sentence) implements Answer {}
}
