package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.slack.SlackRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What nobody should send, or Slack sends all the same, through the real door: it is answered with
 * a kind sentence or with silence, what was kept before stays as it is, and no log tells of it.
 */
class SlackBadInputTest {
  private static final String TEAM = FakeSlack.TEAM;
  private static final String NURSE = "U1";
  private static final String KEPT = "The zebrafink printer jams";
  private static final String CANARY = "zebrafink";
  private static final String SILENCE = "";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final CapturedLogs logs = new CapturedLogs().withEverythingOfOurs();
  private final SlackSide side = new SlackSide();
  private TestInstallation installation;
  private App app;
  private ObjectNode receipt;

  @BeforeEach
  void begin() {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.begin(
        SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(3, 0)));
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    JsonNode form = side.press(NURSE, side.directMessage(NURSE, 1), "reply");
    side.submit(NURSE, form, Map.of("text", KEPT));
    receipt = side.replaced(NURSE, "Kept");
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
    logs.close();
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        bad("an unknown button", "no longer know this button", test -> test.pressed("frobnicate")),
        bad("a coordinator's unknown button", "no longer know", test -> test.pressed("digest-all")),
        bad("an unknown form", "no longer know this button", test -> test.sent("frobnicate")),
        bad("a form that only shows", "nothing of yours", test -> test.sent("show")),
        bad("an unknown form about themes", "no longer know", test -> test.sent("theme-burn")),
        bad("S19 a window of an older version", SILENCE, test -> test.submitted("{\"v\":1}")),
        bad(
            "a window about a question of long ago",
            "no longer know this question",
            test -> test.submitted(metadata("getting-tech-right/slowed-down/2020", "reply"))),
        bad(
            "S19 an expired trigger",
            "press the button again",
            test -> {
              test.side.slack.failNext(
                  "views.open", new FakeSlack.Failure.Error("expired_trigger_id"));
              return test.pressed("edit");
            }),
        bad("S37 a bot", SILENCE, test -> test.said(typed().put("bot_id", "B9"))),
        bad("S37 a bot's post", SILENCE, test -> test.said(typed().put("subtype", "bot_message"))),
        bad("S37 ourselves", SILENCE, test -> test.said(typed().put("user", FakeSlack.BOT))),
        bad("S37 Slackbot", SILENCE, test -> test.said(typed().put("user", "USLACKBOT"))),
        bad("S37 our edit of our own message", SILENCE, test -> test.said(ownEdit())),
        bad("S37 a message that was edited", "use Edit", test -> test.said(edited())),
        bad("S37 a message that was deleted", SILENCE, test -> test.said(deleted())),
        bad("S7 another workspace", SILENCE, test -> test.from("T0ELSE", NURSE)),
        bad("somebody nobody knows", "No consultation is open", test -> test.from(TEAM, "U0WHO")),
        bad("an app of another workspace's organisation", SILENCE, test -> test.from("E0", "W1")));
  }

  private static Arguments bad(
      String name, String answer, Function<SlackBadInputTest, HttpResponse<String>> deed) {
    return Arguments.of(name, answer, deed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void is_answered_kindly_or_not_at_all_and_changes_nothing(
      String name, String answer, Function<SlackBadInputTest, HttpResponse<String>> deed) {
    List<String> before = shown();
    HttpResponse<String> response = deed.apply(this);
    assertThat(response.statusCode()).isEqualTo(200);
    app.close();

    List<String> told = new ArrayList<>(shown());
    before.forEach(told::remove);
    assertThat(told).as("what people are told").hasSize(answer.isEmpty() ? 0 : 1);
    assertThat(told).allSatisfy(words -> assertThat(words).contains(answer));
    assertThat(texts()).containsExactly(KEPT);
    assertThat(logs.text()).doesNotContain(CANARY);
  }

  @Test
  void S20_a_window_that_is_sent_five_times_at_once_is_one_reply() {
    JsonNode form = side.press("U2", side.directMessage("U2", 1), "reply");
    Callable<Integer> tap = () -> side.submit("U2", form, Map.of("text", "It tapped")).statusCode();
    assertThat(AtOnce.all(5, List.of(tap, tap, tap, tap, tap))).containsOnly(200);
    assertThat(texts()).containsExactlyInAnyOrder(KEPT, "It tapped");
  }

  @Test
  void a_reply_that_is_edited_on_two_devices_at_once_stays_one() {
    JsonNode phone = side.press(NURSE, receipt, "edit");
    JsonNode desk = side.press(NURSE, receipt, "edit");
    List<Integer> statuses =
        AtOnce.all(
            2,
            List.of(
                () -> side.submit(NURSE, phone, Map.of("text", "From the phone")).statusCode(),
                () -> side.submit(NURSE, desk, Map.of("text", "From the desk")).statusCode()));
    assertThat(statuses).containsOnly(200);
    assertThat(texts()).hasSize(1).isSubsetOf("From the phone", "From the desk");
  }

  @Test
  void a_reply_that_is_edited_on_one_device_and_taken_back_on_another_never_comes_back() {
    JsonNode edit = side.press(NURSE, receipt, "edit");
    JsonNode withdraw = side.press(NURSE, receipt, "withdraw");
    List<Integer> statuses =
        AtOnce.all(
            2,
            List.of(
                () -> side.submit(NURSE, edit, Map.of("text", "Changed")).statusCode(),
                () -> side.submit(NURSE, withdraw, Map.of()).statusCode()));
    assertThat(statuses).containsOnly(200);
    assertThat(texts()).isEmpty();
    side.submit(NURSE, edit, Map.of("text", "Changed once more"));
    assertThat(texts()).isEmpty();
  }

  @Test
  void one_question_answered_on_two_devices_at_once_is_one_person() {
    ObjectNode prompt = side.directMessage("U2", 1);
    JsonNode phone = side.press("U2", prompt, "reply");
    JsonNode desk = side.press("U2", prompt, "reply");
    AtOnce.all(
        2,
        List.of(
            () -> side.submit("U2", phone, Map.of("text", "From the phone")).statusCode(),
            () -> side.submit("U2", desk, Map.of("text", "From the desk")).statusCode()));
    assertThat(rows("SELECT count(DISTINCT handle) FROM reply WHERE text LIKE 'From%'")).isOne();
    assertThat(rows("SELECT sum(replied) FROM participation")).isEqualTo(2);
  }

  @Test
  void a_guest_is_asked_nothing_and_what_they_tell_is_one_reply() {
    Rows.change(
        installation.database(),
        "UPDATE audience_member SET guest = 1 WHERE member_id ="
            + " (SELECT id FROM member WHERE account = 'U3')");
    assertThat(
            installation.ok("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN))
        .contains("\"guest\":1");
    side.command("U3", "join RX1, nurse, Ward 1");
    assertThat(side.command("U3", "tell The lift is slow").statusCode()).isEqualTo(200);
    assertThat(texts()).containsExactlyInAnyOrder(KEPT, "The lift is slow");
  }

  @Test
  void five_hundred_people_who_join_at_once_and_tap_twice_are_five_hundred_rows() {
    List<Callable<String>> crowd =
        IntStream.range(0, 1_000)
            .mapToObj(i -> (Callable<String>) () -> joined("U0NEW" + i % 500))
            .toList();
    List<String> told = AtOnce.all(16, crowd);
    assertThat(told).allSatisfy(words -> assertThat(words).containsAnyOf("joined", "Changed"));
    assertThat(told.stream().filter(words -> words.contains("joined"))).hasSize(500);
    assertThat(rows("SELECT count(*) FROM audience_member WHERE joined = 1")).isEqualTo(500);
    assertThat(side.slack.calls("chat.postMessage")).as("each is told in the answer").hasSize(3);
  }

  private String joined(String user) {
    HttpResponse<String> response = side.command(user, "join RX1, nurse, Ward 1");
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  // What is sent.

  private HttpResponse<String> pressed(String action) {
    Map<String, String> button =
        Map.of("action", action, "round", round(), "ts", receipt.path("ts").asText());
    return send(side.requests().button(TEAM, NURSE, button, "D" + NURSE, side.slack.trigger()));
  }

  private HttpResponse<String> sent(String action) {
    return submitted(metadata(round(), action));
  }

  private HttpResponse<String> submitted(String metadata) {
    return send(
        side.requests().submit(TEAM, NURSE, "V-old", metadata, Map.of("text", CANARY + " again")));
  }

  private static String metadata(String round, String action) {
    return "{\"r\":\"" + round + "\",\"a\":\"" + action + "\",\"c\":\"D" + NURSE + "\",\"t\":\"\"}";
  }

  private HttpResponse<String> said(ObjectNode event) {
    return send(side.requests().event(TEAM, "Ev-bad", event));
  }

  private HttpResponse<String> from(String team, String user) {
    return send(side.requests().typed(team, user, CANARY + " from elsewhere", "Ev-bad"));
  }

  private HttpResponse<String> send(HttpRequest request) {
    return side.web().send(request);
  }

  private static ObjectNode typed() {
    return SlackRequests.message(NURSE, CANARY + " beeps");
  }

  private static ObjectNode edited() {
    ObjectNode event = typed().put("subtype", "message_changed");
    event.remove(List.of("user", "text", "blocks"));
    ObjectNode now = event.putObject("message").put("type", "message").put("user", NURSE);
    now.put("text", CANARY + " after").put("ts", "1700000001.000100");
    now.putObject("edited").put("user", NURSE).put("ts", "1700000005.000000");
    event.putObject("previous_message").put("user", NURSE).put("text", CANARY + " before");
    return event;
  }

  private static ObjectNode ownEdit() {
    ObjectNode event = edited();
    event.withObject("message").put("user", FakeSlack.BOT);
    event.withObject("message").withObject("edited").put("user", FakeSlack.BOT);
    return event;
  }

  private static ObjectNode deleted() {
    ObjectNode event = typed().put("subtype", "message_deleted");
    event.remove(List.of("user", "text", "blocks"));
    event.put("deleted_ts", "1700000001.000100");
    event.putObject("previous_message").put("user", NURSE).put("text", CANARY + " before");
    return event;
  }

  // What is seen.

  private String round() {
    return receipt.path("blocks").findValuesAsText("value").get(0);
  }

  /** Everything that people see by now: messages, and the window that opened last. */
  private List<String> shown() {
    List<String> shown = new ArrayList<>();
    side.slack.calls("chat.postMessage").forEach(call -> shown.add(call.param("text")));
    side.slack.calls("chat.update").forEach(call -> shown.add(call.param("text")));
    side.slack.newestView().ifPresent(view -> shown.add(view.toString()));
    return shown;
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }

  private int rows(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
