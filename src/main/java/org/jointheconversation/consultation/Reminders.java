package org.jointheconversation.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When somebody who was asked is reminded. */
public final class Reminders {
  private Reminders() {}

  /**
   * When the next reminder goes out to a member who was just written to.
   *
   * @param had how many reminders they had in this round
   * @param sentAt when the last message went out
   * @return empty where there is none, or none before the consultation ends
   */
  public static Optional<SendTimes.Window> next(
      Definition definition, PromptDefinition prompt, ZoneId member, int had, Instant sentAt) {
    List<Duration> reminders = prompt.reminders();
    if (had >= reminders.size()) {
      return Optional.empty();
    }
    Duration before = had == 0 ? Duration.ZERO : reminders.get(had - 1);
    return SendTimes.of(definition, prompt, sentAt)
        .later(reminders.get(had).minus(before), member)
        .filter(window -> definition.period().contains(window.due()));
  }
}
