package org.jointheconversation.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns schedules and requests into rounds. {@link #tick} is idempotent, since a round is unique by
 * prompt and slot, and goes on after a crash where it stopped; it is meant for one thread.
 */
public final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /** What is missed by more than this, because nothing ran, is not sent any more. */
  private static final Duration LATE = Duration.ofHours(1);

  /** Rounds are written so long before their first message is due. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  /**
   * A round opens so long before its first message is due. What is due of a round that is not open
   * yet is in the way of whoever looks for what may leave: a million messages take half a second.
   */
  private static final Duration LEAD = Duration.ofSeconds(1);

  /**
   * The clocks of the world are at most so far apart: a slot comes as much earlier further east.
   */
  private static final Duration WORLD = Duration.ofHours(26);

  private static final String HELD =
      "a signpost is past the date to look again; check the texts, then apply and approve a"
          + " revision with later dates";

  /** Members a transaction: short enough not to hold up replies. */
  private static final int PORTION = 500;

  private final ConsultationStore consultations;
  private final RoundStore rounds;
  private final Fatigue fatigue;
  private final Clock clock;

  /** Revisions of which was said that they are held, so that it is said once. */
  private final Set<Long> held = ConcurrentHashMap.newKeySet();

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

  /** Asks for the rounds that are due, writes what was asked for, opens what is ready. */
  public void tick() {
    consultations.all().stream()
        .filter(consultation -> consultation.state() == Consultation.State.RUNNING)
        .forEach(this::requestDue);
    rounds.in(Round.State.REQUESTED, Round.State.WRITING).forEach(this::write);
    rounds.in(Round.State.READY).stream()
        .filter(round -> !round.opensAt().isAfter(clock.instant().plus(LEAD)))
        .forEach(this::openInTime);
  }

  private void requestDue(Consultation consultation) {
    consultations
        .inForce(consultation.id())
        .filter(revision -> clock.instant().isBefore(end(revision)))
        .ifPresent(revision -> requestDue(consultation, revision));
  }

  private static Instant end(Revision revision) {
    return revision.definition().period().end().toInstant();
  }

  private void requestDue(Consultation consultation, Revision revision) {
    if (isHeld(revision)) {
      return;
    }
    Definition definition = revision.definition();
    Instant since = consultation.runningSince().orElse(clock.instant());
    Instant until = clock.instant().plus(WORLD).plus(AHEAD);
    Set<Slot> known =
        rounds.of(consultation.id()).stream()
            .map(round -> new Slot(round.prompt(), round.slot()))
            .collect(Collectors.toSet());
    for (PromptDefinition prompt : definition.prompts()) {
      definition
          .slots(prompt)
          .between(since, until, definition.timeZone())
          .map(slot -> new Slot(prompt.id(), slot.toInstant()))
          .filter(slot -> !known.contains(slot))
          .forEach(slot -> requestIfDue(revision, prompt, slot.at()));
    }
  }

  /** Nobody is asked anew while somebody in need may be sent to the wrong place. */
  private boolean isHeld(Revision revision) {
    if (revision.definition().overdueSignposts(clock.instant()) == 0) {
      held.remove(revision.id());
      return false;
    }
    if (held.add(revision.id())) {
      LOG.warn("No new round of {} begins: {}", revision.definition().id(), HELD);
    }
    return true;
  }

  private record Slot(String prompt, Instant at) {}

  private void requestIfDue(Revision revision, PromptDefinition prompt, Instant slot) {
    SendTimes times = SendTimes.of(revision.definition(), prompt, slot);
    Set<ZoneId> where = zones(revision, prompt);
    Instant first = times.first(where).orElse(slot);
    Instant last = times.last(where).orElse(slot);
    Instant now = clock.instant();
    if (last.plus(LATE).isBefore(now)) {
      rounds.skip(wanted(revision, prompt.id(), slot, first));
      LOG.warn("A round of prompt {} was missed: nothing ran when it was due", prompt.id());
    } else if (!first.minus(AHEAD).isAfter(now)) {
      rounds.request(wanted(revision, prompt.id(), slot, first));
    }
  }

  private static RoundStore.Wanted wanted(
      Revision revision, String prompt, Instant slot, Instant opensAt) {
    IsoWeek week = IsoWeek.of(slot, revision.definition().timeZone());
    return new RoundStore.Wanted(revision.consultation(), prompt, slot, opensAt, week);
  }

  /** A channel is where the consultation is. */
  private Set<ZoneId> zones(Revision revision, PromptDefinition prompt) {
    return prompt.channel().isPresent()
        ? Set.of(revision.definition().timeZone())
        : rounds.zones(revision.id());
  }

  /**
   * Asks for a round now. In a quiet time it waits for the end of it.
   *
   * @return empty where this very moment has one already
   * @throws ConsultationException where a signpost is past the date to look again
   */
  public Optional<Round> request(Revision revision, String prompt, Instant slot) {
    if (revision.definition().overdueSignposts(clock.instant()) > 0) {
      throw new ConsultationException("no new round begins: " + HELD);
    }
    return rounds.request(wanted(revision, prompt, slot));
  }

  /** A round that begins now, or when the quiet time is over. */
  public RoundStore.Wanted wanted(Revision revision, String prompt, Instant slot) {
    Instant first =
        revision
            .definition()
            .sent(prompt)
            .flatMap(
                found ->
                    SendTimes.of(revision.definition(), found, slot).first(zones(revision, found)))
            .orElse(slot);
    return wanted(revision, prompt, slot, first);
  }

  /** Whom a round that starts now would ask. */
  public Selection select(Revision revision) {
    return rounds.select(rule(revision.id(), clock.instant()));
  }

  private void write(Round round) {
    consultations
        .inForce(round.consultation())
        .ifPresent(
            revision ->
                revision
                    .definition()
                    .sent(round.prompt())
                    .ifPresent(prompt -> write(round, revision, prompt)));
  }

  private void write(Round round, Revision revision, PromptDefinition prompt) {
    RoundStore.Timing timing = timing(revision, prompt, round.slot());
    if (prompt.channel().isPresent()) {
      ZoneId zone = revision.definition().timeZone();
      rounds.writeShared(round, prompt.channel().get(), timing.in(zone));
    } else {
      writeAll(round, rule(revision, round), timing);
    }
    rounds.ready(round);
  }

  private void writeAll(Round round, AskingRule rule, RoundStore.Timing timing) {
    while (rounds.write(round, rule, timing, PORTION)) {
      LOG.debug("Round {} goes on with its next portion", round.id());
    }
  }

  private RoundStore.Timing timing(Revision revision, PromptDefinition prompt, Instant slot) {
    SendTimes times = SendTimes.of(revision.definition(), prompt, slot);
    Instant tooLate = clock.instant().minus(LATE);
    Instant start = revision.definition().period().start().toInstant();
    RoundStore.Timing timing =
        zone ->
            times
                .in(zone)
                // Further east the first day begins before the consultation does.
                .flatMap(w -> w.due().isBefore(start) ? times.after(start, zone) : Optional.of(w))
                .filter(window -> !window.due().isBefore(tooLate))
                .filter(window -> window.due().isBefore(end(revision)));
    // A million members live in a few zones.
    Map<ZoneId, Optional<SendTimes.Window>> known = new HashMap<>();
    return zone -> known.computeIfAbsent(zone, timing::in);
  }

  private void openInTime(Round round) {
    if (round.opensAt().isBefore(clock.instant().minus(LATE)) && nobodyIsLeft(round)) {
      rounds.skip(round);
      LOG.warn("Round {} of prompt {} was missed: nothing ran", round.id(), round.prompt());
    } else {
      open(round);
    }
  }

  /** Nothing ran since it was written: who should have been asked long ago is not. */
  private boolean nobodyIsLeft(Round round) {
    Instant tooLate = clock.instant().minus(LATE);
    int dropped = PORTION;
    while (dropped == PORTION) {
      dropped = rounds.dropLate(round, tooLate, PORTION);
    }
    return !rounds.hasQueued(round);
  }

  private void open(Round round) {
    rounds.open(round);
    LOG.info("Round {} of prompt {} is open", round.id(), round.prompt());
  }

  /** Whoever hears what came of it is not asked for a reply: it tires nobody. */
  private AskingRule rule(Revision revision, Round round) {
    return FixedQuestion.is(round.prompt())
        ? new AskingRule(
            revision.id(),
            round.slot(),
            round.slot(),
            Integer.MAX_VALUE,
            rounds.organisations(round))
        : rule(revision.id(), round.slot());
  }

  private AskingRule rule(long revision, Instant slot) {
    Instant since = slot.minus(Duration.ofDays(fatigue.days()));
    return new AskingRule(revision, slot, since, fatigue.prompts());
  }
}
