package org.jointheconversation.outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.FixedQuestion;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.consultation.Rounds;
import org.jointheconversation.ops.AuditLog;

/**
 * What became of published themes: who sees to it, until when, what is said in public, and whether
 * it holds. Thread-safe. Nothing here waits for a network: whoever is asked is asked through the
 * outbox.
 */
public final class Outcomes {
  /** Within so many weeks a public answer is due (platform rule N14). */
  public static final int WEEKS_TO_ANSWER = 12;

  /** So long people are asked whether something is fixed. */
  public static final Duration ASKED_FOR = Duration.ofDays(14);

  public static final int LONGEST_OWNER = 80;
  public static final int LONGEST_ANSWER = 600;

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final OutcomeStore store;
  private final ConsultationStore consultations;
  private final Rounds rounds;
  private final Access access;
  private final AuditLog audit;
  private final Clock clock;
  private final AtomicReference<Instant> noted = new AtomicReference<>(Instant.EPOCH);

  public Outcomes(
      OutcomeStore store,
      ConsultationStore consultations,
      Rounds rounds,
      Access access,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.consultations = consultations;
    this.rounds = rounds;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes note of what was released, so that nobody who looks has to wait for it. Looking through
   * all editions takes a moment and is done once a minute.
   */
  public void tick() {
    Instant now = clock.instant();
    Instant before = noted.get();
    if (now.isBefore(before) || !now.isBefore(before.plus(NOTED_EVERY))) {
      noted.set(now);
      consultations.all().forEach(one -> store.notePublished(one.id()));
    }
  }

  /** Everything that was published of a consultation, the most urgent first. */
  public List<Outcome> of(Consultation consultation) {
    store.notePublished(consultation.id());
    LocalDate today = today(consultation.id());
    return store.of(consultation.id()).stream().sorted(Outcome.mostUrgentFirst(today)).toList();
  }

  /** One of them, by its number; empty where there is none. */
  public Optional<Outcome> find(long id) {
    return store.find(id);
  }

  /** The day it is where a consultation is. */
  public LocalDate today(long consultation) {
    return LocalDate.ofInstant(clock.instant(), zone(consultation));
  }

  private ZoneId zone(long consultation) {
    return consultations
        .inForce(consultation)
        .map(revision -> revision.definition().timeZone())
        .orElse(ZoneOffset.UTC);
  }

  /** Whether somebody may change outcomes. */
  public boolean mayChange(String account) {
    return access.holds(account, Role.COORDINATOR);
  }

  /** The day on which asking about an outcome ends, or ended when people were asked last. */
  public Optional<LocalDate> askedUntilDay(Outcome outcome) {
    ZoneId zone = zone(outcome.consultation());
    return store.newestCheck(outcome.id()).map(check -> LocalDate.ofInstant(check.endsAt(), zone));
  }

  /**
   * What a digest says of earlier themes: what is back at the top, then what is late, then what was
   * answered or taken up, the newest change first.
   *
   * @param organisation whose digest it is; empty for everybody's
   */
  public List<PublicOutcome> forDigest(
      String consultation, Optional<String> organisation, LocalDate today) {
    List<Outcome> all = consultations.find(consultation).map(this::of).orElse(List.of());
    List<Outcome> seen =
        all.stream()
            .filter(one -> one.published().to(organisation))
            .filter(one -> one.plan().status() != Status.HEARD || one.isOverdue(today))
            .toList();
    return Stream.concat(
            seen.stream().filter(one -> isUrgent(one, today)),
            seen.stream()
                .filter(one -> !isUrgent(one, today))
                .sorted(Comparator.comparing(Outcome::changedOn).reversed()))
        .map(one -> one.inPublic(today))
        .toList();
  }

  private static boolean isUrgent(Outcome one, LocalDate today) {
    return one.plan().status() == Status.NOT_FIXED || one.isOverdue(today);
  }

  /**
   * Changes what is said about a theme, by its name in the codebook.
   *
   * @throws OutcomeRefusedException where that cannot be
   */
  public Outcome set(String consultation, String theme, Plan.Change change, String as) {
    access.require(as, Role.COORDINATOR);
    Outcome found =
        consultations.find(consultation).map(this::of).orElse(List.of()).stream()
            .filter(one -> one.theme().equals(theme))
            .findFirst()
            .orElseThrow(() -> new OutcomeRefusedException(Refusal.UNKNOWN));
    return change(found, change, as);
  }

  /**
   * The same by its number.
   *
   * @param version which one the change was made to
   * @throws OutcomeRefusedException where that cannot be, or somebody else was quicker
   */
  public Outcome set(long id, OptionalInt version, Plan.Change change, String as) {
    access.require(as, Role.COORDINATOR);
    Outcome found = find(id).orElseThrow(() -> new OutcomeRefusedException(Refusal.UNKNOWN));
    if (version.isPresent() && version.getAsInt() != found.version()) {
      throw new OutcomeRefusedException(Refusal.CHANGED);
    }
    return change(found, change, as);
  }

  private Outcome change(Outcome found, Plan.Change typed, String as) {
    Plan.Change change = PlanRules.clean(typed, found.published().on());
    Plan plan = found.plan().with(change);
    if (change.status().isPresent()) {
      PlanRules.refuseWrong(found.plan().status(), plan);
    }
    if (change.status().isPresent() && plan.status() == Status.DONE) {
      ask(found, plan);
    } else if (!store.change(found, plan, today(found.consultation()))) {
      throw new OutcomeRefusedException(Refusal.CHANGED);
    }
    audit.record(as, "outcome", slug(found) + "/" + found.theme(), PlanRules.said(change));
    return find(found.id()).orElseThrow();
  }

  private void ask(Outcome found, Plan plan) {
    Instant now = clock.instant();
    Revision revision =
        consultations
            .inForce(found.consultation())
            .filter(inForce -> inForce.definition().period().contains(now))
            .orElseThrow(() -> new OutcomeRefusedException(Refusal.CLOSED));
    if (!store.hasAudience(revision.id(), found.published().asked())) {
      throw new OutcomeRefusedException(Refusal.NOBODY);
    }
    RoundStore.Wanted round = rounds.wanted(revision, FixedQuestion.of(found.theme()), now);
    OutcomeStore.Asking asking =
        new OutcomeStore.Asking(round, found.published().asked(), now.plus(ASKED_FOR));
    OutcomeStore.Began began = store.begin(found, plan, today(found.consultation()), asking);
    if (began != OutcomeStore.Began.BEGUN) {
      throw new OutcomeRefusedException(
          began == OutcomeStore.Began.CLOSED ? Refusal.CLOSED : Refusal.CHANGED);
    }
  }

  private String slug(Outcome outcome) {
    return consultations.find(outcome.consultation()).map(Consultation::slug).orElseThrow();
  }
}
