package org.jointheconversation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {
  private static final String SECRET = "thirty-two bytes and a few to spare";

  @Test
  void with_a_secret_alone_everything_else_has_its_default() {
    Config config = ConfigLoader.load(Map.of("JTC_SECRET", SECRET));
    assertThat(config.http().host()).isEqualTo("127.0.0.1");
    assertThat(config.http().port()).isEqualTo(3000);
    assertThat(config.http().publicUrl()).isEmpty();
    assertThat(config.http().managementPort()).isEmpty();
    assertThat(config.data().databaseUrl()).isEqualTo("jdbc:sqlite:data/jtc.db");
    assertThat(config.data().keysDatabaseUrl()).isEqualTo("jdbc:sqlite:keys/keys.db");
    assertThat(config.data().previousSecret()).isEmpty();
    assertThat(config.policy().admins()).isEmpty();
    assertThat(config.policy().retentionDays()).isEqualTo(365);
    assertThat(config.policy().minGroup()).isEqualTo(11);
    assertThat(config.policy().fatiguePrompts()).isEqualTo(2);
    assertThat(config.policy().fatigueDays()).isEqualTo(7);
    assertThat(config.slack()).isEmpty();
    assertThat(config.teams()).isEmpty();
  }

  @Test
  void with_its_keys_each_platform_has_its_defaults() {
    Config config = ConfigLoader.load(both());
    Config.Slack slack = config.slack().orElseThrow();
    assertThat(slack.apiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
    Config.Teams teams = config.teams().orElseThrow();
    assertThat(teams.serviceHosts()).containsExactly("smba.trafficmanager.net");
    assertThat(teams.allowedTenants()).containsExactly("tenant-1");
    assertThat(teams.authRequired()).isTrue();
    assertThat(teams.openIdMetadataUrl().toString())
        .isEqualTo("https://login.botframework.com/v1/.well-known/openidconfiguration");
    assertThat(teams.tokenUrl().toString())
        .isEqualTo("https://login.microsoftonline.com/tenant-1/oauth2/v2.0/token");
  }

  @Test
  void a_blank_value_counts_as_not_set_and_spaces_around_one_do_not_count() {
    Config config = ConfigLoader.load(with(Map.of("PORT", "  ", "HOST", " 127.0.0.2 ")));
    assertThat(config.http().port()).isEqualTo(3000);
    assertThat(config.http().host()).isEqualTo("127.0.0.2");
  }

  @Test
  void lists_are_taken_apart_at_commas() {
    Map<String, String> teams =
        Map.of(
            "TEAMS_ALLOWED_TENANTS", "t1, t2,,",
            "TEAMS_SERVICE_HOSTS", "smba.example, other.example",
            "JTC_ADMINS", "slack:T1/U1, teams:t1/aad");
    Config config = ConfigLoader.load(with(both(), teams));
    assertThat(config.teams().orElseThrow().allowedTenants()).containsExactlyInAnyOrder("t1", "t2");
    assertThat(config.teams().orElseThrow().serviceHosts())
        .containsExactlyInAnyOrder("smba.example", "other.example");
    assertThat(config.policy().admins()).containsExactlyInAnyOrder("slack:T1/U1", "teams:t1/aad");
  }

  @Test
  void everything_wrong_is_said_at_once_and_each_with_its_mend() {
    Map<String, String> wrong = new HashMap<>();
    wrong.put("PORT", "65536");
    wrong.put("JTC_SECRET", "short");
    wrong.put("JTC_MIN_GROUP", "1");
    wrong.put("JTC_ADMINS", "Mr Smith");
    wrong.put("DATABASE_URL", "jdbc:mysql://db/jtc");
    wrong.put("SLACK_BOT_TOKEN", "xoxb-1");
    wrong.put("SLACK_API_URL", "https://slack.com/web");
    wrong.put("TEAMS_APP_ID", "app");
    wrong.put("OIDC_ISSUER", "https://idp.example");
    List<String> problems = problems(wrong);
    assertThat(problems)
        .extracting(problem -> problem.split(" ")[0])
        .containsExactlyInAnyOrder(
            "PORT",
            "JTC_SECRET",
            "JTC_MIN_GROUP",
            "JTC_ADMINS",
            "DATABASE_URL",
            "SLACK_SIGNING_SECRET",
            "SLACK_API_URL",
            "TEAMS_APP_PASSWORD",
            "TEAMS_TENANT_ID",
            "OIDC_ISSUER");
    assertThat(problems).allMatch(problem -> problem.matches("[A-Z_]+ .+: .+"));
  }

  @ParameterizedTest
  @CsvSource({
    "JTC_MINGROUP, JTC_MIN_GROUP",
    "JTC_SECRETS, JTC_SECRET",
    "SLACK_BOTTOKEN, SLACK_BOT_TOKEN",
    "TEAMS_APP_PASWORD, TEAMS_APP_PASSWORD"
  })
  void an_unknown_key_of_ours_is_an_error_that_names_the_nearest(String unknown, String nearest) {
    assertThat(problems(with(Map.of(unknown, "x"))))
        .containsExactly(unknown + " is not a key: did you mean " + nearest + "?");
  }

  @Test
  void keys_of_others_are_none_of_our_business() {
    ConfigLoader.load(with(Map.of("PATH", "/bin", "HOSTNAME", "h", "SLACKWARE", "15")));
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 0, 65535, -1, 65536",
    "MANAGEMENT_PORT, 0, 65535, -1, 65536",
    "JTC_MIN_GROUP, 2, 1000, 1, 1001",
    "JTC_RETENTION_DAYS, 1, 3650, 0, 3651",
    "JTC_FATIGUE_PROMPTS, 1, 100, 0, 101",
    "JTC_FATIGUE_DAYS, 1, 365, 0, 366"
  })
  void numbers_have_bounds(String key, String least, String most, String below, String above) {
    ConfigLoader.load(with(Map.of(key, least)));
    ConfigLoader.load(with(Map.of(key, most)));
    for (String outside : List.of(below, above, "12a", "1.5", "99999999999")) {
      assertThat(problems(with(Map.of(key, outside)))).as(outside).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"31, 1", "32, 0"})
  void the_secret_has_at_least_32_bytes(int bytes, int problems) {
    Map<String, String> environment = Map.of("JTC_SECRET", "x".repeat(bytes));
    assertThat(problemsOrNone(environment)).hasSize(problems);
  }

  @Test
  void the_secret_is_counted_in_bytes_not_in_characters() {
    assertThat(problemsOrNone(Map.of("JTC_SECRET", "ŵ".repeat(16)))).isEmpty();
  }

  @Test
  void there_is_no_default_for_the_secret() {
    assertThat(problems(Map.of())).singleElement().asString().startsWith("JTC_SECRET is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://slack.example/api/",
        "http://127.0.0.1.example/api/",
        "http://localhost.example/api/",
        "http://1270.0.0.1/api/",
        "ftp://127.0.0.1/api/",
        "//slack.com/api/",
        "https:/api/",
        "not an address"
      })
  void plain_http_is_for_loopback_alone(String address) {
    assertThat(problems(with(both(), Map.of("SLACK_API_URL", address))))
        .anyMatch(problem -> problem.startsWith("SLACK_API_URL is not an https address"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/api/",
        "http://localhost:1/api/",
        "http://[::1]:8080/api/",
        "https://slack-gov.com/api/"
      })
  void a_fake_on_loopback_can_stand_in_for_an_outside_address(String address) {
    Config config = ConfigLoader.load(with(both(), Map.of("SLACK_API_URL", address)));
    assertThat(config.slack().orElseThrow().apiUrl()).isEqualTo(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUBLIC_URL", "TEAMS_OPENID_METADATA_URL", "TEAMS_TOKEN_URL"})
  void every_outside_address_is_held_to_https(String key) {
    assertThat(problems(with(both(), Map.of(key, "http://example.nhs.uk/")))).hasSize(1);
  }

  @Test
  void T4_checks_may_be_off_only_while_trying_on_one_machine() {
    Config config = ConfigLoader.load(with(Map.of("TEAMS_AUTH", "off")));
    assertThat(config.teams().orElseThrow().authRequired()).isFalse();
    assertThat(problems(with(Map.of("TEAMS_AUTH", "off", "PUBLIC_URL", "https://x.example"))))
        .singleElement()
        .asString()
        .startsWith("TEAMS_AUTH off is for trying on one machine");
    assertThat(problems(with(Map.of("TEAMS_AUTH", "off", "TEAMS_APP_PASSWORD", "p")))).hasSize(1);
    for (String host : List.of("0.0.0.0", "::", "192.168.1.5", "jtc.example.nhs.uk")) {
      assertThat(problems(with(Map.of("TEAMS_AUTH", "off", "HOST", host)))).as(host).hasSize(1);
    }
    for (String host : List.of("127.0.0.1", "localhost", "::1")) {
      ConfigLoader.load(with(Map.of("TEAMS_AUTH", "off", "HOST", host)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "none", "OFF", "no", "0"})
  void T4_no_other_word_turns_the_checks_off(String word) {
    assertThat(problems(with(both(), Map.of("TEAMS_AUTH", word)))).hasSize(1);
    assertThat(problems(with(Map.of("TEAMS_AUTH", word)))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void T4_a_blank_app_id_never_opens_the_door(String blank) {
    assertThat(ConfigLoader.load(with(Map.of("TEAMS_APP_ID", blank))).teams()).isEmpty();
    assertThat(problems(with(both(), Map.of("TEAMS_APP_ID", blank))))
        .singleElement()
        .asString()
        .startsWith("TEAMS_APP_ID is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql:jtc",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:jtc.db?mode=ro",
        "data/jtc.db"
      })
  void what_is_no_file_of_sqlite_is_refused(String url) {
    assertThat(problems(with(Map.of("DATABASE_URL", url)))).hasSize(1);
    assertThat(problems(with(Map.of("KEYS_DATABASE_URL", url)))).hasSize(1);
  }

  @Test
  void what_must_lie_apart_lies_apart() {
    assertThat(problems(with(Map.of("KEYS_DATABASE_URL", "jdbc:sqlite:data/jtc.db"))))
        .singleElement()
        .asString()
        .startsWith("KEYS_DATABASE_URL is the same as DATABASE_URL");
    assertThat(problems(with(Map.of("MANAGEMENT_PORT", "3000")))).hasSize(1);
    ConfigLoader.load(with(Map.of("PORT", "0", "MANAGEMENT_PORT", "0")));
  }

  @Test
  void what_does_not_work_yet_is_refused_and_not_ignored() {
    for (Key key : List.of(Key.OIDC_ISSUER, Key.OIDC_CLIENT_ID, Key.OIDC_CLIENT_SECRET)) {
      assertThat(problems(with(Map.of(key.name(), "x"))))
          .containsExactly(key + " is not supported yet: leave it out");
    }
  }

  @Test
  void S27_installing_from_slack_needs_no_token_and_leads_back_to_one_address() {
    Map<String, String> slack =
        Map.of(
            "SLACK_CLIENT_ID", "1.2",
            "SLACK_CLIENT_SECRET", "client-secret",
            "SLACK_SIGNING_SECRET", "signing",
            "PUBLIC_URL", "https://chat.example.nhs.uk/");
    Config.Slack config = ConfigLoader.load(with(slack)).slack().orElseThrow();
    assertThat(config.botToken()).isEmpty();
    assertThat(config.oauth().orElseThrow().redirectUri())
        .isEqualTo(URI.create("https://chat.example.nhs.uk/slack/oauth_redirect"));
  }

  @Test
  void S27_who_may_install_from_slack_is_whom_the_list_names_or_whomever_slack_lets() {
    Map<String, String> slack = new HashMap<>();
    slack.put("SLACK_CLIENT_ID", "1.2");
    slack.put("SLACK_CLIENT_SECRET", "client-secret");
    slack.put("SLACK_SIGNING_SECRET", "signing");
    slack.put("PUBLIC_URL", "https://chat.example.nhs.uk/");
    assertThat(oauth(slack).lets("", "T0009")).isTrue();

    slack.put("SLACK_ALLOWED_WORKSPACES", " T0001, E0001 ");
    assertThat(oauth(slack).allowed()).containsExactlyInAnyOrder("T0001", "E0001");
    assertThat(oauth(slack).lets("", "T0001")).isTrue();
    assertThat(oauth(slack).lets("E0001", "")).isTrue();
    assertThat(oauth(slack).lets("E0001", "T0009")).as("a workspace of the organisation").isTrue();
    assertThat(oauth(slack).lets("", "T0009")).isFalse();
    assertThat(oauth(slack).lets("E0002", "")).isFalse();
  }

  private static Config.OAuth oauth(Map<String, String> slack) {
    return ConfigLoader.load(with(slack)).slack().orElseThrow().oauth().orElseThrow();
  }

  @Test
  void a_list_of_workspaces_that_would_shut_out_or_do_nothing_is_said_at_once() {
    Map<String, String> slack =
        Map.of(
            "SLACK_CLIENT_ID", "1.2",
            "SLACK_CLIENT_SECRET", "client-secret",
            "SLACK_SIGNING_SECRET", "signing",
            "PUBLIC_URL", "https://chat.example.nhs.uk/",
            "SLACK_ALLOWED_WORKSPACES", "T0001,my-workspace");
    assertThat(problems(with(slack)))
        .containsExactly(
            "SLACK_ALLOWED_WORKSPACES holds something that is no id of a workspace or an"
                + " organisation: write ids that begin with T or E, separated by commas");
    assertThat(
            problems(
                with(
                    Map.of(
                        "SLACK_BOT_TOKEN", "xoxb-1",
                        "SLACK_SIGNING_SECRET", "s",
                        "SLACK_ALLOWED_WORKSPACES", "T0001"))))
        .anyMatch(problem -> problem.startsWith("SLACK_ALLOWED_WORKSPACES has no effect: "));
  }

  @Test
  void S32_socket_mode_needs_no_signing_secret_and_no_address() {
    Map<String, String> slack = Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1");
    Config.Slack config = ConfigLoader.load(with(slack)).slack().orElseThrow();
    assertThat(config.signingSecret()).isEmpty();
    assertThat(config.appToken()).isPresent();
  }

  @Test
  void what_slack_lacks_is_said_at_once_with_its_mend() {
    assertThat(problems(with(Map.of("SLACK_CLIENT_ID", "1.2"))))
        .containsExactlyInAnyOrder(
            "SLACK_CLIENT_SECRET is missing: set it; .env.example explains it",
            "SLACK_SIGNING_SECRET is missing: set it; .env.example explains it",
            "PUBLIC_URL is missing: set it where SLACK_CLIENT_ID is: Slack leads back to"
                + " PUBLIC_URL/slack/oauth_redirect");
    assertThat(problems(with(Map.of("SLACK_APP_TOKEN", "xoxb-1"))))
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("SLACK_BOT_TOKEN is missing"))
        .anyMatch(problem -> problem.startsWith("SLACK_APP_TOKEN is no app-level token: "));
    assertThat(problems(with(Map.of("SLACK_SIGNING_SECRET", "s"))))
        .containsExactly("SLACK_BOT_TOKEN is missing: set it; .env.example explains it");
  }

  @Test
  void no_value_of_a_secret_is_ever_shown() {
    Map<String, String> environment = new HashMap<>();
    for (Key key : Key.values()) {
      environment.put(key.name(), "CANARY-" + key + "-of-more-than-thirty-two-bytes");
    }
    ConfigException refused =
        catchThrowableOfType(ConfigException.class, () -> ConfigLoader.load(environment));
    assertThat(refused.toString() + refused.problems()).doesNotContain("CANARY");
    assertThat(ConfigLoader.describe(environment))
        .filteredOn(line -> Key.valueOf(line.substring(0, line.indexOf('='))).secret())
        .isNotEmpty()
        .allMatch(line -> line.endsWith("=set"));
  }

  @Test
  void a_configuration_prints_without_its_secrets() {
    Map<String, String> environment = both();
    String printed = ConfigLoader.load(environment).toString();
    for (Key key : Key.values()) {
      if (key.secret() && environment.containsKey(key.name())) {
        assertThat(printed).as(key.name()).doesNotContain(environment.get(key.name()));
      }
    }
  }

  @Test
  void what_would_start_is_described_key_by_key() {
    assertThat(ConfigLoader.describe(Map.of("PORT", "8080")))
        .hasSameSizeAs(Key.values())
        .contains("PORT=8080", "HOST=127.0.0.1", "JTC_SECRET=missing", "PUBLIC_URL=");
  }

  @Test
  void every_key_that_sounds_like_a_secret_is_one() {
    assertThat(Arrays.stream(Key.values()).filter(Key::secret).map(Key::name))
        .containsExactlyElementsOf(
            Arrays.stream(Key.values())
                .map(Key::name)
                .filter(name -> name.matches(".*(SECRET|TOKEN|PASSWORD|CERTIFICATE|PREVIOUS).*"))
                .filter(name -> !name.endsWith("_URL"))
                .toList());
  }

  private static Map<String, String> both() {
    return with(
        Map.of(
            "SLACK_BOT_TOKEN", "xoxb-not-to-be-seen",
            "SLACK_SIGNING_SECRET", "signing-not-to-be-seen",
            "TEAMS_APP_ID", "app-1",
            "TEAMS_APP_PASSWORD", "password-not-to-be-seen",
            "TEAMS_TENANT_ID", "tenant-1"));
  }

  private static Map<String, String> with(Map<String, String> more) {
    return with(Map.of("JTC_SECRET", SECRET), more);
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(some);
    environment.putAll(more);
    return environment;
  }

  private static List<String> problems(Map<String, String> environment) {
    List<String> problems = problemsOrNone(environment);
    assertThat(problems).isNotEmpty();
    return problems;
  }

  private static List<String> problemsOrNone(Map<String, String> environment) {
    try {
      ConfigLoader.load(environment);
      return List.of();
    } catch (ConfigException refused) {
      return refused.problems();
    }
  }
}
