package org.jointheconversation.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.AccessDeniedException;
import org.jointheconversation.access.Role;
import org.jointheconversation.ops.AuditLog;

/** The life of a consultation: applied by one person, approved by another. Thread-safe. */
public final class Consultations {
  private final ConsultationStore store;
  private final Access access;
  private final AuditLog audit;
  private final Clock clock;

  public Consultations(ConsultationStore store, Access access, AuditLog audit, Clock clock) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  public List<Consultation> all() {
    return store.all();
  }

  /**
   * The consultation of that name.
   *
   * @throws ConsultationException where there is none
   */
  public Consultation get(String slug) {
    return store
        .find(slug)
        .orElseThrow(
            () -> new ConsultationException("there is no consultation of that name: see list"));
  }

  /**
   * The revision that runs.
   *
   * @throws ConsultationException where none was approved
   */
  public Revision inForce(Consultation consultation) {
    return store
        .inForce(consultation.id())
        .orElseThrow(() -> new ConsultationException("it is a draft: approve it first"));
  }

  public Optional<Revision> pending(Consultation consultation) {
    return store.pending(consultation.id());
  }

  /** Whether it asks and listens right now: approved, not closed, and inside its dates. */
  public boolean isOpen(Consultation consultation) {
    return consultation.state() == Consultation.State.RUNNING
        && store
            .inForce(consultation.id())
            .map(revision -> revision.definition().period().contains(clock.instant()))
            .orElse(false);
  }

  /**
   * Hands in a revision; it waits for approval.
   *
   * @param audience hands the audience over in portions; an exception from it leaves nothing
   *     applied
   */
  public void apply(
      ConsultationStore.NewRevision revision, java.util.function.Consumer<AudienceSink> audience) {
    access.require(revision.appliedBy(), Role.AUTHOR);
    refuseClosed(store.find(revision.definition().id()));
    long id = store.begin(revision);
    audience.accept(portion -> store.addAudience(id, portion));
    store.finish(id);
    audit.record(revision.appliedBy(), "apply", revision.definition().id(), "");
  }

  /**
   * Puts the waiting revision in force.
   *
   * @throws AccessDeniedException where the same person applied it
   * @throws ConsultationException where nothing waits
   */
  public Revision approve(String slug, String as) {
    access.require(as, Role.APPROVER);
    Consultation consultation = get(slug);
    refuseClosed(Optional.of(consultation));
    Revision waiting =
        pending(consultation)
            .orElseThrow(() -> new ConsultationException("nothing waits for approval"));
    if (waiting.appliedBy().equals(as)) {
      throw new AccessDeniedException("whoever applied it cannot approve it: ask somebody else");
    }
    store.approve(waiting.id(), as, clock.instant());
    audit.record(as, "approve", slug, "revision " + waiting.number());
    return waiting;
  }

  private static void refuseClosed(Optional<Consultation> consultation) {
    if (consultation.map(Consultation::takesNothingMore).orElse(false)) {
      throw new ConsultationException("it is closed: give a new one a new name");
    }
  }
}
