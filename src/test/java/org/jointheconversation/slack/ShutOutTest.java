package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace removes the app: Slack says so in two events, in either order (S30). */
class ShutOutTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FakeSlack slack;
  private SlackDoor door;

  @BeforeEach
  void open() {
    slack = FakeSlack.start();
    door = new SlackDoor(slack.config(), new FakeConversation(), Clock.systemUTC());
    door.knowsItsWorkspace();
  }

  @AfterEach
  void close() {
    door.close();
    slack.close();
  }

  private static ObjectNode uninstalled() {
    return JSON.createObjectNode().put("type", "app_uninstalled");
  }

  private static ObjectNode revoked(String kind) {
    ObjectNode event = JSON.createObjectNode().put("type", "tokens_revoked");
    event.putObject("tokens").putArray(kind).add("U0BOT");
    return event;
  }

  private int sends(String team, String id, ObjectNode event) {
    return door.send(door.requests.event(team, id, event)).statusCode();
  }

  @Test
  void S30_both_events_say_so_however_often_and_in_whatever_order_they_come() {
    assertThat(sends(FakeSlack.TEAM, "Ev1", revoked("bot"))).isEqualTo(200);
    assertThat(sends(FakeSlack.TEAM, "Ev2", uninstalled())).isEqualTo(200);
    assertThat(sends(FakeSlack.TEAM, "Ev2", uninstalled())).isEqualTo(200);
    assertThat(sends(FakeSlack.TEAM, "Ev3", revoked("bot"))).isEqualTo(200);
    assertThat(door.shutOut)
        .containsExactly(
            "T0001 token_revoked",
            "T0001 app_uninstalled",
            "T0001 app_uninstalled",
            "T0001 token_revoked");
  }

  @Test
  void S30_tokens_of_users_and_other_workspaces_are_none_of_ours() {
    assertThat(sends(FakeSlack.TEAM, "Ev1", revoked("oauth"))).isEqualTo(200);
    assertThat(sends("T0999", "Ev2", uninstalled())).isEqualTo(200);
    assertThat(sends("no team", "Ev3", uninstalled())).isEqualTo(200);
    assertThat(door.shutOut).isEmpty();
    assertThat(door.metrics.scrape()).contains("reason=\"unknown-team\"", "reason=\"odd-id\"");
  }

  @Test
  void S8_what_cannot_be_written_down_now_is_asked_for_again() {
    door.shutOutFails = true;
    assertThat(sends(FakeSlack.TEAM, "Ev1", uninstalled())).isEqualTo(503);
  }

  @Test
  void S1_without_a_signature_nobody_is_shut_out() throws Exception {
    java.net.http.HttpRequest unsigned =
        java.net.http.HttpRequest.newBuilder(door.address())
            .header("Content-Type", "application/json")
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    SlackRequests.envelope(FakeSlack.TEAM, "Ev1", uninstalled()).toString()))
            .build();
    assertThat(door.send(unsigned).statusCode()).isEqualTo(401);
    assertThat(door.shutOut).isEmpty();
  }
}
