package org.jointheconversation.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;

/**
 * "Fixed where you work?": takes votes, and ends the asking in time. Who voted is a keyed hash that
 * leads to no reply and goes when the asking ends. Thread-safe; {@link #tick} is idempotent.
 */
public final class Checks {
  private final OutcomeStore store;
  private final ConsultationStore consultations;
  private final KeyStore keys;
  private final AuditLog audit;
  private final int minGroup;
  private final Clock clock;

  /**
   * @param minGroup how many people must have a view before anything counts as fixed
   */
  public Checks(
      OutcomeStore store,
      ConsultationStore consultations,
      KeyStore keys,
      AuditLog audit,
      int minGroup,
      Clock clock) {
    this.store = store;
    this.consultations = consultations;
    this.keys = keys;
    this.audit = audit;
    this.minGroup = minGroup;
    this.clock = clock;
  }

  /** The asking that a round does, running or over. */
  public Optional<Check> find(long round) {
    return store.check(round);
  }

  /** What it is about. */
  public Optional<Outcome> outcome(Check check) {
    return store.find(check.outcome());
  }

  /** The revision whose audience is asked. */
  public Optional<Revision> revision(Check check) {
    return consultations.inForce(check.consultation());
  }

  /** Whether a vote about it would count now. */
  public boolean isOpen(Check check) {
    return check.running() && clock.instant().isBefore(check.endsAt());
  }

  /** Whether a member was asked. */
  public boolean asked(Check check, long member) {
    return store.wasAsked(check.round(), member);
  }

  /**
   * Keeps what a person says, in the place of what they said before.
   *
   * @param member by whose account they say it
   * @return false, and nothing kept, where the asking is over
   * @throws org.jointheconversation.privacy.KeysDestroyedException where the consultation is closed
   */
  public boolean vote(Check check, long member, PersonKey person, Vote vote) {
    return isOpen(check) && store.vote(check.round(), member, voter(check, person), vote);
  }

  private String voter(Check check, PersonKey person) {
    return Pseudonyms.voter(
        keys.weekSecret(check.consultation(), check.week().toString()), check.round(), person);
  }

  /** Ends what is over, because its time is up or its consultation ends. */
  public void tick() {
    store.running().stream().filter(this::isOver).forEach(this::end);
    store.forgetVoters();
  }

  /** Ends everything of a consultation that closes, before the secrets go. */
  public void endAll(long consultation) {
    store.running().stream()
        .filter(check -> check.consultation() == consultation)
        .forEach(this::end);
    store.forgetVoters();
  }

  private boolean isOver(Check check) {
    boolean runs =
        consultations
            .find(check.consultation())
            .filter(found -> found.state() == Consultation.State.RUNNING)
            .isPresent();
    return !runs || !clock.instant().isBefore(check.endsAt());
  }

  private void end(Check check) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    store
        .end(check, (yes, no) -> Verdict.of(yes, no, minGroup), today)
        .ifPresent(verdict -> record(check, verdict));
  }

  private void record(Check check, Verdict verdict) {
    String slug = consultations.find(check.consultation()).map(Consultation::slug).orElseThrow();
    String theme = store.find(check.outcome()).map(Outcome::theme).orElseThrow();
    audit.record("system", "outcome", slug + "/" + theme, "status " + verdict.status().wire());
  }
}
