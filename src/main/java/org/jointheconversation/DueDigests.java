package org.jointheconversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.ConsultationStore;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.DigestService;

/** Drafts the digest of the last complete week at its time. Idempotent: a week has one edition. */
final class DueDigests {
  private final ConsultationStore consultations;
  private final ThemeFeatures themes;
  private final DigestService digests;
  private final Clock clock;

  DueDigests(
      ConsultationStore consultations, ThemeFeatures themes, DigestService digests, Clock clock) {
    this.consultations = consultations;
    this.themes = themes;
    this.digests = digests;
    this.clock = clock;
  }

  void tick() {
    for (Consultation consultation : consultations.all()) {
      if (consultation.state() == Consultation.State.RUNNING) {
        consultations
            .inForce(consultation.id())
            .ifPresent(revision -> draftDue(consultation, revision.definition()));
      }
    }
  }

  private void draftDue(Consultation consultation, Definition definition) {
    Instant now = clock.instant();
    ZoneId zone = definition.timeZone();
    IsoWeek thisWeek = IsoWeek.of(now, zone);
    boolean posted = !definition.digest().post().in(thisWeek, zone).toInstant().isAfter(now);
    IsoWeek postWeek = posted ? thisWeek : thisWeek.previous();
    boolean ran = consultation.ranAt(definition.digest().post().in(postWeek, zone).toInstant());
    IsoWeek week = postWeek.previous();
    boolean wasOpen = week.end(zone).toInstant().isAfter(definition.period().start().toInstant());
    if (ran && wasOpen && !digests.isSettled(consultation.slug(), week)) {
      themes.prepare(consultation.id(), week);
      digests.due(consultation.slug(), week);
    }
  }
}
