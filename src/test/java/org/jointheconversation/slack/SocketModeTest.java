package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jointheconversation.Eventually;
import org.jointheconversation.config.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The WebSocket that takes the place of HTTP (S32). */
class SocketModeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeSlack slack = FakeSlack.start();
  private final FakeSocket socket = new FakeSocket();
  private final SlackClient client = new SlackClient(slack.config());
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> retries = new CopyOnWriteArrayList<>();
  private volatile Response answer = Response.ok();
  private SocketMode mode;

  @AfterEach
  void close() {
    if (mode != null) {
      mode.close();
    }
    client.close();
    socket.close();
    slack.close();
  }

  private Response door(String body, RequestHeaders headers) {
    bodies.add(body);
    retries.add(String.valueOf(headers.getFirstValue("X-Slack-Retry-Num")));
    return answer;
  }

  private void start(SocketMode.Door door) {
    slack.socketAt(socket.url());
    mode = new SocketMode(client, new Secret(FakeSlack.APP_TOKEN), door).start();
    Eventually.holds("a connection", () -> mode.warning().isEmpty() && socket.connections() == 1);
  }

  private void acknowledged(int count) {
    Eventually.holds(count + " envelopes", () -> socket.acknowledged().size() == count);
  }

  private static ObjectNode event() {
    return SlackRequests.envelope("T0001", "Ev1", SlackRequests.message("U1", "é & <b> 😀"));
  }

  @Test
  void S32_an_envelope_has_the_body_that_http_would_have() throws Exception {
    start(this::door);
    socket.send("events_api", "e1", event());
    acknowledged(1);
    socket.send("interactive", "e2", JSON.createObjectNode().put("type", "é&="));
    acknowledged(2);
    ObjectNode command = JSON.createObjectNode().put("command", "/jtc").put("text", "a=b & é");
    socket.send("slash_commands", "e3", command);
    acknowledged(3);
    assertThat(JSON.readTree(bodies.get(0))).isEqualTo(event());
    assertThat(JSON.readTree(FormBody.parse(bodies.get(1)).get("payload")).path("type").asText())
        .isEqualTo("é&=");
    assertThat(FormBody.parse(bodies.get(2)))
        .containsEntry("command", "/jtc")
        .containsEntry("text", "a=b & é");
    assertThat(socket.acknowledged())
        .extracting(ObjectNode::toString)
        .containsExactly(
            "{\"envelope_id\":\"e1\"}", "{\"envelope_id\":\"e2\"}", "{\"envelope_id\":\"e3\"}");
  }

  @Test
  void S20_S32_an_answer_goes_into_the_acknowledgement_where_slack_takes_one() {
    answer = Response.json(200, "{\"response_action\":\"errors\",\"errors\":{\"text\":\"Say\"}}");
    start(this::door);
    socket.send("events_api", "e1", event());
    acknowledged(1);
    socket.send("interactive", "e2", JSON.createObjectNode());
    acknowledged(2);
    assertThat(socket.acknowledged().get(0).has("payload")).isFalse();
    assertThat(socket.acknowledged().get(1).at("/payload/errors/text").asText()).isEqualTo("Say");
  }

  @Test
  void S8_S32_what_was_not_kept_is_not_acknowledged_and_taken_when_it_comes_again() {
    answer = Response.json(503, "{\"error\":\"unavailable\"}");
    start(this::door);
    socket.send("events_api", "e1", event());
    Eventually.holds("an envelope", () -> bodies.size() == 1);
    answer = Response.ok();
    ObjectNode again = JSON.createObjectNode().put("type", "events_api").put("envelope_id", "e2");
    again.put("retry_attempt", 1).put("retry_reason", "timeout").set("payload", event());
    socket.text(0, again.toString());
    acknowledged(1);
    assertThat(socket.acknowledged().get(0).path("envelope_id").asText()).isEqualTo("e2");
    assertThat(retries).containsExactly("null", "1");
  }

  @Test
  void S32_before_slack_closes_a_connection_the_next_one_is_there() {
    start(this::door);
    socket.announceEnd(0);
    Eventually.holds("a second connection", () -> socket.connections() == 2);
    Eventually.holds("an end of the first", () -> socket.saidGoodbye(0));
    socket.send("events_api", "e1", event());
    acknowledged(1);
    assertThat(slack.calls("apps.connections.open"))
        .hasSize(2)
        .allMatch(call -> call.token().equals(FakeSlack.APP_TOKEN));
  }

  @Test
  void S32_a_connection_that_breaks_is_made_again() {
    start(this::door);
    socket.drop(0);
    Eventually.holds("a second connection", () -> socket.connections() == 2);
    Eventually.holds("a greeting", () -> mode.warning().isEmpty());
    socket.send("events_api", "e1", event());
    acknowledged(1);
  }

  @Test
  void S32_slack_is_called_again_where_it_does_not_answer() {
    slack.failNext("apps.connections.open", new FakeSlack.Failure.Status(500));
    start(this::door);
    assertThat(slack.calls("apps.connections.open")).hasSize(2);
  }

  @Test
  void S32_nobody_is_led_elsewhere_by_an_answer() {
    slack.socketAt("ws://slack.example.com/link");
    mode = new SocketMode(client, new Secret(FakeSlack.APP_TOKEN), this::door).start();
    slack.await("apps.connections.open", 2);
    assertThat(mode.warning()).isPresent();
  }

  @Test
  void S32_odd_words_break_nothing() {
    start(this::door);
    for (String odd : List.of("", "{", "[]", "{\"type\":7}", "{\"envelope_id\":\"e\"}", "null")) {
      socket.text(0, odd);
    }
    socket.send("of_the_future", "e1", JSON.createObjectNode());
    acknowledged(1);
    socket.send("events_api", "e2", event());
    acknowledged(2);
  }

  @Test
  void S32_stopping_acknowledges_what_is_being_kept_and_says_goodbye() {
    CountDownLatch keeping = new CountDownLatch(1);
    CountDownLatch kept = new CountDownLatch(1);
    start(
        (body, headers) -> {
          keeping.countDown();
          try {
            kept.await();
          } catch (InterruptedException hurry) {
            return Response.error(500);
          }
          return Response.ok();
        });
    socket.send("events_api", "e1", event());
    Eventually.holds("an envelope", () -> keeping.getCount() == 0);
    Thread closing = new Thread(mode::close);
    closing.start();
    kept.countDown();
    acknowledged(1);
    Eventually.holds("a goodbye", () -> socket.saidGoodbye(0));
    Eventually.holds("an end", () -> !closing.isAlive());
    assertThat(socket.connections()).isEqualTo(1);
  }
}
