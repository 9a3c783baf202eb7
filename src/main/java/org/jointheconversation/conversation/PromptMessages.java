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
import org.jointheconversation.delivery.Delivery;

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
   * @param number 0 the first time, 1 and 2 for reminders, more where they wanted to be asked later
   */
  public Optional<Message> of(long round, ChatUser to, int number) {
    Messages messages = wordings.get(languages.of(to)).messages();
    return book.find(Long.toString(round)).map(open -> message(messages, open, number));
  }

  private static Message message(Messages messages, OpenRound open, int number) {
    if (number == 0) {
      return messages.prompt(open);
    }
    return number < Delivery.FIRST_SNOOZE ? messages.reminder(open) : messages.snoozed(open);
  }

  /** When a member of that zone is reminded of what they were just sent. */
  public Optional<SendTimes.Window> reminderAfter(
      long round, ZoneId zone, int reminder, Instant sentAt) {
    return book.find(Long.toString(round))
        .flatMap(open -> Reminders.next(open.definition(), open.prompt(), zone, reminder, sentAt));
  }
}
