package org.jointheconversation;

import java.time.Instant;
import java.util.Optional;
import org.jointheconversation.audience.Preferences;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.conversation.FixedMessages;
import org.jointheconversation.conversation.PromptMessages;
import org.jointheconversation.delivery.Contents;
import org.jointheconversation.delivery.Delivery;
import org.jointheconversation.digest.DigestService;

/** What the outbox says: prompts and reminders to people, digests to channels. Thread-safe. */
final class OutboxContents implements Contents {
  private final PromptMessages prompts;
  private final FixedMessages fixed;
  private final DigestService digests;
  private final Preferences preferences;

  OutboxContents(
      PromptMessages prompts, FixedMessages fixed, DigestService digests, Preferences preferences) {
    this.prompts = prompts;
    this.fixed = fixed;
    this.digests = digests;
    this.preferences = preferences;
  }

  @Override
  public Optional<Message> of(Delivery.Addressee addressee) {
    if (addressee instanceof Delivery.Place place) {
      return digests.message(place.edition(), place.channel(), place.stands());
    } else if (addressee instanceof Delivery.SharedPrompt shared) {
      return prompts.inChannel(shared.round());
    } else if (addressee instanceof Delivery.Preview preview) {
      return prompts.preview(preview.revision(), preview.prompt(), preview.user());
    }
    Delivery.Person person = (Delivery.Person) addressee;
    return preferences.mayBeAsked(person.user())
        ? prompts
            .of(person.round(), person.user(), person.reminder())
            .or(() -> fixed.of(person.round(), person.user()))
        : Optional.empty();
  }

  @Override
  public Optional<SendTimes.Window> reminderAfter(Delivery.Person person, Instant sentAt) {
    return prompts.reminderAfter(person.round(), person.zone(), person.reminder(), sentAt);
  }
}
