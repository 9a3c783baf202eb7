package org.jointheconversation.consultation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointheconversation.chat.ChatChannel;

/**
 * A question and when it is asked.
 *
 * @param askMinutesLost whether the form also asks how many minutes it costs, and how often
 * @param reminders how long after the slot, whole days, at most two, the shortest first
 */
public record PromptDefinition(
    String id,
    String text,
    boolean askMinutesLost,
    Schedule send,
    Zone zone,
    List<Duration> reminders,
    Deliver deliver) {
  public PromptDefinition {
    reminders = List.copyOf(reminders);
  }

  /** The channel it is posted to; empty where each member is asked. */
  public Optional<ChatChannel> channel() {
    return deliver instanceof Deliver.ToChannel shared
        ? Optional.of(shared.channel())
        : Optional.empty();
  }

  /** Whose clock on the wall the schedule is read from. */
  public enum Zone {
    /** Each member's own. */
    MEMBER,
    CONSULTATION;

    /** As it is written in a definition. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
