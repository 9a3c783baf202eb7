package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.consultation.SendTimes;

/**
 * Moves prompts that did not leave before a quiet time to the next free moment where their member
 * is, in portions too short to hold up replies. {@link #tick} is idempotent.
 */
public final class Postponing {
  /** Deliveries a transaction. */
  private static final int PORTION = 2_000;

  private final DeliveryStore deliveries;
  private final RoundStore rounds;
  private final ConsultationStore consultations;
  private final Clock clock;

  public Postponing(
      DeliveryStore deliveries, RoundStore rounds, ConsultationStore consultations, Clock clock) {
    this.deliveries = deliveries;
    this.rounds = rounds;
    this.consultations = consultations;
    this.clock = clock;
  }

  /** Moves everything whose quiet time has begun. */
  public void tick() {
    Instant now = clock.instant();
    for (DeliveryStore.Overrun overrun : deliveries.overrun(now)) {
      Optional<SendTimes.Window> window = window(overrun, now);
      int moved = PORTION;
      while (moved == PORTION) {
        moved = deliveries.postpone(overrun, window, now, PORTION);
      }
    }
  }

  /** None where the round's prompt is gone, or where the consultation ends before. */
  private Optional<SendTimes.Window> window(DeliveryStore.Overrun overrun, Instant now) {
    return rounds
        .find(overrun.round())
        .flatMap(
            round ->
                consultations
                    .inForce(round.consultation())
                    .map(Revision::definition)
                    .flatMap(definition -> window(definition, round.prompt(), overrun, now)));
  }

  private static Optional<SendTimes.Window> window(
      Definition definition, String prompt, DeliveryStore.Overrun overrun, Instant now) {
    return definition
        .sent(prompt)
        .flatMap(
            found ->
                SendTimes.of(definition, found, now).after(now, zone(definition, found, overrun)))
        .filter(window -> definition.period().contains(window.due()));
  }

  /** A channel is where the consultation is. */
  private static ZoneId zone(
      Definition definition, PromptDefinition prompt, DeliveryStore.Overrun overrun) {
    return prompt.channel().isPresent() ? definition.timeZone() : overrun.zone();
  }
}
