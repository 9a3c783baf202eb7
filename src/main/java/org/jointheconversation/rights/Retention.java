package org.jointheconversation.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.reply.ReplyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes replies when they were kept for long enough after closing (platform rule N9). Published
 * figures stay. {@link #tick} deletes some and goes on the next time, also after a crash; it is
 * meant for one thread. Once an hour it has old copies overwritten of what writers changed or took
 * back.
 */
public final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /** Replies a turn: the thread has other things to do, too. */
  private static final int PORTION = 5_000;

  /** How long the file may hold copies of words that a writer changed or took back. */
  private static final Duration COPIES_STAY = Duration.ofHours(1);

  private final ConsultationStore consultations;
  private final ReplyStore replies;
  private final ClosedDays closedDays;
  private final AuditLog audit;
  private final int defaultDays;
  private final Clock clock;
  private final Map<Long, Purge> purges = new HashMap<>();
  private Instant copiesForgotten;

  /** What is being deleted, since when, and how much of it is gone. */
  private record Purge(long began, int deleted) {}

  /**
   * @param defaultDays for consultations that do not say themselves
   */
  public Retention(
      ConsultationStore consultations,
      ReplyStore replies,
      ClosedDays closedDays,
      AuditLog audit,
      int defaultDays,
      Clock clock) {
    this.consultations = consultations;
    this.replies = replies;
    this.closedDays = closedDays;
    this.audit = audit;
    this.defaultDays = defaultDays;
    this.clock = clock;
    this.copiesForgotten = clock.instant();
  }

  /**
   * Deletes some of what is due.
   *
   * @return whether there may be more
   */
  public boolean tick() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    boolean more = false;
    for (Consultation consultation : consultations.all()) {
      consultation.closedOn().ifPresent(day -> closedDays.note(consultation.id(), day));
      more |= isDue(consultation, today) && purge(consultation);
    }
    forgetCopies();
    return more;
  }

  /** The time first: where it fails, it is not tried again at once. */
  private void forgetCopies() {
    if (!clock.instant().isBefore(copiesForgotten.plus(COPIES_STAY))) {
      copiesForgotten = clock.instant();
      replies.forgetReplaced();
    }
  }

  /** Does again, after a backup was put back, what was due since; the days count as they did. */
  public void again() {
    closedDays.putBack();
    while (tick()) {
      // One portion after the other.
    }
  }

  private boolean purge(Consultation consultation) {
    Purge before = purges.getOrDefault(consultation.id(), new Purge(clock.millis(), 0));
    int deleted = replies.purge(consultation.id(), PORTION);
    Purge now = new Purge(before.began(), before.deleted() + deleted);
    if (deleted == PORTION) {
      purges.put(consultation.id(), now);
      return true;
    }
    purges.remove(consultation.id());
    if (now.deleted() > 0) {
      finished(consultation, now);
    }
    return false;
  }

  private void finished(Consultation consultation, Purge purge) {
    long seconds = Duration.ofMillis(clock.millis() - purge.began()).toSeconds();
    LOG.info("{}: {} replies deleted in {} s", consultation.slug(), purge.deleted(), seconds);
    audit.record("system", "retention", consultation.slug(), purge.deleted() + " replies deleted");
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
