package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jointheconversation.Schema;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator gets to paste and to upload. */
class ManifestVerbTest {
  private static final String URL = "https://chat.trust.example";
  private static final String APP = "6C9A2F0E-1111-4222-8333-0123456789AB";

  @TempDir Path folder;
  private TestInstallation installation;
  private Path out;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, new SettableClock("2026-11-29T09:00:00Z"));
    out = folder.resolve("new").resolve("apps");
  }

  private TestInstallation.Ran run(String... more) {
    List<String> words = new ArrayList<>(List.of("manifest", "--out", out.toString()));
    words.addAll(List.of(more));
    return installation.run(words.toArray(String[]::new));
  }

  private void ok(String... more) {
    TestInstallation.Ran ran = run(more);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
  }

  private String yaml() throws IOException {
    return Files.readString(out.resolve("slack.yaml"));
  }

  private JsonNode slack() throws IOException {
    JsonNode json = new YAMLMapper().readTree(yaml());
    assertThat(Schema.ofSlackApps().errors(json)).isEmpty();
    return json;
  }

  private Map<String, byte[]> zip() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    byte[] bytes = Files.readAllBytes(out.resolve("teams.zip"));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private JsonNode teams() throws IOException {
    JsonNode json = new ObjectMapper().readTree(zip().get("manifest.json"));
    assertThat(Schema.ofTeamsApps().errors(json)).isEmpty();
    return json;
  }

  @Test
  void both_are_written_for_the_address_and_named_on_standard_output() throws IOException {
    TestInstallation.Ran ran = run("--public-url", URL + "/", "--teams-app-id", APP);
    assertThat(ran.out().lines())
        .containsExactly(out.resolve("slack.yaml").toString(), out.resolve("teams.zip").toString());
    assertThat(slack().findValuesAsText("request_url")).containsOnly(URL + "/slack/events");
    assertThat(slack().at("/features/slash_commands/0/url").asText())
        .isEqualTo(URL + "/slack/events");
    assertThat(slack().at("/oauth_config/redirect_urls/0").asText())
        .isEqualTo(URL + "/slack/oauth_redirect");
    assertThat(teams().at("/validDomains").toString()).isEqualTo("[\"chat.trust.example\"]");
    assertThat(yaml() + teams()).doesNotContain("jtc.example", "Example NHS");
  }

  @Test
  void S26_whoever_reviews_the_Slack_app_reads_why_it_asks_for_what() throws IOException {
    ok("--public-url", URL);
    List<String> lines = yaml().lines().toList();
    List<String> scopes =
        slack().at("/oauth_config/scopes/bot").valueStream().map(JsonNode::asText).toList();
    assertThat(scopes)
        .containsExactlyInAnyOrder(
            "chat:write", "im:write", "im:history", "commands", "files:write");
    for (String scope : scopes) {
      assertThat(lines.get(lines.indexOf("      - " + scope) - 1).strip()).startsWith("# ");
    }
    assertThat(lines.get(0)).contains(URL, "one-workspace");
  }

  @ParameterizedTest
  @CsvSource({
    "one-workspace, false, false",
    "many-workspaces, true, false",
    "socket-mode, false, true",
    "Many_Workspaces, true, false"
  })
  void S28_a_token_that_is_copied_into_the_settings_does_not_rotate(
      String kind, boolean rotates, boolean socket) throws IOException {
    ok("--public-url", URL, "--slack", kind);
    JsonNode settings = slack().path("settings");
    assertThat(settings.path("token_rotation_enabled").asBoolean()).isEqualTo(rotates);
    assertThat(settings.path("socket_mode_enabled").asBoolean()).isEqualTo(socket);
    assertThat(settings.path("org_deploy_enabled").asBoolean()).isTrue();
  }

  @Test
  void S32_in_Socket_Mode_Slack_is_told_no_address() throws IOException {
    ok("--public-url", URL, "--slack", "socket-mode");
    assertThat(yaml().lines().skip(2)).noneMatch(line -> line.contains("https://"));
    assertThat(slack().at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
    assertThat(slack().at("/settings/event_subscriptions/bot_events")).hasSize(4);
    assertThat(slack().at("/oauth_config/scopes/bot")).hasSize(5);
  }

  @Test
  void T25_the_zip_holds_the_manifest_and_two_icons_and_no_folder() throws IOException {
    ok("--public-url", URL, "--teams-app-id", APP);
    Map<String, byte[]> zip = zip();
    assertThat(zip).containsOnlyKeys("manifest.json", "color.png", "outline.png");
    assertThat(ImageIO.read(new ByteArrayInputStream(zip.get("color.png"))).getWidth())
        .isEqualTo(192);
    assertThat(ImageIO.read(new ByteArrayInputStream(zip.get("outline.png"))).getWidth())
        .isEqualTo(32);
    String id = APP.toLowerCase(java.util.Locale.ROOT);
    assertThat(teams().path("id").asText()).isEqualTo(id);
    assertThat(teams().findValuesAsText("botId")).containsExactly(id, id);
  }

  @Test
  void the_same_words_give_the_same_bytes_whenever_they_are_said() throws IOException {
    ok("--public-url", URL, "--teams-app-id", APP);
    byte[] first = Files.readAllBytes(out.resolve("teams.zip"));
    ok("--public-url", URL, "--teams-app-id", APP);
    assertThat(Files.readAllBytes(out.resolve("teams.zip"))).isEqualTo(first);
  }

  @Test
  void names_and_pages_are_those_of_the_site() throws IOException {
    ok(
        "--public-url", URL + "/jtc",
        "--teams-app-id", APP,
        "--name", "Dweud: \"say\" #1",
        "--controller", "Ysbyty Gwynedd",
        "--website-url", "https://trust.example/chat",
        "--privacy-url", "https://trust.example/privacy",
        "--terms-url", "https://trust.example/terms",
        "--app-version", "1.2.0");
    assertThat(slack().at("/display_information/name").asText()).isEqualTo("Dweud: \"say\" #1");
    assertThat(slack().at("/features/bot_user/display_name").asText())
        .isEqualTo("Dweud: \"say\" #1");
    assertThat(slack().at("/features/shortcuts/0/name").asText())
        .isEqualTo("Tell the consultation");
    assertThat(teams().at("/name/short").asText()).isEqualTo("Dweud: \"say\" #1");
    assertThat(teams().path("developer").valueStream().map(JsonNode::asText))
        .containsExactly(
            "Ysbyty Gwynedd",
            "https://trust.example/chat",
            "https://trust.example/privacy",
            "https://trust.example/terms");
    assertThat(teams().path("version").asText()).isEqualTo("1.2.0");
  }

  @Test
  void what_the_environment_knows_need_not_be_typed() throws IOException {
    installation.with("PUBLIC_URL", URL).with("TEAMS_APP_ID", APP);
    ok();
    assertThat(teams().at("/validDomains/0").asText()).isEqualTo("chat.trust.example");
  }

  @Test
  void without_the_id_of_a_bot_there_is_no_zip_and_it_says_how_to_get_one() {
    TestInstallation.Ran ran = run("--public-url", URL);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("no teams.zip", "--teams-app-id");
    assertThat(out.resolve("slack.yaml")).exists();
    assertThat(out.resolve("teams.zip")).doesNotExist();
  }

  @Test
  void pages_that_are_only_assumed_are_named() {
    assertThat(run("--public-url", URL, "--teams-app-id", APP).err())
        .contains("--privacy-url", "--terms-url", "--controller");
  }

  @Test
  void T25_the_programs_own_pages_stand_for_pages_that_nobody_named() throws IOException {
    ok("--public-url", URL, "--teams-app-id", APP);
    assertThat(teams().at("/developer/privacyUrl").asText()).isEqualTo(URL + "/privacy");
    assertThat(teams().at("/developer/termsOfUseUrl").asText()).isEqualTo(URL + "/terms");
    assertThat(teams().at("/developer/websiteUrl").asText()).isEqualTo(URL + "/");
  }

  @Test
  void T25_a_long_host_gives_a_publisher_that_fits() throws IOException {
    ok(
        "--public-url",
        "https://join-the-conversation.digital.trust.example",
        "--teams-app-id",
        APP);
    assertThat(teams().at("/developer/name").asText()).isEqualTo("digital.trust.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chat.trust.example",
        "chat.trust.example",
        "https://",
        "ftp://127.0.0.1",
        "https://user@chat.trust.example",
        "https://chat.trust.example/?x=1",
        "https://chat.trust.example/#x"
      })
  void an_address_that_is_none_ends_with_2_and_writes_nothing(String url) {
    TestInstallation.Ran ran = run("--public-url", url);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).startsWith("--public-url ").contains(": ");
    assertThat(out).doesNotExist();
  }

  @Test
  void on_this_machine_plain_http_will_do() throws IOException {
    ok("--public-url", "http://127.0.0.1:3000");
    assertThat(slack().at("/settings/interactivity/request_url").asText())
        .isEqualTo("http://127.0.0.1:3000/slack/events");
  }

  @Test
  void everything_wrong_is_said_at_once_and_each_with_its_mend() {
    TestInstallation.Ran ran =
        run(
            "--teams-app-id", "42",
            "--name", "Microsoft Teams asks you something today",
            "--controller", "An organisation whose name is too long",
            "--privacy-url", "http://trust.example",
            "--app-version", "one");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().map(line -> line.split(" ")[0]))
        .containsExactlyInAnyOrder(
            "--public-url",
            "--name",
            "--name",
            "--controller",
            "--privacy-url",
            "--app-version",
            "--teams-app-id");
    assertThat(ran.err().lines()).allMatch(line -> line.contains(": "));
  }

  @ParameterizedTest
  @CsvSource({"30, 32, 0", "31, 32, 2", "30, 33, 2"})
  void T25_names_are_as_long_as_Teams_takes_and_no_longer(int name, int controller, int ends) {
    TestInstallation.Ran ran =
        run(
            "--public-url", URL,
            "--name", "n".repeat(name),
            "--controller", "c".repeat(controller));
    assertThat(ran.exitCode()).isEqualTo(ends);
  }
}
