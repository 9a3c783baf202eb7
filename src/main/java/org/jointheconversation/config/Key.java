package org.jointheconversation.config;

import java.util.Optional;

/** Every key of the environment with its default; {@code .env.example} lists the same. */
public enum Key {
  HOST("127.0.0.1"),
  PORT("3000"),
  PUBLIC_URL(null),
  MANAGEMENT_PORT(null),
  DATABASE_URL("jdbc:sqlite:data/jtc.db"),
  KEYS_DATABASE_URL("jdbc:sqlite:keys/keys.db"),
  JTC_SECRET(null),
  JTC_SECRET_PREVIOUS(null),
  JTC_ADMINS(null),
  JTC_RETENTION_DAYS("365"),
  JTC_MIN_GROUP("11"),
  JTC_FATIGUE_PROMPTS("2"),
  JTC_FATIGUE_DAYS("7"),
  SLACK_BOT_TOKEN(null),
  SLACK_SIGNING_SECRET(null),
  SLACK_APP_TOKEN(null),
  SLACK_CLIENT_ID(null),
  SLACK_CLIENT_SECRET(null),
  SLACK_ALLOWED_WORKSPACES(null),
  SLACK_API_URL("https://slack.com/api/"),
  SLACK_MESSAGES_PER_MINUTE("200"),
  TEAMS_APP_ID(null),
  TEAMS_APP_PASSWORD(null),
  TEAMS_CERTIFICATE(null),
  TEAMS_TENANT_ID(null),
  TEAMS_ALLOWED_TENANTS(null),
  TEAMS_SERVICE_HOSTS("smba.trafficmanager.net"),
  TEAMS_OPENID_METADATA_URL("https://login.botframework.com/v1/.well-known/openidconfiguration"),
  TEAMS_TOKEN_URL(null),
  TEAMS_AUTH("required"),
  TEAMS_REQUESTS_PER_SECOND("50"),
  OIDC_ISSUER(null),
  OIDC_CLIENT_ID(null),
  OIDC_CLIENT_SECRET(null);

  private final String fallback;

  Key(String fallback) {
    this.fallback = fallback;
  }

  /** What counts where the environment says nothing. */
  public Optional<String> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** Whether its value must never be shown. */
  public boolean secret() {
    return switch (this) {
      case JTC_SECRET,
          JTC_SECRET_PREVIOUS,
          SLACK_BOT_TOKEN,
          SLACK_SIGNING_SECRET,
          SLACK_APP_TOKEN,
          SLACK_CLIENT_SECRET,
          TEAMS_APP_PASSWORD,
          TEAMS_CERTIFICATE,
          OIDC_CLIENT_SECRET ->
          true;
      default -> false;
    };
  }
}
