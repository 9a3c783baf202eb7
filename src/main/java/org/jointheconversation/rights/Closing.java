package org.jointheconversation.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  /** Longer than a closing goes without a step. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ConsultationStore store;
  private final LastDigest lastDigest;
  private final Unlinker unlinker;
  private final KeyStore keys;
  private final AuditLog audit;
  private final Clock clock;
  private final Map<Long, Seen> seenClosing = new ConcurrentHashMap<>();

  public Closing(
      ConsultationStore store,
      LastDigest lastDigest,
      Unlinker unlinker,
      KeyStore keys,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.lastDigest = lastDigest;
    this.unlinker = unlinker;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** A closing that somebody has begun, and since when it has not moved. */
  private record Seen(long step, Instant since) {}

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
    long step = unlinker.progress(consultation.id()).step();
    Seen seen =
        seenClosing.compute(
            consultation.id(),
            (id, before) ->
                before == null || before.step() != step ? new Seen(step, clock.instant()) : before);
    return !clock.instant().isBefore(seen.since().plus(PATIENCE));
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
    if (!unlinker.progress(consultation.id()).decided()) {
      composeLastDigest(consultation);
      unlinker.decide(consultation.id(), () -> warnThatLinkable(consultation));
    }
    unlinker.carryOut(consultation.id());
    keys.destroy(consultation.id());
    store.finishClosing(consultation.id(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    LOG.info("{} is closed; nobody can tell any more who wrote what", consultation.slug());
  }

  /** Without its secrets it was closed before: its last digest was composed then. */
  private void composeLastDigest(Consultation consultation) {
    store
        .inForce(consultation.id())
        .filter(revision -> !keys.isDestroyed(consultation.id()))
        .ifPresent(revision -> lastDigest.compose(consultation, revision));
  }

  /** Where so few replied, whoever knows who was asked can work it out by elimination. */
  private void warnThatLinkable(Consultation consultation) {
    LOG.warn("{} has so few repliers that it is linkable by elimination", consultation.slug());
    audit.record("system", "close", consultation.slug(), "linkable by elimination");
  }
}
