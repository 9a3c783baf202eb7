package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import org.jointheconversation.slack.FakeSlack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** "This affects me too" through the doors of Slack, Teams and the sandbox. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class AffectsMeFlowTest {
  private static final String FIRST = "The printer jams all day";
  private static final String SECOND = "It asks for my password again";

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T14:02:00Z");
  private TestInstallation installation;

  private String stances() {
    return Rows.texts(installation.database(), "SELECT stance FROM statement_vote ORDER BY stance")
        .toString();
  }

  private void send() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
  }

  /** As if both writers had ticked that they may be quoted. */
  private void released() {
    Rows.change(installation.database(), "UPDATE reply SET may_quote = 1");
    ReleasedQuotes.ofEverybody(installation);
  }

  @Test
  void S19_in_slack_a_tap_in_the_modal_is_kept_before_it_is_answered_and_the_modal_goes_on() {
    try (SlackSide side = new SlackSide()) {
      installation = side.reachedBy(new TestInstallation(folder, clock, store));
      installation.begin(
          SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(3, 0)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app, clock);
        send();
        ObjectNode prompt = side.directMessage("U3", 1);
        assertThat(side.press("U3", prompt, "affects").toString())
            .contains("nothing to read here yet");
        side.type("U1", FIRST);
        side.type("U2", SECOND);
        released();
        assertThat(side.press("U1", side.directMessage("U1", 1), "affects").toString())
            .contains(SECOND)
            .doesNotContain(FIRST);
        JsonNode modal = side.press("U3", prompt, "affects");
        assertThat(modal.toString()).contains(FIRST, SECOND, "This affects me too", "Pass");
        tap(side, modal, "affects-me");
        assertThat(stances()).isEqualTo("[AGREE]");
        JsonNode next = modalWith(side, modal, "Thank you, that is kept.");
        assertThat(next.toString()).satisfiesAnyOf(one(FIRST), one(SECOND));
        tap(side, modal, "affects-me");
        assertThat(stances()).as("a double tap").isEqualTo("[AGREE]");
        tap(side, next, "affects-pass");
        assertThat(stances()).isEqualTo("[AGREE, PASS]");
        assertThat(modalWith(side, modal, "That is all for now").toString())
            .doesNotContain(FIRST, SECOND);
        assertThat(side.directMessages("U3")).as("nothing of it in the chat").hasSize(1);
      }
    }
  }

  private static org.assertj.core.api.ThrowingConsumer<String> one(String text) {
    return shown ->
        assertThat(shown).contains(text).doesNotContain(text.equals(FIRST) ? SECOND : FIRST);
  }

  /** Presses the first button of that kind in a modal. */
  private static void tap(SlackSide side, JsonNode modal, String action) {
    JsonNode button =
        modal.findParents("action_id").stream()
            .filter(found -> found.path("action_id").asText().startsWith(action))
            .findFirst()
            .orElseThrow();
    Map<String, String> pressed =
        Map.of("action", button.path("action_id").asText(), "round", button.path("value").asText());
    String metadata = modal.path("private_metadata").asText();
    int status =
        side.web()
            .send(
                side.requests()
                    .buttonInView(
                        FakeSlack.TEAM, "U3", pressed, modal.path("id").asText(), metadata))
            .statusCode();
    assertThat(status).isEqualTo(200);
  }

  private static JsonNode modalWith(SlackSide side, JsonNode modal, String words) {
    return Eventually.value(
        "a modal that says " + words,
        () ->
            side.slack
                .newestView()
                .filter(view -> view.path("id").equals(modal.path("id")))
                .filter(view -> view.toString().contains(words)));
  }

  @Test
  void T22_in_teams_a_tap_in_the_dialog_is_answered_with_what_comes_next() {
    try (TeamsSide side = new TeamsSide(clock)) {
      installation = side.reachedBy(new TestInstallation(folder, clock, store));
      installation.begin(
          TeamsSide.here(Samples.CONSULTATION), TeamsSide.here(Samples.audience(0, 3)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app);
        for (String person : new String[] {"A1", "A2", "A3"}) {
          side.installs(person, "add");
          side.seen(person, 1);
        }
        send();
        JsonNode prompt = side.seen("A3", 2).card();
        side.seen("A1", 2);
        side.seen("A2", 2);
        side.types("A1", FIRST);
        side.types("A2", SECOND);
        released();
        ObjectNode opens = TeamsSide.button(prompt, "affects");
        assertThat(side.opens("A1", "prompt", opens).toString())
            .contains(SECOND)
            .doesNotContain(FIRST);
        JsonNode dialog = side.opens("A3", "prompt", opens);
        assertThat(dialog.toString()).contains(FIRST, SECOND).doesNotContain("Action.Execute");
        JsonNode next = side.sends("A3", TeamsSide.button(dialog, "affects-me"), Map.of());
        assertThat(next.at("/task/type").asText()).isEqualTo("continue");
        assertThat(next.toString()).contains("Thank you, that is kept.");
        assertThat(stances()).isEqualTo("[AGREE]");
        JsonNode card = next.at("/task/value/card/content");
        JsonNode last = side.sends("A3", TeamsSide.button(card, "affects-not"), Map.of());
        assertThat(last.toString()).contains("That is all for now").doesNotContain(FIRST, SECOND);
        assertThat(stances()).isEqualTo("[AGREE, DISAGREE]");
        ObjectNode reply = TeamsSide.button(last.at("/task/value/card/content"), "reply");
        assertThat(side.sends("A3", reply, Map.of()).toString()).contains("Input.Text");
        assertThat(side.chat("A3")).as("nothing of it in the chat").hasSize(2);
      }
    }
  }

  @Test
  void in_the_sandbox_the_words_that_came_with_it_can_be_agreed_with() {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(
        SlackSide.here(TeamsSide.here(Samples.CONSULTATION)),
        Samples.audience(0, 0) + "sandbox,DEMO,amara,RX1,nurse,Ward 4,Europe/London,s1\n");
    Path file = installation.write("in.csv", "text,quote\n" + FIRST + ",yes\n");
    installation.ok("import", "getting-tech-right", file.toString(), "--as", ADMIN);
    released();
    SandboxSide side = new SandboxSide(clock);
    try (App app = App.start(installation.config(), clock, side)) {
      side.doorOf(app);
      JsonNode receipt = side.types(SECOND);
      JsonNode view = side.opens(receipt, "affects");
      assertThat(view.toString()).contains(FIRST, "\"actsAtOnce\":true").doesNotContain(SECOND);
      JsonNode told = side.tapsInView(receipt, view, "affects-me");
      assertThat(told.at("/view/blocks").toString()).contains("Thank you, that is kept.");
      assertThat(stances()).isEqualTo("[AGREE]");
      assertThat(side.newest().path("id"))
          .as("nothing of it in the chat")
          .isEqualTo(receipt.path("id"));
    }
  }
}
