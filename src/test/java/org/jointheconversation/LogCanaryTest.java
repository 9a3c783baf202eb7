package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.slack.FakeSlack.Failure;
import org.jointheconversation.slack.SlackRequests;
import org.jointheconversation.teams.FakeTeams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens, no log, no metric and no audit entry holds a word, a token or a person. */
class LogCanaryTest {
  private static final String CANARY = "zebrafink";
  private static final String NURSE = "U0ZEBRA1";
  private static final String PORTER = "aad-zebra-2";

  private static final List<String> HOSTILE =
      List.of(
          "<!channel> <@" + NURSE + "> *" + CANARY + "* <https://x|" + CANARY + ">",
          "<at>" + CANARY + "</at> [" + CANARY + "](javascript:alert(1)) <script>",
          "\u202e" + CANARY + "\u0000 \ud83d",
          "%s {} ${jndi:ldap://127.0.0.1/" + CANARY + "}",
          (CANARY + " ").repeat(10_000));

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final CapturedLogs logs = new CapturedLogs().withEverythingOfOurs();
  private final SlackSide slack = new SlackSide();
  private final TeamsSide teams = new TeamsSide(clock);
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    installation = teams.reachedBy(slack.reachedBy(new TestInstallation(folder, clock)));
    String audience =
        Samples.audience(1, 1)
            .replace(",U1,", "," + NURSE + ",")
            .replace(",A1,", "," + PORTER + ",");
    installation.begin(
        TeamsSide.here(SlackSide.here(Samples.CONSULTATION)),
        TeamsSide.here(SlackSide.here(audience)));
    app = App.start(installation.config(), clock);
    slack.doorOf(app, clock);
    teams.doorOf(app);
  }

  @AfterEach
  void end() {
    app.close();
    slack.close();
    teams.close();
    logs.close();
  }

  @Test
  void nothing_that_was_said_by_whom_or_with_which_token_is_ever_printed() {
    JsonNode card = everybodyIsAsked();
    repliesAndChanges(card);
    hostileTexts(card);
    badRequests();
    platformsFail();
    theDatabaseRefuses(card);
    theWeekEndsAndTheConsultationCloses();
    app.close();

    String printed = logs.text();
    assertThat(printed).contains("is open").contains("is closed");
    assertClean(printed);
  }

  @Test
  void metrics_and_the_audit_log_hold_none_of_it_either() {
    repliesAndChanges(everybodyIsAsked());
    installation.ok("my-data", "slack:" + FakeSlack.TEAM + "/" + NURSE, "--as", ADMIN);
    assertClean(slack.web().get(Web.door(app, "/metrics")));
    List<String> audit =
        Rows.texts(
            installation.database(),
            "SELECT actor || ' ' || verb || ' ' || subject || ' ' || detail FROM audit_entry");
    assertThat(audit).anyMatch(entry -> entry.contains("my-data"));
    assertClean(String.join("\n", audit));
  }

  private static void assertClean(String text) {
    assertThat(text)
        .doesNotContainIgnoringCase(CANARY)
        .doesNotContain(NURSE)
        .doesNotContain(PORTER)
        .doesNotContain(FakeSlack.TOKEN)
        .doesNotContain(FakeSlack.SIGNING_SECRET)
        .doesNotContain(FakeTeams.APP_PASSWORD)
        .doesNotContain("bot-token-")
        .doesNotContain("a secret of a test")
        .doesNotContain("Bearer ")
        .doesNotContain("v0=");
  }

  private JsonNode everybodyIsAsked() {
    teams.installs(PORTER, "add");
    teams.seen(PORTER, 1);
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    slack.directMessage(NURSE, 1);
    return teams.seen(PORTER, 2).card();
  }

  private void repliesAndChanges(JsonNode card) {
    ObjectNode prompt = slack.directMessage(NURSE, 1);
    JsonNode form = slack.press(NURSE, prompt, "reply");
    slack.submit(NURSE, form, Map.of("text", CANARY + " ring 07700 900123"));
    ObjectNode receipt = slack.replaced(NURSE, "Kept");
    slack.press(NURSE, receipt, "show");
    JsonNode edit = slack.press(NURSE, receipt, "edit");
    slack.submit(NURSE, edit, Map.of("text", CANARY + " changed"));
    slack.type(NURSE, CANARY + " typed", "EvZ");
    slack.type(NURSE, CANARY + " typed", "EvZ");
    slack.command(NURSE, "tell " + CANARY);
    ObjectNode button = TeamsSide.button(card, "reply");
    JsonNode told = teams.presses(PORTER, "prompt", button, Map.of("text", CANARY));
    teams.opens(PORTER, "prompt", TeamsSide.button(told.path("value"), "show"));
    teams.types(PORTER, CANARY + " typed");
  }

  private void hostileTexts(JsonNode card) {
    ObjectNode button = TeamsSide.button(card, "reply");
    for (String text : HOSTILE) {
      assertThat(slack.type(NURSE, text).statusCode()).isEqualTo(200);
      teams.types(PORTER, text);
      teams.presses(PORTER, "prompt", button, Map.of("text", text, "minutes", CANARY));
    }
  }

  private void badRequests() {
    SlackRequests requests = slack.requests();
    for (String body :
        List.of(
            "{\"type\":\"" + CANARY,
            "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":{\"" + CANARY,
            "{\"a\":".repeat(5_000) + "\"" + CANARY + "\"" + "}".repeat(5_000),
            "[\"" + CANARY + "\"]")) {
      slack.web().send(requests.json(body));
      slack.web().send(requests.payload(body));
      slack.web().send(requests.form(CANARY + "=" + CANARY));
      post("/slack/events", body, "X-Slack-Signature", "v0=" + "a".repeat(64));
      post("/api/messages", body, "Authorization", "Bearer " + CANARY);
      post("/api/messages", body, "Authorization", teams.teams.bearer());
    }
    ObjectNode forged = teams.typed(PORTER, CANARY);
    teams.post(forged, Optional.of("Bearer " + teams.teams.signFalsely(teams.teams.claims())));
    teams.post(forged, Optional.empty());
    slack.web().get(Web.door(app, "/" + CANARY + "?token=" + FakeSlack.TOKEN));
  }

  private void post(String path, String body, String header, String value) {
    slack
        .web()
        .send(
            HttpRequest.newBuilder(Web.door(app, path))
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", "" + clock.instant().getEpochSecond())
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
  }

  private void platformsFail() {
    for (Failure failure :
        List.of(
            new Failure.Status(500),
            new Failure.Error("invalid_auth"),
            new Failure.BreakAfter(),
            new Failure.TooMany(1))) {
      slack.slack.failNext("chat.postMessage", failure);
      slack.type(NURSE, CANARY + " while Slack fails");
    }
    for (int status : List.of(500, 403, 404, 401)) {
      teams.teams.answerNext(status, Map.of());
      teams.types(PORTER, CANARY + " while Teams fails");
    }
  }

  private void theDatabaseRefuses(JsonNode card) {
    try (LockedDatabase locked = LockedDatabase.of(installation.database().file())) {
      assertThat(locked).isNotNull();
      slack.type(NURSE, CANARY + " while the database is locked");
      slack.command(NURSE, "tell " + CANARY);
      teams.presses(
          PORTER, "prompt", TeamsSide.button(card, "reply"), Map.of("text", CANARY + " locked"));
    }
  }

  private void theWeekEndsAndTheConsultationCloses() {
    clock.set("2026-11-30T09:00:00Z");
    app.edit();
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    slack.type(NURSE, CANARY + " too late");
  }
}
