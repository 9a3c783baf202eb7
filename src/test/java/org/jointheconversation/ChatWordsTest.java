package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word typed to the bot is a command only when it is the whole message. */
class ChatWordsTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private TestInstallation installation;
  private Features features;
  private Talk talk;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
    features = Features.open(installation.config(), clock, "test");
    talk = new Talk(features, clock);
    clock.set("2026-11-24T10:00:00Z");
    talk.ask();
  }

  @AfterEach
  void end() {
    features.close();
  }

  @Test
  void no_word_of_the_bot_is_ever_kept_as_a_reply() {
    for (String word : ChatWords.ALL) {
      assertThat(Talk.said(talk.type("slack:T1/U1", word))).as(word).isNotBlank();
      talk.type("slack:T1/U1", "  " + word.toUpperCase(java.util.Locale.UK) + "\n");
    }
    assertThat(texts()).isEmpty();
  }

  @Test
  void a_word_within_a_message_is_part_of_what_is_said() {
    for (String word : ChatWords.ALL) {
      if (!word.equals("tell") && !word.equals("join")) {
        talk.type("slack:T1/U1", word + " is what I typed");
        talk.type("slack:T1/U1", "I typed " + word);
      }
    }
    assertThat(texts()).hasSize(2 * (ChatWords.ALL.size() - 2));
  }

  @Test
  void tell_and_join_take_the_rest_and_telling_is_said_unasked() {
    talk.type("slack:T1/U1", "Tell\tthe printer jams");
    talk.type("slack:T1/U1", "join getting-tech-right");
    talk.type("slack:T1/U1", "tellers and joiners are replies");
    assertThat(texts())
        .containsExactlyInAnyOrder("the printer jams", "tellers and joiners are replies");
    assertThat(Rows.texts(installation.database(), "SELECT text FROM reply WHERE prompt IS NULL"))
        .containsExactly("the printer jams");
  }

  @Test
  void every_word_that_the_teams_manifest_offers_is_a_word_of_the_bot() throws Exception {
    Path manifest = Path.of("manifests/teams/manifest.json");
    JsonNode commands =
        new ObjectMapper().readTree(Files.readString(manifest)).findPath("commands");
    assertThat(commands).isNotEmpty();
    for (JsonNode command : commands) {
      assertThat(ChatWords.ALL).contains(command.path("title").asText());
    }
  }

  @Test
  void every_word_for_staff_is_on_the_sandboxs_page() throws Exception {
    String page = Files.readString(Path.of("src/main/resources/sandbox/app.js"));
    String words = page.lines().filter(line -> line.startsWith("const WORDS")).findFirst().get();
    List<String> leftOut = List.of("sign-in", "prompts", "themes", "digest", "queue", "english");
    for (String word : ChatWords.ALL) {
      if (!leftOut.contains(word)) {
        assertThat(words).containsPattern("'" + word + " ?'");
      }
    }
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }
}
