package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jointheconversation.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The app as Teams is told about it. */
class ManifestTest {
  private static final Path ROOM = Path.of("manifests", "teams");

  /** The words a person can type to the bot. */
  private static final Set<String> WORDS =
      Set.of(
          "help",
          "join",
          "tell",
          "my-replies",
          "cymraeg",
          "english",
          "snooze",
          "pause",
          "resume",
          "stop",
          "privacy",
          "outcomes");

  private String text;
  private JsonNode manifest;

  @BeforeEach
  void read() throws IOException {
    text = Files.readString(ROOM.resolve("manifest.json"));
    manifest = Json.read(text);
  }

  @Test
  void T24_it_is_for_people_teams_and_group_chats_in_the_lowest_version_with_12_commands() {
    assertThat(manifest.path("manifestVersion").asText()).isEqualTo("1.24");
    assertThat(manifest.path("$schema").asText()).contains("/v1.24/");
    assertThat(manifest.at("/bots/0/commandLists/0/commands")).hasSize(12);
    assertThat(manifest.at("/bots/0/scopes").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrder("personal", "team", "groupChat");
    assertThat(manifest.at("/bots/0/isNotificationOnly").asBoolean(true)).isFalse();
  }

  @Test
  void T24_it_is_what_Microsofts_schema_of_that_version_says() {
    assertThat(Schema.ofTeamsApps().errors(manifest)).isEmpty();
    ((ObjectNode) manifest).put("webAplicationInfo", "a slip");
    assertThat(Schema.ofTeamsApps().errors(manifest)).hasSize(1);
  }

  @Test
  void the_menu_of_a_message_opens_the_window_in_which_to_tell() {
    JsonNode extension = manifest.at("/composeExtensions/0");
    assertThat(extension.path("botId")).isEqualTo(manifest.path("id"));
    assertThat(extension.path("commands")).hasSize(1);
    JsonNode tell = extension.at("/commands/0");
    assertThat(tell.path("id").asText()).isEqualTo("tell");
    assertThat(tell.path("type").asText()).isEqualTo("action");
    assertThat(tell.path("fetchTask").asBoolean()).isTrue();
    assertThat(tell.path("context").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrder("message", "commandBox");
    assertThat(tell.path("title").asText()).hasSizeBetween(1, 32);
  }

  @Test
  void T25_names_and_descriptions_have_the_lengths_of_the_store() {
    assertThat(manifest.at("/name/short").asText()).isNotBlank().hasSizeLessThanOrEqualTo(30);
    assertThat(manifest.at("/name/full").asText()).isNotBlank().hasSizeLessThanOrEqualTo(100);
    assertThat(manifest.at("/description/short").asText()).hasSizeBetween(1, 80);
    assertThat(manifest.at("/description/full").asText()).hasSizeBetween(1, 4000);
    assertThat(manifest.at("/developer/name").asText()).hasSizeBetween(1, 32);
    assertThat(manifest.path("name").toString()).doesNotContain("Teams", "Microsoft");
  }

  @Test
  void T25_addresses_are_https_and_the_only_domain_is_one_of_ours() {
    for (String url : new String[] {"websiteUrl", "privacyUrl", "termsOfUseUrl"}) {
      assertThat(manifest.path("developer").path(url).asText()).startsWith("https://");
    }
    assertThat(manifest.path("validDomains").valueStream().map(JsonNode::asText))
        .allSatisfy(domain -> assertThat(domain).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"))
        .allSatisfy(domain -> assertThat(domain).doesNotContain("ngrok", "tunnel"));
  }

  @Test
  void T26_it_asks_for_no_permission_to_read_channels_and_no_Graph_right() {
    assertThat(text)
        .doesNotContain(
            ".Group", ".Chat\"", "webApplicationInfo", "authorization", "\"resourceSpecific");
    assertThat(manifest.path("permissions").isMissingNode()).isTrue();
  }

  @Test
  void commands_are_words_that_exist_and_fit() {
    for (JsonNode list : manifest.at("/bots/0/commandLists")) {
      assertThat(list.path("commands").size()).isBetween(1, 12);
      for (JsonNode command : list.path("commands")) {
        assertThat(WORDS).contains(command.path("title").asText());
        assertThat(command.path("description").asText()).hasSizeBetween(1, 128);
      }
    }
    assertThat(manifest.at("/bots/0/commandLists/0/commands").findValuesAsText("title"))
        .contains("help", "tell", "stop");
  }

  @Test
  void T25_icons_have_their_sizes_and_the_outline_is_white_on_nothing() throws IOException {
    BufferedImage color = image("color");
    BufferedImage outline = image("outline");

    assertThat(new int[] {color.getWidth(), color.getHeight()}).containsExactly(192, 192);
    assertThat(new int[] {outline.getWidth(), outline.getHeight()}).containsExactly(32, 32);
    int[] pixels = outline.getRGB(0, 0, 32, 32, null, 0, 32);
    assertThat(IntStream.of(pixels).filter(pixel -> pixel >>> 24 != 0))
        .isNotEmpty()
        .allSatisfy(pixel -> assertThat(pixel & 0xFFFFFF).isGreaterThanOrEqualTo(0xF0F0F0));
    assertThat(IntStream.of(pixels).filter(pixel -> pixel >>> 24 == 0)).isNotEmpty();
  }

  private BufferedImage image(String name) throws IOException {
    return ImageIO.read(ROOM.resolve(manifest.path("icons").path(name).asText()).toFile());
  }

  @Test
  void placeholders_are_real_values_so_that_the_example_is_valid() {
    assertThat(text).doesNotContain("${", "{{", "TODO");
    assertThat(manifest.path("id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(manifest.at("/bots/0/botId")).isEqualTo(manifest.path("id"));
  }
}
