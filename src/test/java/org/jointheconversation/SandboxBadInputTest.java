package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What nobody should send, on the demo's page: a kind sentence, and nothing that was kept moves.
 */
class SandboxBadInputTest {
  private static final String KEPT = "The zebrafink printer jams";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T12:00:00Z");
  private final CapturedLogs logs = new CapturedLogs().withEverythingOfOurs();
  private final SandboxSide side = new SandboxSide(clock);
  private TestInstallation installation;
  private App app;
  private JsonNode receipt;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(
        Samples.CONSULTATION.replace("opens: 2026-11-16", "opens: 2026-11-23"),
        "platform,team,user,organisation,role,site,time_zone,person\n"
            + "sandbox,DEMO,amara,RX1,nurse,Ward 1,Europe/London,p1\n");
    app = App.start(installation.config(), clock, side);
    side.doorOf(app);
    installation.ok("send", "getting-tech-right/slowed-down", "--as", TestInstallation.ADMIN);
    Eventually.holds("the question", () -> side.newest() != null);
    receipt = side.types(KEPT);
  }

  @AfterEach
  void end() {
    app.close();
    logs.close();
  }

  @ParameterizedTest
  @CsvSource({
    "frobnicate,, no longer know this button",
    "digest-all,, no longer know this button",
    "theme-burn,, no longer know this button",
    "show,, nothing of yours",
    "reply, getting-tech-right/slowed-down/2020, no longer know this question",
    "edit, getting-tech-right/slowed-down/2020, nothing of yours"
  })
  void a_form_of_another_time_is_answered_kindly_and_changes_nothing(
      String action, String round, String answer) {
    JsonNode outcome = form(action, round == null ? round() : round, "zebrafink again");
    assertThat(outcome.path("done").asBoolean()).isTrue();
    assertThat(side.newest().toString()).contains(answer);
    assertThat(texts()).containsExactly(KEPT);
    assertThat(logs.text()).doesNotContain("zebrafink");
  }

  @Test
  void an_unknown_button_opens_a_kind_sentence() {
    Map<String, String> use = Map.of("action", "frobnicate", "round", round());
    assertThat(side.post("view", Map.of("use", use)).toString()).contains("no longer know");
  }

  @Test
  void a_form_that_is_sent_five_times_at_once_is_one_reply() {
    String event = UUID.randomUUID().toString();
    Callable<JsonNode> tap = () -> form(event, "reply", round(), "It tapped");
    assertThat(AtOnce.all(5, Collections.nCopies(5, tap)))
        .allSatisfy(outcome -> assertThat(outcome.path("done").asBoolean()).isTrue());
    assertThat(texts()).containsExactlyInAnyOrder(KEPT, "It tapped");
  }

  @Test
  void a_reply_that_is_edited_on_two_devices_at_once_stays_one() {
    AtOnce.all(
        2,
        List.of(
            () -> form("edit", round(), "From the phone"),
            () -> form("edit", round(), "From the desk")));
    assertThat(texts()).hasSize(1).isSubsetOf("From the phone", "From the desk");
  }

  private JsonNode form(String action, String round, String text) {
    return form(UUID.randomUUID().toString(), action, round, text);
  }

  private JsonNode form(String event, String action, String round, String text) {
    Map<String, Object> use =
        Map.of("action", action, "round", round, "values", Map.of("text", text));
    return side.post(
        "form",
        Map.of(
            "event", event, "room", SandboxSide.ROOM, "message", receipt.path("id"), "use", use));
  }

  private String round() {
    return SandboxSide.button(receipt, "edit").path("round").asText();
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }
}
