package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jointheconversation.config.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No secret of the environment is ever shown, in whichever of its keys it stands. */
class SecretCanaryTest {
  private static final String CANARY = "zebrafinch-of-at-least-32-bytes-";
  private static final List<Key> SECRETS = Arrays.stream(Key.values()).filter(Key::secret).toList();

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final CapturedLogs logs = new CapturedLogs().withEverythingOfOurs();
  private final SlackSide slack = new SlackSide();
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = slack.reachedBy(new TestInstallation(folder, clock));
    installation
        .with(Key.SLACK_BOT_TOKEN.name(), secret(Key.SLACK_BOT_TOKEN))
        .with(Key.SLACK_SIGNING_SECRET.name(), secret(Key.SLACK_SIGNING_SECRET))
        .with(Key.JTC_SECRET.name(), secret(Key.JTC_SECRET))
        .with(Key.JTC_SECRET_PREVIOUS.name(), secret(Key.JTC_SECRET_PREVIOUS));
  }

  @AfterEach
  void end() {
    slack.close();
    logs.close();
  }

  private static String secret(Key key) {
    return CANARY + key;
  }

  @Test
  void a_running_program_shows_none_of_them_in_logs_metrics_health_or_on_disk() {
    installation.begin(
        SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(3, 0)));
    try (App app = App.start(installation.config(), clock)) {
      installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
      Eventually.holds(
          "an attempt to send",
          () -> slack.web().get(Web.door(app, "/metrics")).contains("jtc_deliveries_total"));
      for (String path : List.of("/metrics", "/health/ready", "/health/live", "/", "/nothing")) {
        assertThat(slack.web().get(Web.door(app, path))).doesNotContain(CANARY);
      }
    }
    assertThat(logs.text()).doesNotContain(CANARY);
    assertThat(Bytes.filesWith(folder, CANARY)).isEmpty();
  }

  @Test
  void check_config_and_errors_of_configuration_show_none_of_them() {
    for (Key wrong : Key.values()) {
      TestInstallation broken = new TestInstallation(folder, clock);
      SECRETS.forEach(key -> broken.with(key.name(), secret(key)));
      if (!wrong.secret()) {
        broken.with(wrong.name(), "\u0000 no value that anybody would take");
      }
      broken.with("JTC_SECRETT", CANARY).with("SLACK_BOT_TOKENS", CANARY);
      for (String verb : List.of("check-config", "list", "serve")) {
        TestInstallation.Ran ran = broken.run(verb);
        assertThat(ran.exitCode()).as(wrong + " " + verb).isEqualTo(2);
        assertThat(ran.out() + ran.err()).as(wrong + " " + verb).doesNotContain(CANARY);
      }
    }
    assertThat(logs.text()).doesNotContain(CANARY);
  }

  @Test
  void secrets_too_short_to_be_any_are_refused_without_being_repeated() {
    for (Key key : List.of(Key.JTC_SECRET, Key.JTC_SECRET_PREVIOUS)) {
      TestInstallation weak = new TestInstallation(folder, clock).with(key.name(), "zebra-short");
      TestInstallation.Ran ran = weak.run("check-config");
      assertThat(ran.exitCode()).isEqualTo(2);
      assertThat(ran.err()).contains(key + " ").doesNotContain("zebra-short");
    }
  }

  @Test
  void no_configuration_prints_a_secret_that_it_holds() {
    assertThat(installation.config().toString()).doesNotContain(CANARY);
    assertThat(Map.of("config", installation.config()).toString()).doesNotContain(CANARY);
  }
}
