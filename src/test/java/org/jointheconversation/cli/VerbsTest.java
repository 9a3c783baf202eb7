package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs there are, and how each command line ends: 0 done, 1 failed, 2 wrong usage. */
class VerbsTest {
  /** What scripts and people hold on to; {@code test} is the launcher's own. */
  private static final List<String> PROMISED =
      List.of(
          "demo",
          "serve",
          "check-config",
          "apply",
          "approve",
          "close",
          "privacy-words",
          "list",
          "rounds",
          "preview",
          "send",
          "cancel",
          "settle",
          "pause-all",
          "resume-all",
          "import",
          "redact",
          "themes",
          "digest",
          "outcomes",
          "hold",
          "release",
          "export",
          "roles",
          "my-data",
          "erase",
          "backup",
          "restore",
          "audit",
          "copy",
          "manifest",
          "bench");

  @TempDir Path folder;
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, new SettableClock("2026-11-24T09:55:00Z"));
  }

  @Test
  void every_promised_verb_exists_and_none_that_nobody_promised() {
    SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
    assertThat(Cli.verbs(new Console(Map.of(), clock, System.out, System.err)))
        .containsExactlyInAnyOrderElementsOf(PROMISED);
  }

  @ParameterizedTest
  @MethodSource("promised")
  void every_verb_explains_itself_on_standard_output(String verb) {
    TestInstallation.Ran ran = installation.run(verb, "--help");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("Usage: jtc " + verb);
    assertThat(ran.err()).isEmpty();
  }

  private static Stream<String> promised() {
    return PROMISED.stream();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dance",
        "list --loudly",
        "apply",
        "apply x.yaml",
        "approve getting-tech-right --as",
        "approve getting-tech-right --as Mr-Smith",
        "approve getting-tech-right --as irc:T1/U1",
        "send getting-tech-right --as slack:T1/U1",
        "send a/b/c --as slack:T1/U1",
        "preview getting-tech-right/slowed-down --as slack:T1/U1",
        "preview getting-tech-right --to slack:T1/U1 --as slack:T1/U1",
        "digest",
        "digest getting-tech-right --week 2026-W54",
        "digest getting-tech-right --week last",
        "digest getting-tech-right --format pdf",
        "digest getting-tech-right --post",
        "roles grant slack:T1/U1 king --as slack:T1/ADMIN",
        "roles grant slack:T1/U1 author",
        "audit",
        "redact --in x.csv",
        "manifest --public-url https://x.example",
        "manifest --out x --slack everywhere",
        "my-data nobody --as slack:T1/U1"
      })
  void wrong_usage_ends_with_2_and_says_why_on_standard_error(String line) {
    TestInstallation.Ran ran = installation.run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).containsAnyOf("Usage: jtc", "Did you mean: jtc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "approve nowhere --as slack:T1/ADMIN",
        "close nowhere --as slack:T1/ADMIN",
        "rounds nowhere",
        "send nowhere/prompt --as slack:T1/ADMIN",
        "preview nowhere/prompt --to slack:T1/U1 --as slack:T1/ADMIN",
        "import nowhere x.csv --as slack:T1/ADMIN",
        "digest nowhere",
        "digest verify 0123456789abcdef",
        "release 0123456789abcdef --as slack:T1/ADMIN",
        "hold 0123456789abcdef --as slack:T1/ADMIN",
        "apply nowhere.yaml --as slack:T1/ADMIN",
        "redact --in nowhere.csv --out out.csv",
        "restore nowhere.db",
        "roles grant slack:T1/U1 author --as slack:T1/U2",
        "my-data slack:T1/U1 --as slack:T1/U2",
        "audit show --as slack:T1/U2"
      })
  void what_cannot_be_done_ends_with_1_and_a_sentence(String line) {
    TestInstallation.Ran ran = installation.run(line.split(" "));
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void a_wrong_configuration_ends_with_2_and_all_that_is_wrong_with_it() {
    installation.with("JTC_MIN_GROUP", "none").with("PORT", "high").with("JTC_ADMIN", "x");
    TestInstallation.Ran ran = installation.run("list");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("JTC_MIN_GROUP").contains("PORT").contains("JTC_ADMINS?");
  }

  @Test
  void check_config_prints_what_would_start_and_still_fails_where_it_would_not() {
    TestInstallation.Ran good = installation.run("check-config");
    assertThat(good.exitCode()).isZero();
    assertThat(good.out()).contains("JTC_SECRET=set", "SLACK_BOT_TOKEN=missing", "PORT=0");
    assertThat(good.out() + good.err()).doesNotContain("a secret of a test");
    TestInstallation.Ran bad = installation.with("PORT", "high").run("check-config");
    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.out()).contains("PORT=high");
    assertThat(bad.err()).contains("PORT is not a whole number");
  }

  @Test
  void data_goes_to_standard_output_and_everything_else_to_standard_error() {
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
    assertThat(installation.ok("list")).isEqualTo("getting-tech-right\trunning\n");
    TestInstallation.Ran sent =
        installation.run("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    assertThat(sent.out()).matches("\\d+\\n");
    assertThat(sent.err()).contains("as soon as serve runs");
    assertThat(installation.ok("rounds", "getting-tech-right"))
        .matches(
            "\\{\"round\":\"\\d+\",\"prompt\":\"slowed-down\",\"slot\":\"2026-11-24T09:55:00Z\","
                + ".*\"states\":\\{}.*\"funnel\":\\{\"asked\":0,\"accepted\":0,\"opened\":0,"
                + "\"replied\":0,\"edited\":0,\"withdrew\":0}}\\n");
  }

  @Test
  void a_prompt_that_does_not_exist_or_is_not_open_yet_is_not_sent() {
    installation.begin(
        Samples.CONSULTATION
            .replace("opens: 2026-11-16", "opens: 2026-11-30")
            .replace("closes: 2026-12-18", "closes: 2026-12-19"),
        Samples.audience(3, 0));
    assertThat(installation.run("send", "getting-tech-right/nothing", "--as", ADMIN).err())
        .contains("no prompt of that name");
    TestInstallation.Ran early =
        installation.run("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    assertThat(early.exitCode()).isEqualTo(1);
    assertThat(early.err()).contains("not open");
  }
}
