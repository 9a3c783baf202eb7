package org.jointheconversation.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns schedules and requests into rounds. {@link #tick} is idempotent, since a round is unique by
 * prompt and slot, and goes on after a crash where it stopped; it is meant for one thread.
 */
public final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /** A slot missed by more than this, because nothing ran, is skipped. */
  private static final Duration LATE = Duration.ofHours(1);

  /** Members a transaction: short enough not to hold up replies. */
  private static final int PORTION = 500;

  private final ConsultationStore consultations;
  private final RoundStore rounds;
  private final Fatigue fatigue;
  private final Clock clock;

  public Rounds(ConsultationStore consultations, RoundStore rounds, Fatigue fatigue, Clock clock) {
    this.consultations = consultations;
    this.rounds = rounds;
    this.fatigue = fatigue;
    this.clock = clock;
  }

  /**
   * How often one person may be asked, over all consultations.
   *
   * @param prompts at most so many …
   * @param days … in so many days
   */
  public record Fatigue(int prompts, int days) {}

  /** Asks for the rounds that are due, then writes and opens what was asked for. */
  public void tick() {
    consultations.all().stream()
        .filter(consultation -> consultation.state() == Consultation.State.RUNNING)
        .forEach(this::requestDue);
    rounds.in(Round.State.REQUESTED, Round.State.WRITING).forEach(this::write);
  }

  private void requestDue(Consultation consultation) {
    Instant now = clock.instant();
    consultations
        .inForce(consultation.id())
        .filter(revision -> revision.definition().period().contains(now))
        .ifPresent(revision -> requestDue(consultation, revision, now));
  }

  private void requestDue(Consultation consultation, Revision revision, Instant now) {
    Definition definition = revision.definition();
    for (PromptDefinition prompt : definition.prompts()) {
      definition
          .slots(prompt)
          .between(now.minus(LATE), now.plusMillis(1), definition.timeZone())
          .filter(slot -> consultation.ranAt(slot.toInstant()))
          .forEach(slot -> request(revision, prompt.id(), slot.toInstant()));
    }
  }

  /**
   * Asks for a round now.
   *
   * @return empty where this very moment has one already
   */
  public Optional<Round> request(Revision revision, String prompt, Instant slot) {
    IsoWeek week = IsoWeek.of(slot, revision.definition().timeZone());
    return rounds.request(revision.consultation(), prompt, slot, week);
  }

  /** Whom a round that starts now would ask. */
  public Selection select(Revision revision) {
    return rounds.select(rule(revision.id(), clock.instant()));
  }

  private void write(Round round) {
    Optional<Revision> revision = consultations.inForce(round.consultation());
    if (revision.isEmpty()) {
      return;
    }
    AskingRule rule = rule(revision.get().id(), round.slot());
    while (rounds.write(round, rule, PORTION)) {
      LOG.debug("Round {} goes on with its next portion", round.id());
    }
    rounds.open(round);
    LOG.info("Round {} of prompt {} is open", round.id(), round.prompt());
  }

  private AskingRule rule(long revision, Instant slot) {
    return new AskingRule(revision, slot.minus(Duration.ofDays(fatigue.days())), fatigue.prompts());
  }
}
