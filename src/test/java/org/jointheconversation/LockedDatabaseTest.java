package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database refuses, everybody is told so, nothing is claimed, and nothing is lost. */
class LockedDatabaseTest {
  private static final String TELLING = "The zebra printer jams";
  private static final String SORRY = "send it again in a minute";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final SlackSide slack = new SlackSide();
  private final TeamsSide teams = new TeamsSide(clock);
  private TestInstallation installation;
  private App app;
  private JsonNode form;
  private ObjectNode button;

  @BeforeEach
  void begin() {
    installation = teams.reachedBy(slack.reachedBy(new TestInstallation(folder, clock)));
    installation.begin(
        TeamsSide.here(SlackSide.here(Samples.CONSULTATION)),
        TeamsSide.here(SlackSide.here(Samples.audience(1, 1))));
    app = App.start(installation.config(), clock);
    slack.doorOf(app, clock);
    teams.doorOf(app);
    teams.installs("A1", "add");
    teams.seen("A1", 1);
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    form = slack.press("U1", slack.directMessage("U1", 1), "reply");
    button = TeamsSide.button(teams.seen("A1", 2).card(), "reply");
  }

  @AfterEach
  void end() {
    app.close();
    slack.close();
    teams.close();
  }

  @Test
  void a_locked_database_is_said_so_at_every_door_and_afterwards_all_works() {
    try (LockedDatabase locked = LockedDatabase.of(installation.database().file())) {
      assertThat(locked).isNotNull();
      everythingAtOnce();
    }
    assertThat(texts()).isEmpty();
    assertThat(slack.type("U1", TELLING, "EvLocked").statusCode()).isEqualTo(200);
    assertThat(slack.submit("U1", form, Map.of("text", TELLING)).body()).doesNotContain("errors");
    assertThat(teams.presses("A1", "prompt", button, Map.of("text", TELLING)).toString())
        .contains("Kept, Tuesday");
    assertThat(texts()).containsExactly(TELLING, TELLING, TELLING);
  }

  /** All wait for the same lock together; each alone would take as long. */
  private void everythingAtOnce() {
    CompletableFuture<HttpResponse<String>> event =
        CompletableFuture.supplyAsync(() -> slack.type("U1", TELLING, "EvLocked"));
    CompletableFuture<HttpResponse<String>> modal =
        CompletableFuture.supplyAsync(() -> slack.submit("U1", form, Map.of("text", TELLING)));
    CompletableFuture<HttpResponse<String>> command =
        CompletableFuture.supplyAsync(() -> slack.command("U1", "tell " + TELLING));
    JsonNode card = teams.presses("A1", "prompt", button, Map.of("text", TELLING));
    assertThat(teams.types("A1", TELLING).statusCode()).as("T30: not kept").isEqualTo(503);

    HttpResponse<String> again = event.join();
    assertThat(again.statusCode()).as("S8: Slack sends it again").isEqualTo(503);
    assertThat(again.headers().firstValue("X-Slack-No-Retry")).isEmpty();
    assertThat(modal.join().body()).contains("\"response_action\":\"errors\"").contains(SORRY);
    assertThat(command.join().body()).contains(SORRY);
    assertThat(card.toString()).contains(SORRY).contains(TELLING);
    assertThat(teams.seen("A1", 3).activity().path("text").asText()).contains(SORRY);
  }

  @Test
  void while_it_is_locked_people_can_still_see_what_they_said() {
    slack.submit("U1", form, Map.of("text", TELLING));
    ObjectNode receipt = slack.replaced("U1", "Kept");
    try (LockedDatabase locked = LockedDatabase.of(installation.database().file())) {
      assertThat(locked).isNotNull();
      assertThat(slack.press("U1", receipt, "show").toString()).contains(TELLING);
    }
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }
}
