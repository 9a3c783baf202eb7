package org.jointheconversation.config;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the environment into a {@link Config}, or says everything that is wrong with it at once.
 */
public final class ConfigLoader {
  private static final int SECRET_BYTES = 32;
  private static final int MOST_MESSAGES = 1_000_000;
  private static final Pattern ACCOUNT = Pattern.compile("(slack|teams|sandbox):[^/\\s]+/[^/\\s]+");

  private final Settings settings;

  private ConfigLoader(Map<String, String> environment) {
    this.settings = new Settings(environment);
  }

  /**
   * Reads the configuration.
   *
   * @param environment names and values; keys that are not ours are ignored
   * @throws ConfigException with every problem, each with its mend
   */
  public static Config load(Map<String, String> environment) {
    return new ConfigLoader(environment).read(Optional.empty());
  }

  /** The same at a moment, at which what has an end must count. */
  public static Config load(Map<String, String> environment, Instant now) {
    return new ConfigLoader(environment).read(Optional.of(now));
  }

  private Config read(Optional<Instant> now) {
    UnknownKeys.check(settings);
    Config config =
        new Config(http(), data(), policy(), limits(), SlackSettings.read(settings), teams());
    notYet();
    requireDifferent(config);
    now.ifPresent(moment -> TeamsCredential.requireInTime(settings, config.teams(), moment));
    settings.throwProblems();
    return config;
  }

  /** What would start and then fail, or mix what must lie apart. */
  private void requireDifferent(Config config) {
    requireApart(config.data());
    int port = config.http().port();
    if (port != 0 && config.http().managementPort().orElse(0) == port) {
      settings.problem(Key.MANAGEMENT_PORT, "is the same as PORT", "take another one");
    }
  }

  /** A backup, an archive or a follower of a server holds everything on it, keys and all. */
  private void requireApart(Config.Data data) {
    Optional<PostgresUrl> main = PostgresUrl.parse(data.databaseUrl());
    Optional<PostgresUrl> keys = PostgresUrl.parse(data.keysDatabaseUrl());
    if (main.isPresent() && keys.filter(main.get()::sharesServerWith).isPresent()) {
      settings.problem(
          Key.KEYS_DATABASE_URL,
          "is on the same server as DATABASE_URL",
          "keep the keys on a server of their own, without archiving or replicas");
    } else if (data.databaseUrl().equals(data.keysDatabaseUrl())) {
      settings.problem(
          Key.KEYS_DATABASE_URL,
          "is the same as DATABASE_URL",
          "keep the keys in a file of their own, best on another disk");
    }
  }

  private Config.Http http() {
    String management = settings.text(Key.MANAGEMENT_PORT).orElse("");
    return new Config.Http(
        settings.required(Key.HOST),
        settings.number(Key.PORT, 0, 65_535),
        settings.text(Key.PUBLIC_URL).map(url -> settings.address(Key.PUBLIC_URL)),
        management.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(settings.number(Key.MANAGEMENT_PORT, 0, 65_535)));
  }

  private Config.Data data() {
    Secret secret = settings.secret(Key.JTC_SECRET);
    if (!secret.value().isEmpty() && secret.bytes().length < SECRET_BYTES) {
      settings.problem(
          Key.JTC_SECRET, "must have at least 32 bytes", "make one with: openssl rand -base64 48");
    }
    Optional<Secret> previous = settings.text(Key.JTC_SECRET_PREVIOUS).map(Secret::new);
    if (previous.filter(old -> old.bytes().length < SECRET_BYTES).isPresent()) {
      settings.problem(
          Key.JTC_SECRET_PREVIOUS,
          "has fewer than 32 bytes, so it was never the secret",
          "set it to what JTC_SECRET was before, or leave it out");
    }
    return new Config.Data(
        database(Key.DATABASE_URL), database(Key.KEYS_DATABASE_URL), secret, previous);
  }

  private String database(Key key) {
    String url = settings.required(key);
    if (PostgresUrl.parse(url).isEmpty() && !url.matches("jdbc:sqlite:[^:?]+")) {
      settings.problem(
          key,
          "is not a database address",
          "use jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=USER&password=PASSWORD");
    }
    return url;
  }

