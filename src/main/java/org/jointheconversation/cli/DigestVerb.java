package org.jointheconversation.cli;

import java.time.ZoneId;
import java.util.Optional;
import org.jointheconversation.Features;
import org.jointheconversation.access.Role;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.DigestService;
import org.jointheconversation.digest.Scope;
import org.jointheconversation.digest.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "digest", description = "Prints a week's digest, or releases it with --post.")
final class DigestVerb extends Verb {
  /** Instead of an organisation's id: each of them. */
  private static final String ALL = "all";

  @Parameters(paramLabel = "CONSULTATION", arity = "0..1")
  private String consultation;

  @Option(names = "--week", paramLabel = "2026-W47", description = "default: the last complete one")
  private IsoWeek week;

  @Option(
      names = "--organisation",
      paramLabel = "ID|all",
      description = "one organisation's own digest, or each, a line")
  private String organisation;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
  private DigestFormat format = DigestFormat.text;

  @Option(names = "--post", description = "release it; needs --as")
  private boolean post;

  @Option(names = "--as", paramLabel = "USER", description = "the coordinator who releases it")
  private ChatUser as;

  DigestVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (consultation == null) {
      throw wrongUsage("name a consultation, or use digest verify ID");
    }
    if (post && as == null) {
      throw wrongUsage("--post needs --as USER");
    }
    try (Features features = features()) {
      Consultation found = features.consultations().get(consultation);
      IsoWeek wanted = week(features, found);
      if (post) {
        features.access().require(as.wire(), Role.COORDINATOR);
      }
      if (ALL.equals(organisation)) {
        printAll(features, found, wanted);
      } else {
        printOne(features, found, wanted);
      }
    }
    return 0;
  }

  private void printOne(Features features, Consultation found, IsoWeek wanted) {
    Scope scope = new Scope(Optional.ofNullable(organisation));
    if (post || !features.digests().isReleased(consultation, wanted, scope)) {
      features.themes().prepare(found.id(), wanted);
    }
    if (post) {
      say(features.digests().post(consultation, wanted, scope, as.wire()));
    }
    Digest digest = features.digests().show(consultation, wanted, scope);
    recordQuotes(features, digest, wanted);
    console().out().print(format.render(digest));
  }

  private void printAll(Features features, Consultation found, IsoWeek wanted) {
    features.themes().prepare(found.id(), wanted);
    if (post) {
      features.digests().postOrganisations(consultation, wanted, as.wire()).forEach(this::say);
    }
    for (Digest digest : features.digests().showOrganisations(consultation, wanted)) {
      recordQuotes(features, digest, wanted);
      console().out().print(format.render(digest));
    }
  }

  private void say(DigestService.Release release) {
    console().say(Posting.sentence(release));
  }

  /** Who reads words that nobody has released yet is written down; the shell itself is trusted. */
  private void recordQuotes(Features features, Digest digest, IsoWeek wanted) {
    Scope scope = new Scope(digest.subject().organisation());
    if (digest.hasQuotes() && !features.digests().isReleased(consultation, wanted, scope)) {
      String actor = as == null ? "cli" : as.wire();
      features.audit().record(actor, "digest", consultation, wanted + " with quotes not released");
    }
  }

  private IsoWeek week(Features features, Consultation found) {
    ZoneId zone = features.consultations().inForce(found).definition().timeZone();
    return Optional.ofNullable(week)
        .orElseGet(() -> IsoWeek.of(console().clock().instant(), zone).previous());
  }

  @Command(
      name = "verify",
      description = "Recomputes a published edition from its frozen input.",
      mixinStandardHelpOptions = true)
  Integer verify(@Parameters(paramLabel = "ID") String id) {
    try (Features features = features()) {
      Verification verification = features.digests().verify(id);
      console().say(verification.finding());
      return verification.holds() ? 0 : 1;
    }
  }
}
