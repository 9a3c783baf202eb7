package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The manifest promises what the program does, and asks for nothing more. */
class SlackManifestTest {
  private static final Path FILE = Path.of("manifests", "slack.yaml");
  private static JsonNode manifest;

  @BeforeAll
  static void read() throws Exception {
    manifest = new YAMLMapper().readTree(Files.readString(FILE));
  }

  @Test
  void it_is_what_the_schema_of_Slack_manifests_says() {
    assertThat(Schema.ofSlackApps().errors(manifest)).isEmpty();
  }

  @Test
  void S26_asks_for_exactly_these_scopes() {
    assertThat(manifest.path("oauth_config").path("scopes").properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactly("bot");
    assertThat(texts(manifest.at("/oauth_config/scopes/bot")))
        .containsExactly("chat:write", "files:write", "im:write", "im:history", "commands");
  }

  @Test
  void S26_installing_from_a_page_asks_for_the_same_scopes() {
    assertThat(texts(manifest.at("/oauth_config/scopes/bot")))
        .containsExactlyElementsOf(SlackInstalling.SCOPES);
  }

  @Test
  void S26_gives_a_reason_for_every_scope() throws Exception {
    List<String> lines = Files.readAllLines(FILE);
    for (String scope : texts(manifest.at("/oauth_config/scopes/bot"))) {
      assertThat(lines.get(lines.indexOf("      - " + scope) - 1).strip()).startsWith("# ");
    }
  }

  @Test
  void every_address_is_the_one_door() {
    assertThat(
            List.of(
                manifest.at("/settings/event_subscriptions/request_url").asText(),
                manifest.at("/settings/interactivity/request_url").asText(),
                manifest.at("/features/slash_commands/0/url").asText()))
        .allSatisfy(url -> assertThat(url).endsWith("/slack/events").startsWith("https://"));
    assertThat(texts(manifest.at("/oauth_config/redirect_urls")))
        .containsExactly("https://jtc.example.nhs.uk/slack/oauth_redirect");
  }

  @Test
  void every_command_and_event_is_one_the_program_answers() {
    assertThat(manifest.at("/features/slash_commands").findValuesAsText("command"))
        .containsExactly(EnvelopeReader.COMMAND);
    assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events")))
        .containsExactly("message.im", "app_home_opened", "app_uninstalled", "tokens_revoked");
  }

  @Test
  void one_shortcut_is_there_everywhere_and_one_in_the_menu_of_a_message() {
    JsonNode shortcuts = manifest.at("/features/shortcuts");
    assertThat(shortcuts.findValuesAsText("callback_id")).containsExactly("tell", "tell-message");
    assertThat(shortcuts.findValuesAsText("type")).containsExactly("global", "message");
    assertThat(shortcuts.findValuesAsText("name")).containsOnly("Tell the consultation");
  }

  @Test
  void people_can_type_to_the_bot_press_its_buttons_and_open_its_home() {
    assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/features/app_home/messages_tab_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/features/app_home/messages_tab_read_only_enabled").asBoolean())
        .isFalse();
    assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