  private Config.Policy policy() {
    return new Config.Policy(
        admins(),
        settings.number(Key.JTC_RETENTION_DAYS, 1, 3_650),
        settings.number(Key.JTC_MIN_GROUP, 2, 1_000),
        settings.number(Key.JTC_FATIGUE_PROMPTS, 1, 100),
        settings.number(Key.JTC_FATIGUE_DAYS, 1, 365));
  }

  private Config.Limits limits() {
    return new Config.Limits(
        settings.number(Key.SLACK_MESSAGES_PER_MINUTE, 1, MOST_MESSAGES),
        settings.number(Key.TEAMS_REQUESTS_PER_SECOND, 1, MOST_MESSAGES));
  }

  /** An account that is written wrongly would hold no role, and nobody would know why. */
  private Set<String> admins() {
    Set<String> admins = settings.list(Key.JTC_ADMINS);
    if (!admins.stream().allMatch(admin -> ACCOUNT.matcher(admin).matches())) {
      settings.problem(
          Key.JTC_ADMINS,
          "names something that is no account",
          "write slack:TEAM/USER or teams:TENANT/AAD-ID, with commas between them");
    }
    return admins;
  }

  private Optional<Config.Teams> teams() {
    boolean off = authOff();
    if (!off
        && settings.noneSet(Key.TEAMS_APP_ID, Key.TEAMS_TENANT_ID)
        && TeamsCredential.noneSet(settings)) {
      return Optional.empty();
    }
    if (!off) {
      settings.required(Key.TEAMS_APP_ID);
      settings.required(Key.TEAMS_TENANT_ID);
    }
    return Optional.of(
        new Config.Teams(
            settings.text(Key.TEAMS_APP_ID).orElse(""),
            TeamsCredential.read(settings, !off),
            tenants(),
            settings.list(Key.TEAMS_SERVICE_HOSTS),
            settings.address(Key.TEAMS_OPENID_METADATA_URL),
            tokenUrl(),
            !off));
  }

  private boolean authOff() {
    String auth = settings.required(Key.TEAMS_AUTH);
    if (auth.equals("required")) {
      return false;
    }
    if (!auth.equals("off")) {
      settings.problem(Key.TEAMS_AUTH, "must be required or off", "leave it out");
      return false;
    }
    if (!settings.noneSet(Key.PUBLIC_URL)
        || !TeamsCredential.noneSet(settings)
        || !Loopback.names(settings.required(Key.HOST))) {
      settings.problem(
          Key.TEAMS_AUTH,
          "off is for trying on one machine: refused where PUBLIC_URL, TEAMS_APP_PASSWORD or"
              + " TEAMS_CERTIFICATE is set or HOST is not loopback",
          "leave it out");
    }
    return true;
  }

  private Set<String> tenants() {
    Set<String> tenants = settings.list(Key.TEAMS_ALLOWED_TENANTS);
    return tenants.isEmpty()
        ? settings.text(Key.TEAMS_TENANT_ID).map(Set::of).orElse(Set.of())
        : tenants;
  }

  private URI tokenUrl() {
    if (settings.text(Key.TEAMS_TOKEN_URL).isPresent()) {
      return settings.address(Key.TEAMS_TOKEN_URL);
    }
    String tenant = settings.text(Key.TEAMS_TENANT_ID).orElse("common");
    if (!tenant.matches("[A-Za-z0-9.-]+")) {
      settings.problem(Key.TEAMS_TENANT_ID, "is not a tenant id", "copy it from Microsoft Entra");
      tenant = "common";
    }
    return URI.create("https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token");
  }

  /** Keys whose feature does not exist yet are refused: a setting that is ignored would mislead. */
  private void notYet() {
    List<Key> later = List.of(Key.OIDC_ISSUER, Key.OIDC_CLIENT_ID, Key.OIDC_CLIENT_SECRET);
    later.stream()
        .filter(key -> settings.text(key).isPresent())
        .forEach(key -> settings.problem(key, "is not supported yet", "leave it out"));
  }

  /** What would start, as {@code key=value} lines; secrets as {@code set} or {@code missing}. */
  public static List<String> describe(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    return Arrays.stream(Key.values())
        .map(key -> key + "=" + shown(settings, key))
        .collect(Collectors.toList());
  }

  private static String shown(Settings settings, Key key) {
    if (key.secret()) {
      return settings.text(key).isPresent() ? "set" : "missing";
    }
    return PostgresUrl.shown(settings.text(key).orElse(""));
  }
}
