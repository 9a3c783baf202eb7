package org.jointheconversation.delivery;

import java.util.List;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.consultation.RoundStore;
import org.jointheconversation.ops.AuditLog;

/**
 * What people may do to the outbox: stop all of it, stop a round in the middle, and decide what
 * nobody else can know. Every change is seen by a running dispatcher before its next batch.
 * Thread-safe.
 */
public final class Outbox {
  private final DeliveryStore deliveries;
  private final RoundStore rounds;
  private final Access access;
  private final AuditLog audit;

  public Outbox(DeliveryStore deliveries, RoundStore rounds, Access access, AuditLog audit) {
    this.deliveries = deliveries;
    this.rounds = rounds;
    this.access = access;
    this.audit = audit;
  }

  /** Nothing leaves any more until {@link #resumeAll}, not even after a restart. */
  public void pauseAll(String as) {
    access.require(as, Role.OPERATOR, Role.APPROVER, Role.AUTHOR);
    deliveries.halt(true);
    audit.record(as, "pause-all", "", "");
  }

  /** Everything that waited goes on, as far as it may still be sent. */
  public void resumeAll(String as) {
    access.require(as, Role.OPERATOR, Role.APPROVER);
    deliveries.halt(false);
    audit.record(as, "resume-all", "", "");
  }

  /**
   * Stops a round: what has not left stays. Whoever was asked may still reply.
   *
   * @return how many deliveries stay behind
   * @throws ConsultationException where there is no such round, or it is over
   */
  public int cancel(long round, String as) {
    access.require(as, Role.OPERATOR, Role.APPROVER, Role.AUTHOR);
    if (!rounds.cancel(round)) {
      throw new ConsultationException("there is no such round to stop: see rounds");
    }
    int stopped = deliveries.cancel(round);
    audit.record(as, "cancel", Long.toString(round), stopped + " deliveries");
    return stopped;
  }

  /** The deliveries of which nobody knows whether they arrived, and to whom they went. */
  public List<InDoubt> inDoubt(Consultation consultation, String as) {
    access.require(as, Role.OPERATOR);
    List<InDoubt> found = deliveries.inDoubt(consultation.id());
    audit.record(as, "rounds --in-doubt", consultation.slug(), found.size() + " deliveries");
    return found;
  }

  /**
   * Decides a delivery that is IN_DOUBT.
   *
   * @param arrived what a look into the chat has shown
   * @throws ConsultationException where it is not in doubt
   */
  public void settle(long delivery, boolean arrived, String as) {
    access.require(as, Role.OPERATOR);
    DeliveryState state = arrived ? DeliveryState.SENT : DeliveryState.FAILED;
    if (!deliveries.settle(delivery, state)) {
      throw new ConsultationException("that delivery is not IN_DOUBT: see rounds --in-doubt");
    }
    audit.record(as, "settle", Long.toString(delivery), state.name());
  }
}
