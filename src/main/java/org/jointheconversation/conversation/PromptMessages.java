package org.jointheconversation.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Reminders;
import org.jointheconversation.consultation.SendTimes;

/** What a round sends, to each person in their language. Thread-safe. */
public final class PromptMessages {
  private final RoundBook book;
  private final Map<Language, Wording> wordings;
  private final Languages languages;

  PromptMessages(RoundBook book, Map<Language, Wording> wordings, Languages languages) {
    this.book = book;
    this.wordings = wordings;
    this.languages = languages;
  }

  /**
   * The message of an open round to a person; empty where it is not open any more.
   *
   * @param reminder 0 the first time, then 1 and 2
   */
  public Optional<Message> of(long round, ChatUser to, int reminder) {
    Messages messages = wordings.get(languages.of(to)).messages();
    return book.find(Long.toString(round))
        .map(open -> reminder == 0 ? messages.prompt(open) : messages.reminder(open));
  }

  /** When a member of that zone is reminded of what they were just sent. */
  public Optional<SendTimes.Window> reminderAfter(
      long round, ZoneId zone, int reminder, Instant sentAt) {
    return book.find(Long.toString(round))
        .flatMap(open -> Reminders.next(open.definition(), open.prompt(), zone, reminder, sentAt));
  }
}
