package org.jointheconversation.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.audience.RefusedFileException;

/**
 * Whether somebody must look at signposts again, since telephone lines change (platform rule N23):
 * while they have not, there is a warning, and no new round begins. Thread-safe.
 */
public final class SignpostReviews {
  private final ConsultationStore consultations;
  private final Clock clock;

  public SignpostReviews(ConsultationStore consultations, Clock clock) {
    this.consultations = consultations;
    this.clock = clock;
  }

  /** How many signposts of running consultations are past their date. */
  public int overdue() {
    return running().stream().mapToInt(found -> found.overdueSignposts(clock.instant())).sum();
  }

  /** What to do about it, in words that a stranger may read; empty while all is well. */
  public Optional<String> warning() {
    int overdue = overdue();
    return overdue == 0
        ? Optional.empty()
        : Optional.of(
            overdue
                + (overdue == 1 ? " signpost is" : " signposts are")
                + " past the date to look again, so no new round begins: check the texts, then"
                + " apply and approve a revision with later dates");
  }

  /**
   * Refuses to go on where a running consultation has nowhere to send somebody in need: a
   * definition without a signpost, put into the database by whatever hand, cannot be read.
   *
   * @throws ConsultationException naming the consultation and what is wrong
   */
  public void requireSome() {
    for (Consultation consultation : consultations.all()) {
      if (consultation.state() == Consultation.State.RUNNING) {
        requireSome(consultation);
      }
    }
  }

  private void requireSome(Consultation consultation) {
    try {
      consultations.inForce(consultation.id());
    } catch (RefusedFileException unreadable) {
      throw new ConsultationException(
          "consultation " + consultation.slug() + " cannot run: " + unreadable.getMessage());
    }
  }

  private List<Definition> running() {
    return consultations.all().stream()
        .filter(consultation -> consultation.state() == Consultation.State.RUNNING)
        .flatMap(consultation -> consultations.inForce(consultation.id()).stream())
        .map(Revision::definition)
        .toList();
  }
}
