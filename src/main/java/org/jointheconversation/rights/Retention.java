package org.jointheconversation.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.reply.ReplyStore;

/**
 * Deletes replies when they were kept for long enough after closing (platform rule N9). Published
 * figures stay. {@link #tick} is idempotent.
 */
public final class Retention {
  private final ConsultationStore consultations;
  private final ReplyStore replies;
  private final AuditLog audit;
  private final int defaultDays;
  private final Clock clock;

  /**
   * @param defaultDays for consultations that do not say themselves
   */
  public Retention(
      ConsultationStore consultations,
      ReplyStore replies,
      AuditLog audit,
      int defaultDays,
      Clock clock) {
    this.consultations = consultations;
    this.replies = replies;
    this.audit = audit;
    this.defaultDays = defaultDays;
    this.clock = clock;
  }

  /** Deletes what is due. */
  public void tick() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (Consultation consultation : consultations.all()) {
      if (isDue(consultation, today)) {
        int deleted = replies.deleteAll(consultation.id());
        if (deleted > 0) {
          audit.record("system", "retention", consultation.slug(), deleted + " replies deleted");
        }
      }
    }
  }

  private boolean isDue(Consultation consultation, LocalDate today) {
    return consultation
        .closedOn()
        .map(day -> day.plusDays(days(consultation)).isBefore(today))
        .orElse(false);
  }

  private int days(Consultation consultation) {
    return consultations
        .inForce(consultation.id())
        .map(revision -> revision.definition().keeping().retentionDays().orElse(defaultDays))
        .orElse(defaultDays);
  }
}
