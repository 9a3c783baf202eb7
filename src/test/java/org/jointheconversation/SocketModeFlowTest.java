package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.slack.FakeSocket;
import org.jointheconversation.slack.SlackRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that Slack cannot reach, which calls Slack instead (S32). */
class SocketModeFlowTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final CapturedLogs logs = new CapturedLogs().withEverythingOfOurs();
  private final SlackSide side = new SlackSide();
  private final FakeSocket socket = new FakeSocket();
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.with("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
    installation.environment().remove("SLACK_SIGNING_SECRET");
    installation.begin(
        SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(3, 0)));
    side.slack.socketAt(socket.url());
    app = App.start(installation.config(), clock);
    Eventually.holds("a connection", () -> socket.connections() == 1);
  }

  @AfterEach
  void end() {
    app.close();
    socket.close();
    side.close();
    logs.close();
  }

  /** Sends an envelope and waits for what comes back. */
  private ObjectNode answer(String type, String id, ObjectNode payload) {
    int before = socket.acknowledged().size();
    socket.send(type, id, payload);
    Eventually.holds("an acknowledgement", () -> socket.acknowledged().size() > before);
    ObjectNode answer = socket.acknowledged().get(before);
    assertThat(answer.path("envelope_id").asText()).isEqualTo(id);
    return answer;
  }

  private List<String> replies() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }

  @Test
  void S6_S32_a_typed_reply_is_kept_once_and_then_acknowledged() {
    ObjectNode event =
        SlackRequests.envelope(
            FakeSlack.TEAM, "Ev1", SlackRequests.message("U1", "tell the zebrafinch printer jams"));
    assertThat(answer("events_api", "e1", event).has("payload")).isFalse();
    assertThat(replies()).containsExactly("the zebrafinch printer jams");
    answer("events_api", "e2", event);
    assertThat(replies()).hasSize(1);
    side.directMessage("U1", 1);
    assertThat(logs.text()).doesNotContain("zebrafinch", FakeSlack.APP_TOKEN, "only-once");
  }

  @Test
  void S32_no_door_stands_open_for_slack() {
    HttpRequest post =
        HttpRequest.newBuilder(Web.door(app, "/slack/events"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(side.web().send(post).statusCode()).isBetween(404, 405);
    Eventually.holds(
        "a connection that is healthy",
        () -> !side.web().get(Web.door(app, "/health/ready")).contains("not connected"));
  }

  @Test
  void S32_a_command_is_answered_in_the_acknowledgement() {
    ObjectNode command = JSON.createObjectNode().put("command", "/jtc").put("text", "help");
    command.put("team_id", FakeSlack.TEAM).put("user_id", "U1").put("channel_id", "C0GENERAL");
    command.put("trigger_id", side.slack.trigger());
    JsonNode said = answer("slash_commands", "e1", command).path("payload");
    assertThat(said.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(said.path("text").asText()).isNotBlank();
  }

  @Test
  void S20_S32_a_form_that_lacks_something_stays_open_and_says_what() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    JsonNode button =
        StreamSupport.stream(side.directMessage("U1", 1).path("blocks").spliterator(), false)
            .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
            .filter(element -> element.has("action_id"))
            .findFirst()
            .orElseThrow();
    answer("interactive", "e1", press(button));
    JsonNode view =
        Eventually.value(
            "a form", () -> side.slack.newestView().filter(opened -> opened.has("callback_id")));
    String id = view.path("id").asText();
    String metadata = view.path("private_metadata").asText();
    String field = view.at("/blocks").findValuesAsText("block_id").get(0);
    JsonNode refused =
        answer("interactive", "e2", sent(id, metadata, Map.of(field, ""))).path("payload");
    assertThat(refused.path("response_action").asText()).isEqualTo("errors");
    assertThat(refused.path("errors").has(field)).isTrue();
    assertThat(replies()).isEmpty();
    answer("interactive", "e3", sent(id, metadata, Map.of(field, "the printer jams")));
    assertThat(replies()).containsExactly("the printer jams");
  }

  private static ObjectNode sent(String id, String metadata, Map<String, String> values) {
    return SlackRequests.submission(FakeSlack.TEAM, "U1", id, metadata, values);
  }

  private ObjectNode press(JsonNode button) {
    ObjectNode json = JSON.createObjectNode().put("type", "block_actions");
    json.putObject("team").put("id", FakeSlack.TEAM);
    json.putObject("user").put("id", "U1").put("team_id", FakeSlack.TEAM);
    json.put("trigger_id", side.slack.trigger());
    json.putObject("container").put("type", "message").put("message_ts", "1.2");
    json.putObject("channel").put("id", "DU1");
    json.putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", button.path("action_id").asText())
        .put("value", button.path("value").asText());
    return json;
  }
}
