package org.jointheconversation.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.Role;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Consultations;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.privacy.KeyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends consultations: no more sends, the last digest, and then nobody can tell any more who wrote
 * what. Going through it again after a crash finishes what was begun. Thread-safe.
 */
public final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  /** Longer than a closing takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ConsultationStore store;
  private final LastDigest lastDigest;
  private final LinkStore links;
  private final KeyStore keys;
  private final AuditLog audit;
  private final Blurring blurring;
  private final Clock clock;
  private final Repliers repliers;
  private final Map<Long, Instant> closingSince = new ConcurrentHashMap<>();

  public Closing(
      ConsultationStore store,
      LastDigest lastDigest,
      LinkStore links,
      KeyStore keys,
      AuditLog audit,
      Blurring blurring,
      Clock clock) {
    this.store = store;
    this.lastDigest = lastDigest;
    this.links = links;
    this.keys = keys;
    this.audit = audit;
    this.blurring = blurring;
    this.clock = clock;
    this.repliers = new Repliers(links, keys);
  }

  /** Composes the last digests of a consultation, while people still count once over weeks. */
  @FunctionalInterface
  public interface LastDigest {
    void compose(Consultation consultation, Revision revision);
  }

  /** Ends a consultation now; returns when the link between people and replies is destroyed. */
  public void close(Consultations consultations, Access access, String slug, String as) {
    access.require(as, Role.OPERATOR, Role.APPROVER);
    Consultation consultation = consultations.get(slug);
    if (consultation.state() == Consultation.State.CLOSED) {
      throw new ConsultationException("it is closed already");
    }
    close(consultation);
    audit.record(as, "close", slug, "");
  }

  /**
   * Ends every consultation whose last day is over, those whose closing was cut short, and those
   * that a backup brought back although they were closed after it.
   */
  public void tick() {
    for (Consultation consultation : store.all()) {
      reason(consultation)
          .ifPresent(
              reason -> {
                close(consultation);
                audit.record("system", "close", consultation.slug(), reason);
              });
    }
  }

  private Optional<String> reason(Consultation consultation) {
    if (consultation.state() == Consultation.State.CLOSING) {
      return Optional.of("its closing was cut short").filter(r -> isCutShort(consultation));
    }
    if (consultation.state() != Consultation.State.RUNNING) {
      return Optional.empty();
    }
    if (keys.isDestroyed(consultation.id())) {
      return Optional.of("it was closed after the backup");
    }
    return isOver(consultation) ? Optional.of("its last day is over") : Optional.empty();
  }

  /** Another process may be at it right now; two would do the same, and the log would mislead. */
  private boolean isCutShort(Consultation consultation) {
    Instant seen = closingSince.computeIfAbsent(consultation.id(), id -> clock.instant());
    return !clock.instant().isBefore(seen.plus(PATIENCE));
  }

  private boolean isOver(Consultation consultation) {
    return store
        .inForce(consultation.id())
        .map(
            revision -> !clock.instant().isBefore(revision.definition().period().end().toInstant()))
        .orElse(false);
  }

  private void close(Consultation consultation) {
    store.beginClosing(consultation.id());
    // Without its secrets it was closed before: its last digest was composed then.
    store
        .inForce(consultation.id())
        .filter(revision -> !keys.isDestroyed(consultation.id()))
        .ifPresent(revision -> lastDigest.compose(consultation, revision));
    List<LinkableReply> replies =
        repliers.acrossWeeks(consultation.id(), links.linkable(consultation.id()));
    links.unlink(consultation.id(), blurring.losses(replies));
    keys.destroy(consultation.id());
    warnWhereLinkable(consultation, replies);
    store.finishClosing(consultation.id(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    LOG.info("{} is closed; nobody can tell any more who wrote what", consultation.slug());
  }

  /** Where so few replied, whoever knows who was asked can work it out by elimination. */
  private void warnWhereLinkable(Consultation consultation, List<LinkableReply> replies) {
    if (!replies.isEmpty() && blurring.tooFew(replies)) {
      LOG.warn("{} has so few repliers that it is linkable by elimination", consultation.slug());
      audit.record("system", "close", consultation.slug(), "linkable by elimination");
    }
  }
}
