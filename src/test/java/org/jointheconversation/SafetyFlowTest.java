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

/** From words of distress in Slack to the signpost, and through the queue of a named person. */
class SafetyFlowTest {
  private static final String NURSE = "U1";
  private static final String GUARDIAN = "UGUARD";
  private static final String DISTRESS = "The zebra rota makes me feel suicidal";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final SlackSide side = new SlackSide();
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.begin(
        SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(3, 0)));
    grant(GUARDIAN);
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  private void grant(String user) {
    installation.ok(
        "roles", "grant", "slack:" + FakeSlack.TEAM + "/" + user, "governance", "--as", ADMIN);
  }

  private ObjectNode asked() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    return side.directMessage(NURSE, 1);
  }

  @Test
  void N23_a_reply_in_distress_is_kept_and_its_receipt_begins_with_the_signpost() {
    JsonNode form = side.press(NURSE, asked(), "reply");
    assertThat(side.submit(NURSE, form, Map.of("text", DISTRESS)).statusCode()).isEqualTo(200);
    ObjectNode receipt = side.replaced(NURSE, "Thank you for telling us");
    assertThat(receipt.path("blocks").get(0).toString()).contains("Please read this first");
    assertThat(receipt.path("text").asText())
        .contains("Talk to someone now.")
        .contains("nobody can find you")
        .contains("not a place to report")
        .contains("it counts")
        .contains("Kept, Tuesday 09:55")
        .doesNotContain("zebra");
    assertThat(receipt.path("blocks").findValuesAsText("action_id")).contains("show", "edit#1");
    assertThat(texts()).containsExactly(DISTRESS);
    assertThat(number("SELECT sum(replied) FROM participation")).isEqualTo(1);
  }

  @Test
  void N23_typed_and_told_in_distress_is_answered_in_the_same_way() {
    asked();
    side.type(NURSE, DISTRESS);
    assertThat(side.directMessage(NURSE, 2).path("text").asText())
        .startsWith("Thank you for telling us")
        .contains("Talk to someone now.");
    assertThat(side.command("U2", "tell I can't cope any more").body())
        .contains("Please read this first", "Talk to someone now.");
    assertThat(texts()).hasSize(2);
  }

  @Test
  void an_edit_is_looked_at_anew() {
    JsonNode form = side.press(NURSE, asked(), "reply");
    side.submit(NURSE, form, Map.of("text", DISTRESS));
    ObjectNode receipt = side.replaced(NURSE, "Thank you");
    assertThat(safety()).containsExactly("WAITING");
    JsonNode edit = side.press(NURSE, receipt, "edit");
    side.submit(NURSE, edit, Map.of("text", "The zebra rota is late"));
    ObjectNode changed = side.replaced(NURSE, "Changed, Tuesday");
    assertThat(safety()).containsExactly("NONE");
    side.submit(NURSE, side.press(NURSE, changed, "edit"), Map.of("text", DISTRESS));
    side.replaced(NURSE, "Thank you");
    assertThat(safety()).containsExactly("WAITING");
  }

  @Test
  void N24_the_queue_is_open_to_governance_alone() {
    asked();
    side.type(NURSE, DISTRESS);
    assertThat(side.command(NURSE, "queue").body())
        .contains("role governance")
        .doesNotContain("zebra");
    side.type(NURSE, "queue");
    assertThat(side.directMessage(NURSE, 3).toString()).doesNotContain("zebra");
    assertThat(pressed(NURSE, shown(GUARDIAN), "queue-clear").toString())
        .contains("role governance")
        .doesNotContain("zebra");
    assertThat(safety()).containsExactly("WAITING");
  }

  @Test
  void N24_the_queue_shows_words_week_question_and_kind_and_nothing_of_the_writer() {
    asked();
    side.type(NURSE, DISTRESS);
    String page = shown(GUARDIAN).toString();
    assertThat(page)
        .contains(
            "zebra", "Week of 23 November 2026", "What slowed you down on a computer", "Distress")
        .doesNotContain("\"" + NURSE, "/" + NURSE, "RX1", "nurse", "Ward 1")
        .doesNotContain(Rows.texts(installation.database(), "SELECT id FROM reply").get(0))
        .doesNotContain(Rows.texts(installation.database(), "SELECT handle FROM reply").get(0));
    Rows.texts(installation.database(), "SELECT id FROM member")
        .forEach(member -> assertThat(page).doesNotContain(member));
  }

  @Test
  void N24_who_decides_second_is_told_so_and_the_log_holds_counts_alone() {
    grant("UOTHER");
    asked();
    side.type(NURSE, DISTRESS);
    ObjectNode page = shown(GUARDIAN);
    JsonNode clear = pressed(GUARDIAN, page, "queue-clear");
    assertThat(clear.toString()).contains("zebra", "May this be quoted?");
    JsonNode keep = pressed("UOTHER", page, "queue-keep");
    side.submit(GUARDIAN, clear, Map.of());
    assertThat(told(GUARDIAN)).contains("it may be quoted").contains("Nothing waits");
    side.submit("UOTHER", keep, Map.of());
    assertThat(told("UOTHER")).contains("Somebody else has decided");
    assertThat(safety()).containsExactly("CLEARED");
    assertThat(Rows.texts(installation.database(), "SELECT verb FROM audit_entry"))
        .containsSubsequence("queue-look", "queue-look", "queue-look", "queue-clear")
        .doesNotContain("queue-keep");
    assertThat(installation.ok("audit", "show", "--as", ADMIN))
        .contains("1 reply")
        .doesNotContain("zebra");
    installation.ok("audit", "verify");
  }

  @Test
  void the_word_typed_into_a_chat_that_is_kept_shows_no_reply_but_a_button() {
    asked();
    side.type(NURSE, DISTRESS);
    side.type(GUARDIAN, "queue");
    ObjectNode answer = side.directMessage(GUARDIAN, 1);
    assertThat(answer.path("text").asText()).isEqualTo("One reply waits for a look.");
    assertThat(answer.toString()).doesNotContain("zebra");
    assertThat(side.press(GUARDIAN, answer, "queue").toString())
        .contains("zebra", "queue-clear", "queue-keep");
  }

  @Test
  void what_is_taken_back_or_changed_is_not_decided_about() {
    asked();
    side.type(NURSE, DISTRESS);
    ObjectNode receipt = side.directMessage(NURSE, 2);
    JsonNode clear = pressed(GUARDIAN, shown(GUARDIAN), "queue-clear");
    side.submit(NURSE, side.press(NURSE, receipt, "edit"), Map.of("text", "My manager bullied me"));
    Eventually.holds("it is changed", () -> texts().contains("My manager bullied me"));
    side.submit(GUARDIAN, clear, Map.of());
    assertThat(told(GUARDIAN)).contains("not waiting any more");
    assertThat(safety()).containsExactly("WAITING");
  }

  @Test
  void the_queue_works_after_closing_since_it_never_needed_the_writer() {
    asked();
    side.type(NURSE, DISTRESS);
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    JsonNode keep = pressed(GUARDIAN, shown(GUARDIAN), "queue-keep");
    side.submit(GUARDIAN, keep, Map.of());
    assertThat(told(GUARDIAN)).contains("never be quoted");
    assertThat(safety()).containsExactly("KEPT_BACK");
  }

  /** What {@code /jtc queue} shows; Slack keeps no such message. */
  private ObjectNode shown(String user) {
    try {
      return (ObjectNode) JSON.readTree(side.command(user, "queue").body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode pressed(String user, ObjectNode page, String action) {
    return side.press(user, page.put("ts", "1.2"), action);
  }

  private String told(String user) {
    return side.directMessage(user, 1).path("text").asText();
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }

  private List<String> safety() {
    return Rows.texts(installation.database(), "SELECT safety FROM reply");
  }

  private int number(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
