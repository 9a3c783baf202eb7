package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code my-replies} through the doors of each platform: list, show, change, take back. */
class MyRepliesFlowTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TELLING = "The zebra printer on ward nine jams";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private TestInstallation installation;

  @Test
  void on_slack() {
    try (SlackSide side = new SlackSide()) {
      installation = side.reachedBy(new TestInstallation(folder, clock));
      installation.begin(
          SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(2, 0)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app, clock);
        side.command("U1", "tell " + TELLING);

        HttpResponse<String> told = side.command("U1", "my-replies");
        assertThat(told.body())
            .contains("\"response_type\":\"ephemeral\"", "Week of 23 November 2026", "own.")
            .doesNotContain("zebra")
            .doesNotContain(id());

        side.type("U1", "my-replies");
        ObjectNode list = side.directMessage("U1", 1);
        assertThat(side.press("U1", list, "show").toString()).contains("zebra");
        JsonNode edit = side.press("U1", list, "edit");
        assertThat(edit.toString()).contains(TELLING);
        side.submit("U1", edit, Map.of("text", "Mended"));
        ObjectNode changed = side.replaced("U1", "Changed, Tuesday 09:55");
        assertThat(texts()).containsExactly("Mended");

        assertThat(side.press("U1", changed, "my-replies").toString()).contains("Your replies");
        JsonNode withdraw = side.press("U1", changed, "withdraw");
        side.submit("U1", withdraw, Map.of());
        side.replaced("U1", "Taken back");
        assertThat(texts()).isEmpty();
        assertThat(side.slack.calls("chat.postMessage")).noneMatch(c -> c.all().contains("zebra"));
      }
    }
  }

  @Test
  void on_teams() {
    try (TeamsSide side = new TeamsSide(clock)) {
      installation = side.reachedBy(new TestInstallation(folder, clock));
      installation.begin(
          TeamsSide.here(Samples.CONSULTATION), TeamsSide.here(Samples.audience(0, 2)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app);
        side.installs("A1", "add");
        side.seen("A1", 1);
        side.types("A1", "tell " + TELLING);
        JsonNode receipt = side.seen("A1", 2).card();
        assertThat(TeamsSide.button(receipt, "my-replies")).isNotNull();

        side.types("A1", "my-replies");
        JsonNode list = side.seen("A1", 3).card();
        assertThat(list.toString())
            .contains("Week of 23 November 2026")
            .doesNotContain("zebra")
            .doesNotContain(id());
        assertThat(side.opens("A1", "list", TeamsSide.button(list, "show")).toString())
            .contains("zebra");
        JsonNode edit = side.opens("A1", "list", TeamsSide.button(list, "edit"));
        assertThat(edit.toString()).contains(TELLING);
        side.sends("A1", TeamsSide.button(edit, "edit"), Map.of("text", "Mended"));
        JsonNode changed = side.seen("A1", 4).card();
        assertThat(changed.toString()).contains("Changed, Tuesday 09:55").doesNotContain("Mended");
        assertThat(texts()).containsExactly("Mended");

        // In the channel it is answered to its person alone.
        side.mentions("A1", "my-replies");
        assertThat(side.seen("A1", 5).card().toString()).contains("Week of 23 November 2026");
        assertThat(side.teams.sent())
            .noneMatch(s -> s.conversation().startsWith(TeamsSide.CHANNEL));
        side.mentions("A2", "my-replies");
        assertThat(side.posted().activity().path("text").asText()).contains("one-to-one");

        JsonNode withdraw = side.opens("A1", "list", TeamsSide.button(changed, "withdraw"));
        side.sends("A1", TeamsSide.button(withdraw, "withdraw"), Map.of());
        assertThat(side.seen("A1", 6).card().toString()).contains("Taken back");
        assertThat(texts()).isEmpty();
      }
    }
  }

  @Test
  void in_the_sandbox() throws Exception {
    installation = new TestInstallation(folder, clock);
    installation.begin(
        Samples.CONSULTATION,
        Samples.audience(0, 0) + "sandbox,DEMO,amara,RX1,nurse,Ward 4,Europe/London,s1\n");
    SandboxSide sandbox = new SandboxSide(clock);
    try (App app = App.start(installation.config(), clock, sandbox)) {
      sandbox.doorOf(app);
      sandbox.post("type", Map.of("event", "e1", "text", "tell " + TELLING));
      sandbox.post("type", Map.of("event", "e2", "text", "my-replies"));
      JsonNode list = sandbox.newest();
      assertThat(list.toString()).contains("Week of 23 November 2026").doesNotContain("zebra");
      JsonNode use = SandboxSide.button(list, "edit");
      assertThat(sandbox.post("view", Map.of("use", use)).toString()).contains(TELLING);
      ((ObjectNode) use).putObject("values").put("text", "Mended");
      sandbox.post(
          "form",
          Map.of(
              "event",
              "e3",
              "room",
              SandboxSide.ROOM,
              "message",
              list.path("id").asLong(),
              "use",
              use));
      assertThat(sandbox.newest().path("text").asText()).startsWith("Changed, Tuesday 09:55");
      assertThat(texts()).containsExactly("Mended");
      assertThat(
              sandbox
                  .post("view", Map.of("use", SandboxSide.button(sandbox.newest(), "my-replies")))
                  .toString())
          .contains("Your replies");
    }
  }

  private String id() {
    return Rows.texts(installation.database(), "SELECT id FROM reply").get(0);
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }
}
