package org.jointheconversation.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.audience.Portion;

/** Consultations, their revisions and audiences. Thread-safe. */
public interface ConsultationStore {
  List<Consultation> all();

  Optional<Consultation> find(String slug);

  Optional<Consultation> find(long id);

  /** The approved revision, the one that runs. */
  Optional<Revision> inForce(long consultation);

  /** The revision that waits for approval. */
  Optional<Revision> pending(long consultation);

  /** A revision by its id, whatever its state. */
  Optional<Revision> revision(long id);

  /**
   * Begins a revision, and its consultation where that is new. It is seen by nobody before {@link
   * #finish}; one that was begun and not finished is forgotten by the next.
   *
   * @return the revision's id
   */
  long begin(NewRevision revision);

  /** Adds to the audience of a revision that was begun. */
  void addAudience(long revision, Portion portion);

  /** Lets the revision wait for approval, in the place of one that waited before. */
  void finish(long revision);

  /** Puts the waiting revision in force. */
  void approve(long revision, String approvedBy, Instant now);

  /** Takes no more replies: the open rounds end, what is not sent yet is cancelled. */
  void beginClosing(long consultation);

  /** Says that closing is done. */
  void finishClosing(long consultation, LocalDate today);

  /** What an author hands in. */
  record NewRevision(Definition definition, String codebook, String appliedBy) {}
}
