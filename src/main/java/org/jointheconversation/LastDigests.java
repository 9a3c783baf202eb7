package org.jointheconversation;

import java.time.Clock;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.digest.DigestService;
import org.jointheconversation.outcome.Checks;
import org.jointheconversation.rights.Closing;
import org.jointheconversation.statement.Statements;

/**
 * Counts the votes that are in, themes what is left, composes the digest of the week in which a
 * consultation ends, and drafts every week before it that has none: afterwards replies may have
 * lost their week, and a person's replies what ties them.
 */
final class LastDigests implements Closing.LastDigest {
  private final ThemeFeatures themes;
  private final DigestService digests;
  private final Checks checks;
  private final Statements statements;
  private final Clock clock;

  LastDigests(
      ThemeFeatures themes,
      DigestService digests,
      Checks checks,
      Statements statements,
      Clock clock) {
    this.themes = themes;
    this.checks = checks;
    this.statements = statements;
    this.digests = digests;
    this.clock = clock;
  }

  @Override
  public void compose(Consultation consultation, Revision revision) {
    checks.endAll(consultation.id());
    statements.forget(consultation.id());
    IsoWeek now = IsoWeek.of(clock.instant().minusMillis(1), revision.definition().timeZone());
    themes.prepare(consultation.id(), now.previous());
    themes.prepare(consultation.id(), now);
    digests.due(consultation.slug(), now.previous());
    digests.due(consultation.slug(), now);
    digests.draftAll(consultation.slug());
  }
}
