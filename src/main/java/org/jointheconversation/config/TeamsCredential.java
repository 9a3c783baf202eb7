package org.jointheconversation.config;

import java.time.Instant;
import java.util.Optional;

/** The bot's password or its certificate, exactly one of which is needed. */
final class TeamsCredential {
  private TeamsCredential() {}

  /** Whether neither is set. */
  static boolean noneSet(Settings settings) {
    return settings.noneSet(Key.TEAMS_APP_PASSWORD, Key.TEAMS_CERTIFICATE);
  }

  /** Empty where none is needed, or where something is wrong. */
  static Optional<AppCredential> read(Settings settings, boolean needed) {
    Optional<String> file = settings.text(Key.TEAMS_CERTIFICATE);
    Optional<String> password = settings.text(Key.TEAMS_APP_PASSWORD);
    if (file.isPresent() && password.isPresent()) {
      settings.problem(
          Key.TEAMS_CERTIFICATE, "is set beside TEAMS_APP_PASSWORD", "leave one of them out");
      return Optional.empty();
    }
    if (file.isPresent()) {
      return certificate(settings, file.get());
    }
    if (needed && password.isEmpty()) {
      settings.problem(
          Key.TEAMS_APP_PASSWORD,
          "is missing",
          "set it, or TEAMS_CERTIFICATE in its place; .env.example explains them");
    }
    return password.map(Secret::new).map(AppCredential.Password::new);
  }

  /** Refuses a certificate that does not count at this moment. */
  static void requireInTime(Settings settings, Optional<Config.Teams> teams, Instant now) {
    Optional<AppCertificate> certificate = teams.flatMap(Config.Teams::certificate);
    if (certificate.filter(found -> !found.ends().isAfter(now)).isPresent()) {
      settings.problem(
          Key.TEAMS_CERTIFICATE,
          "has ended",
          "make a new certificate, upload it to the app registration, and name its file here");
    } else if (certificate.filter(found -> found.begins().isAfter(now)).isPresent()) {
      settings.problem(
          Key.TEAMS_CERTIFICATE, "does not count yet", "check the clock, or use another one");
    }
  }

  private static Optional<AppCredential> certificate(Settings settings, String file) {
    try {
      return Optional.of(CertificateFile.read(file));
    } catch (CertificateFile.Unusable e) {
      settings.problem(Key.TEAMS_CERTIFICATE, e.getMessage(), e.mend());
      return Optional.empty();
    }
  }
}
