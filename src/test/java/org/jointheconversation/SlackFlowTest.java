package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything a member of staff can do in Slack, from the question to the receipt and back. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class SlackFlowTest {
  private static final String NURSE = "U1";
  private static final String TELLING = "The zebra printer on ward nine jams";

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final SlackSide side = new SlackSide();
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    installation = side.reachedBy(new TestInstallation(folder, clock, store));
    installation.begin(
        SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(3, 0)));
    serve();
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  private void serve() {
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
  }

  private ObjectNode asked() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    return side.directMessage(NURSE, 1);
  }

  @Test
  void send_beside_a_running_serve_asks_everybody_once_in_their_direct_messages() {
    ObjectNode prompt = asked();
    assertThat(prompt.path("text").asText())
        .startsWith("What slowed you down on a computer this week?")
        .contains("Example NHS Trust")
        .contains("Please leave out patient details")
        .contains("Send the word stop");
    Eventually.holds("three prompts", () -> side.slack.calls("chat.postMessage").size() == 3);
    assertThat(List.of("U1", "U2", "U3"))
        .allSatisfy(user -> assertThat(side.directMessages(user)).hasSize(1));
    Eventually.holds(
        "three deliveries SENT",
        () -> installation.ok("rounds", "getting-tech-right").contains("\"SENT\":3"));
  }

  @Test
  void the_schedule_asks_at_ten_and_not_a_minute_before() {
    clock.set("2026-11-24T09:59:00Z");
    app.keepBooks();
    assertThat(rows("SELECT count(*) FROM round WHERE state = 'OPEN'")).isZero();
    clock.set("2026-11-24T09:59:59Z");
    app.keepBooks();
    assertThat(rows("SELECT count(*) FROM delivery WHERE state <> 'QUEUED'")).isZero();
    clock.set("2026-11-24T10:00:00Z");
    side.directMessage(NURSE, 1);
    assertThat(rows("SELECT count(*) FROM round WHERE state = 'OPEN'")).isEqualTo(1);
  }

  @Test
  void a_reply_from_the_form_is_kept_and_the_prompt_becomes_a_receipt_without_its_words() {
    JsonNode form = side.press(NURSE, asked(), "reply");
    Map<String, String> values =
        Map.of("text", TELLING, "minutes", "(15)", "times", "(5)", "quote", "[yes]");
    assertThat(side.submit(NURSE, form, values).statusCode()).isEqualTo(200);

    assertThat(texts()).containsExactly(TELLING);
    assertThat(rows("SELECT minutes_lost * times_a_week * may_quote FROM reply")).isEqualTo(75);
    ObjectNode receipt = side.replaced(NURSE, "Kept, Tuesday 09:55");
    assertThat(receipt.path("blocks").findValuesAsText("action_id"))
        .containsExactly("show", "edit#1", "withdraw#2", "reply#3", "affects#4");
    assertThat(side.slack.calls()).noneMatch(call -> call.all().contains("zebra"));
    assertThat(receipt.toString()).doesNotContain(reply());
  }

  @Test
  void the_receipt_shows_changes_and_takes_back_what_was_said() {
    JsonNode form = side.press(NURSE, asked(), "reply");
    side.submit(NURSE, form, Map.of("text", TELLING));
    ObjectNode receipt = side.replaced(NURSE, "Kept");

    assertThat(side.press(NURSE, receipt, "show").toString()).contains("zebra");

    JsonNode edit = side.press(NURSE, receipt, "edit");
    assertThat(edit.toString()).contains(TELLING);
    side.submit(NURSE, edit, Map.of("text", "The zebra printer is mended"));
    ObjectNode changed = side.replaced(NURSE, "Changed, Tuesday");
    assertThat(texts()).containsExactly("The zebra printer is mended");

    JsonNode withdraw = side.press(NURSE, changed, "withdraw");
    side.submit(NURSE, withdraw, Map.of());
    ObjectNode takenBack = side.replaced(NURSE, "Taken back");
    assertThat(texts()).isEmpty();
    assertThat(takenBack.path("blocks").findValuesAsText("action_id")).contains("reply");
    assertThat(rows("SELECT sum(replied) FROM participation")).isZero();
  }

  @Test
  void nobody_sees_or_changes_the_reply_of_somebody_else() {
    JsonNode form = side.press(NURSE, asked(), "reply");
    side.submit(NURSE, form, Map.of("text", TELLING));
    ObjectNode receipt = side.replaced(NURSE, "Kept");
    assertThat(side.press("U2", receipt, "show").toString()).doesNotContain("zebra");
    side.submit("U2", side.press("U2", receipt, "withdraw"), Map.of());
    assertThat(texts()).containsExactly(TELLING);
  }

  @Test
  void S6_the_same_event_twice_is_one_reply_and_counted_as_a_repeat() {
    asked();
    assertThat(side.type(NURSE, TELLING, "EvSame").statusCode()).isEqualTo(200);
    assertThat(side.type(NURSE, TELLING, "EvSame").statusCode()).isEqualTo(200);
    assertThat(texts()).containsExactly(TELLING);
    assertThat(metric("jtc_replies_kept_total{platform=\"slack\"}")).isEqualTo(1);
    assertThat(metric("jtc_replies_duplicate_total{platform=\"slack\"}")).isEqualTo(1);
  }

  @Test
  void S6_a_repeat_is_known_after_a_restart_too() {
    asked();
    side.type(NURSE, TELLING, "EvSame");
    app.close();
    serve();
    side.type(NURSE, TELLING, "EvSame");
    assertThat(texts()).containsExactly(TELLING);
  }

  @Test
  void S20_an_empty_or_overlong_reply_is_an_error_in_the_form_and_nothing_is_kept() {
    JsonNode form = side.press(NURSE, asked(), "reply");
    assertThat(side.submit(NURSE, form, Map.of("text", "   ")).body())
        .contains("\"response_action\":\"errors\"")
        .contains("\"text\"");
    assertThat(side.submit(NURSE, form, Map.of("text", "x".repeat(3_001))).body())
        .contains("at most 3,000 characters");
    assertThat(texts()).isEmpty();
    side.submit(NURSE, form, Map.of("text", TELLING));
    assertThat(texts()).containsExactly(TELLING);
  }

  @Test
  void a_typed_message_answers_the_open_round_and_is_receipted_below_it() {
    asked();
    side.type(NURSE, "Login takes for ever. Ring me on 07700 900123.");
    assertThat(texts()).containsExactly("Login takes for ever. Ring me on [phone].");
    assertThat(side.directMessage(NURSE, 2).path("text").asText())
        .startsWith("Kept, Tuesday 09:55")
        .contains("a phone number");
    assertThat(rows("SELECT sum(replied) FROM participation")).isEqualTo(1);
  }

  @Test
  void what_is_said_unasked_is_kept_without_a_prompt() {
    assertThat(side.command("U2", "tell " + TELLING).body()).contains("Kept, Tuesday");
    assertThat(texts()).containsExactly(TELLING);
    assertThat(rows("SELECT count(*) FROM reply WHERE prompt IS NULL")).isEqualTo(1);
  }

  @Test
  void T28_stop_is_obeyed_from_the_next_question_on_and_resume_undoes_it() {
    asked();
    side.type(NURSE, "Stop");
    assertThat(side.directMessage(NURSE, 2).path("text").asText()).contains("not ask you again");
    clock.set("2026-12-01T10:00:00Z");
    side.directMessage("U2", 2);
    assertThat(side.directMessages(NURSE)).hasSize(2);
    assertThat(dryRun()).contains("\"stopped\":1");
    side.type(NURSE, "resume");
    assertThat(dryRun()).contains("\"stopped\":0");
  }

  @Test
  void after_close_replies_are_refused_politely_and_nothing_is_kept() {
    ObjectNode prompt = asked();
    JsonNode form = side.press(NURSE, prompt, "reply");
    installation.ok("close", "getting-tech-right", "--as", ADMIN);

    assertThat(side.submit(NURSE, form, Map.of("text", TELLING)).statusCode()).isEqualTo(200);
    assertThat(side.directMessage(NURSE, 2).path("text").asText()).contains("has closed");
    assertThat(side.type(NURSE, TELLING).statusCode()).isEqualTo(200);
    assertThat(side.directMessage(NURSE, 3).path("text").asText()).contains("nothing was kept");
    assertThat(texts()).isEmpty();
  }

  @Test
  void a_consultation_closes_by_itself_at_the_end_of_its_last_day() {
    asked();
    side.type(NURSE, TELLING);
    clock.set("2026-12-18T23:59:59Z");
    app.edit();
    assertThat(installation.ok("list")).contains("running");
    clock.set("2026-12-19T00:00:00Z");
    Eventually.holds("it is closed", () -> installation.ok("list").contains("closed"));
  }

  @Test
  void what_slack_refuses_is_counted_and_what_it_postpones_is_sent_later() {
    side.slack.forget("U2");
    side.slack.failNext(
        "chat.postMessage", new org.jointheconversation.slack.FakeSlack.Failure.TooMany(60));
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    // More where others came to the method after Slack had asked to leave it alone.
    Eventually.holds("one waits", () -> rounds().contains("\"RETRYING\":"));
    clock.advance(Duration.ofSeconds(61));
    Eventually.holds("the other two are sent", () -> rounds().contains("\"SENT\":2"));
    Eventually.holds("one refused", () -> rounds().contains("\"FAILED\":1"));
    assertThat(side.directMessages("U2")).isEmpty();
  }

  private String rounds() {
    return installation.ok("rounds", "getting-tech-right");
  }

  private String dryRun() {
    return installation.ok("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN);
  }

  private double metric(String name) {
    return side.web().metric(app, name);
  }

  private String reply() {
    return Rows.texts(installation.database(), "SELECT id FROM reply").get(0);
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }

  private int rows(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
