package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointheconversation.slack.FakeSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prompt that goes to a channel in Slack: whoever is in it may answer, each by themselves. */
class ChannelRoundSlackTest {
  private static final String WARD = "C0WARD";
  private static final String NURSE = "U1";
  private static final String VISITOR = "U0VISITOR";
  private static final String TELLING = "The zebra printer jams every night.";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:30:00Z");
  private final SlackSide side = new SlackSide();
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    begin("");
  }

  private void begin(String more) {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.begin(
        SlackSide.here(
                Samples.CONSULTATION.replace(
                    "    zone: consultation",
                    "    reminders: [ 1 day ]\n    deliver: channel slack:T1/" + WARD))
            + more,
        SlackSide.here(Samples.audience(3, 0)));
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  private ObjectNode asked() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    return side.message(WARD, 1);
  }

  private void reply(String user, JsonNode message, String text) {
    JsonNode form = side.pressIn(WARD, user, message, "reply");
    assertThat(side.submit(user, form, Map.of("text", text, "minutes", "(15)")).statusCode())
        .isEqualTo(200);
  }

  /** What one person alone was shown in the channel, as a message with buttons to press. */
  private JsonNode whispered(int count) {
    FakeSlack.Call call = side.slack.await("chat.postEphemeral", count).get(count - 1);
    assertThat(call.param("channel")).isEqualTo(WARD);
    ObjectNode message = new ObjectMapper().createObjectNode();
    message.put("ts", "1.1").put("text", call.param("text")).put("user", call.param("user"));
    message.set("blocks", call.json("blocks"));
    return message;
  }

  @Test
  void the_question_is_posted_once_and_nobody_gets_a_direct_message() {
    ObjectNode post = asked();
    assertThat(post.path("text").asText())
        .contains("What slowed you down on a computer this week?", "Everybody in this channel")
        .doesNotContain("Send the word stop");
    app.keepBooks();
    assertThat(side.slack.messages(WARD)).hasSize(1);
    assertThat(side.slack.calls("conversations.open")).isEmpty();
    assertThat(rows("SELECT count(*) FROM delivery")).isOne();
    assertThat(rows("SELECT count(*) FROM participation")).isZero();
  }

  @Test
  void whoever_is_in_the_channel_may_answer_and_only_the_audience_has_a_place() {
    ObjectNode post = asked();
    reply(NURSE, post, TELLING);
    reply(VISITOR, post, "The badge reader is slow.");
    assertThat(texts("SELECT coalesce(organisation, '-') || role || site FROM reply ORDER BY text"))
        .as("the visitor counts nationally only")
        .hasSize(2);
    assertThat(texts("SELECT organisation || '/' || role FROM reply WHERE organisation = 'RX1'"))
        .containsExactly("RX1/nurse");
    assertThat(
            rows(
                "SELECT count(*) FROM reply WHERE organisation IS NULL AND role IS NULL"
                    + " AND site IS NULL AND person_known = 1 AND platform = 'slack'"))
        .isOne();
    assertThat(rows("SELECT count(DISTINCT handle) FROM reply")).isEqualTo(2);
  }

  @Test
  void the_receipt_is_shown_to_one_person_and_the_post_stays_for_the_others() {
    ObjectNode post = asked();
    reply(NURSE, post, TELLING);
    JsonNode receipt = whispered(1);
    assertThat(receipt.path("user").asText()).isEqualTo(NURSE);
    assertThat(receipt.path("text").asText()).startsWith("Kept, Tuesday 09:30");
    assertThat(side.slack.calls("chat.update")).isEmpty();
    assertThat(side.slack.messages(WARD)).hasSize(1);
    assertThat(side.slack.messages(WARD).get(0).path("text").asText())
        .startsWith("What slowed you down");
    assertThat(side.slack.messages(WARD).toString() + receipt).doesNotContain("zebra");
  }

  @Test
  void a_writer_outside_the_audience_can_show_change_and_take_back_the_reply() {
    ObjectNode post = asked();
    reply(VISITOR, post, TELLING);
    JsonNode receipt = whispered(1);
    assertThat(side.pressIn(WARD, VISITOR, receipt, "show").toString()).contains("zebra");
    assertThat(side.pressIn(WARD, NURSE, receipt, "show").toString()).doesNotContain("zebra");

    JsonNode edit = side.pressIn(WARD, VISITOR, receipt, "edit");
    side.submit(VISITOR, edit, Map.of("text", "The badge reader is slow."));
    assertThat(texts("SELECT text FROM reply")).containsExactly("The badge reader is slow.");
    side.command(VISITOR, "my-replies");

    JsonNode withdraw = side.pressIn(WARD, VISITOR, receipt, "withdraw");
    side.submit(VISITOR, withdraw, Map.of());
    assertThat(texts("SELECT text FROM reply")).isEmpty();
    assertThat(funnel().toString())
        .contains("\"replied\":0", "\"edited\":1", "\"withdrew\":1", "\"asked\":null");
  }

  @Test
  void what_somebody_outside_the_audience_said_is_found_and_erased() {
    reply(VISITOR, asked(), TELLING);
    String subject = "slack:" + FakeSlack.TEAM + "/" + VISITOR;
    assertThat(installation.ok("my-data", subject, "--as", ADMIN)).contains("zebra");
    assertThat(installation.ok("erase", subject, "--as", ADMIN)).contains("\"replies\":1");
    assertThat(texts("SELECT text FROM reply")).isEmpty();
    assertThat(installation.ok("my-data", subject, "--as", ADMIN)).doesNotContain("zebra");
  }

  @Test
  void nobody_can_say_how_many_were_asked_and_everybody_who_answered_counts() {
    ObjectNode post = asked();
    reply(NURSE, post, TELLING);
    reply(NURSE, post, "And it asks for my password again.");
    reply(VISITOR, post, "The badge reader is slow.");
    app.keepBooks();
    JsonNode line = funnel();
    assertThat(line.at("/funnel/asked").isNull()).isTrue();
    assertThat(line.at("/funnel/accepted").asInt()).isOne();
    assertThat(line.at("/funnel/replied").asInt()).isEqualTo(2);
    assertThat(line.at("/funnel/opened").asInt()).isEqualTo(3);
    assertThat(line.at("/states/SENT").asInt()).isOne();
    String digest =
        installation.ok("digest", "getting-tech-right", "--week", "2026-W48", "--format", "json");
    assertThat(json(digest).path("asked").isNull()).isTrue();
    assertThat(json(digest).has("asked")).isTrue();
  }

  @Test
  void nobody_is_reminded_of_what_everybody_was_asked() {
    asked();
    Eventually.holds(
        "the post is recorded",
        () -> rows("SELECT count(*) FROM delivery WHERE state = 'SENT'") == 1);
    clock.set("2026-11-26T12:00:00Z");
    app.keepBooks();
    assertThat(rows("SELECT count(*) FROM delivery")).isOne();
  }

  @Test
  void a_dry_run_says_that_nobody_is_asked_by_name() {
    String counts =
        installation.ok("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN);
    assertThat(json(counts).path("willBeAsked").isNull()).isTrue();
    assertThat(json(counts).path("members").asInt()).isEqualTo(3);
    assertThat(json(counts).path("estimatedSeconds").asInt()).isOne();
  }

  @Test
  void S31_a_channel_without_the_bot_fails_with_the_reason() {
    side.slack.failNext("chat.postMessage", new FakeSlack.Failure.Error("not_in_channel"));
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    Eventually.holds(
        "the refusal is recorded",
        () ->
            texts("SELECT state || ' ' || reason FROM delivery")
                .equals(List.of("FAILED not_in_channel")));
  }

  private JsonNode funnel() {
    return json(installation.ok("rounds", "getting-tech-right"));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> texts(String sql) {
    return Rows.texts(installation.database(), sql);
  }

  private int rows(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
