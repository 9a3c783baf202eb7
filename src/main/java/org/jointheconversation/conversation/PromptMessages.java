package org.jointheconversation.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Reminders;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.delivery.Delivery;

/** What a round sends, to each person in their language. Thread-safe. */
public final class PromptMessages {
  private static final int MOST_KNOWN = 100;

  private final RoundBook book;
  private final Map<Said, Made> made = new ConcurrentHashMap<>();
  private final Map<Language, Wording> wordings;
  private final Languages languages;

  private record Said(long round, Language language, int number) {}

  private record Made(OpenRound from, Message message) {}

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
    Said said = new Said(round, languages.of(to), number);
    return book.find(Long.toString(round)).map(open -> message(said, open));
  }

  /** Made once for everybody, as long as the round in memory is the same. */
  private Message message(Said said, OpenRound open) {
    Made known = made.get(said);
    if (known != null && known.from() == open) {
      return known.message();
    }
    Message message = message(wordings.get(said.language()).messages(), open, said.number());
    if (made.size() > MOST_KNOWN) {
      made.clear();
    }
    made.put(said, new Made(open, message));
    return message;
  }

  private static Message message(Messages messages, OpenRound open, int number) {
    if (number == 0) {
      return messages.prompt(open);
    }
    return number < Delivery.FIRST_SNOOZE ? messages.reminder(open) : messages.snoozed(open);
  }

  /** The message of an open round to a channel, in English, with the way to Welsh. */
  public Optional<Message> inChannel(long round) {
    return book.find(Long.toString(round)).map(wordings.get(Language.ENGLISH).messages()::shared);
  }

  /** The message of a preview; empty where its revision or prompt is gone. */
  public Optional<Message> preview(long revision, String prompt, ChatUser to) {
    return book.preview(new PreviewName(revision, prompt).written())
        .map(wordings.get(languages.of(to)).messages()::preview);
  }

  /** When a member of that zone is reminded of what they were just sent. */
  public Optional<SendTimes.Window> reminderAfter(
      long round, ZoneId zone, int reminder, Instant sentAt) {
    return book.find(Long.toString(round))
        .flatMap(open -> Reminders.next(open.definition(), open.prompt(), zone, reminder, sentAt));
  }
}
