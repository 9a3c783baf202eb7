package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say about being asked, by word and by button, in each chat (S34, T28, N29). */
class AskedFlowTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T12:00:00Z");
  private TestInstallation installation;

  private void send() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
  }

  private String dryRun() {
    return installation.ok("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN);
  }

  @Test
  void S34_on_slack() {
    try (SlackSide side = new SlackSide()) {
      installation = side.reachedBy(new TestInstallation(folder, clock));
      installation.begin(
          SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(2, 0)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app, clock);
        send();
        ObjectNode prompt = side.directMessage("U1", 1);

        JsonNode later = side.press("U1", prompt, "snooze");
        assertThat(later.toString())
            .contains("In 1 hour: today at 13:00", "When the shift ends: today at 15:30");
        side.submit("U1", later, Map.of("when", "(hour)"));
        assertThat(side.directMessage("U1", 2).path("text").asText()).contains("today at 13:00");
        clock.set("2026-11-24T13:00:00Z");
        assertThat(side.directMessage("U1", 3).path("text").asText())
            .startsWith("You wanted to be asked this later");

        side.type("U1", "help");
        ObjectNode help = side.directMessage("U1", 4);
        assertThat(help.path("blocks").findValuesAsText("action_id"))
            .containsExactly("tell", "my-replies#1", "privacy#2", "snooze", "pause#1", "stop#2");
        side.submit("U1", side.press("U1", help, "pause"), Map.of());
        ObjectNode paused = side.directMessage("U1", 5);
        assertThat(paused.path("text").asText()).contains("on Tuesday 8 December at 13:00");
        assertThat(dryRun()).contains("\"paused\":1");
        side.submit("U1", side.press("U1", paused, "resume"), Map.of());
        assertThat(side.directMessage("U1", 6).path("text").asText()).startsWith("Welcome back");
        assertThat(dryRun()).contains("\"paused\":0");

        assertThat(side.command("NEW", "join").body()).contains("join RX1, nurse, Ward 1");
        assertThat(side.command("NEW", "join RX1, nurse, Ward 2").body())
            .contains("We do not know that site. Did you mean Ward 1?");
        assertThat(side.command("NEW", "join RX1, nurse, Ward 1").body()).contains("joined");
        assertThat(dryRun()).contains("\"members\":3");
      }
    }
  }

  @Test
  void S20_on_slack_a_newcomer_joins_by_the_form() {
    try (SlackSide side = new SlackSide()) {
      installation = side.reachedBy(new TestInstallation(folder, clock));
      installation.begin(
          SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(2, 0)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app, clock);
        side.type("NEW", "join");
        JsonNode form = side.press("NEW", side.directMessage("NEW", 1), "join");
        assertThat(form.toString()).contains("Your organisation", "RX1", "Ward 1");
        Map<String, String> chosen =
            Map.of("organisation", "(RX1)", "role", "(nurse)", "site", "(Ward 1)");
        side.submit("NEW", form, chosen);
        assertThat(side.directMessage("NEW", 2).path("text").asText()).contains("joined");
        assertThat(dryRun()).contains("\"members\":3", "\"willBeAsked\":3");
      }
    }
  }

  @Test
  void T28_in_teams() {
    try (TeamsSide side = new TeamsSide(clock)) {
      installation = side.reachedBy(new TestInstallation(folder, clock));
      installation.begin(
          TeamsSide.here(Samples.CONSULTATION), TeamsSide.here(Samples.audience(0, 2)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app);
        side.installs("A1", "add");
        side.seen("A1", 1);
        send();
        JsonNode prompt = side.seen("A1", 2).card();

        JsonNode later = side.opens("A1", "prompt", TeamsSide.button(prompt, "snooze"));
        assertThat(later.toString()).contains("In 1 hour: today at 13:00");
        assertThat(
                side.sends("A1", TeamsSide.button(later, "snooze"), Map.of("when", "shift"))
                    .toString())
            .contains("today at 15:30");
        clock.set("2026-11-24T15:30:00Z");
        assertThat(side.seen("A1", 3).card().toString()).contains("You wanted to be asked this");

        side.types("A1", "pause");
        JsonNode paused = side.seen("A1", 4).card();
        assertThat(paused.toString()).contains("on Tuesday 8 December at 15:30");
        assertThat(dryRun()).contains("\"paused\":1");
        JsonNode again = side.opens("A1", "paused", TeamsSide.button(paused, "resume"));
        side.sends("A1", TeamsSide.button(again, "resume"), Map.of());
        assertThat(dryRun()).contains("\"paused\":0");

        side.installs("NEW", "add");
        side.types("NEW", "join");
        JsonNode explained = side.seen("NEW", 2).card();
        JsonNode form = side.opens("NEW", "join", TeamsSide.button(explained, "join"));
        assertThat(form.toString()).contains("Input.ChoiceSet", "RX2", "porter", "Main");
        Map<String, String> chosen =
            Map.of("organisation", "RX2", "role", "porter", "site", "Main");
        assertThat(side.sends("NEW", TeamsSide.button(form, "join"), chosen).toString())
            .contains("joined");
        assertThat(dryRun()).contains("\"members\":3", "\"willBeAsked\":2");
        assertThat(
                side.sends("NEW", TeamsSide.button(form, "join"), Map.of("role", "x")).toString())
            .contains("We do not know that role");
      }
    }
  }

  @Test
  void in_the_sandbox() {
    installation = new TestInstallation(folder, clock);
    installation.begin(
        Samples.CONSULTATION,
        Samples.audience(0, 0) + "sandbox,DEMO,ben,RX1,nurse,Ward 4,Europe/London,s1\n");
    SandboxSide side = new SandboxSide(clock);
    try (App app = App.start(installation.config(), clock, side)) {
      side.doorOf(app);
      JsonNode help = side.types("help");
      JsonNode form = side.opens(help, "join");
      Map<String, String> chosen = Map.of("organisation", "RX1", "role", "nurse", "site", "Ward 4");
      assertThat(side.sends(help, form, chosen).path("text").asText()).contains("joined");
      send();
      JsonNode prompt =
          Eventually.value(
              "the question",
              () ->
                  java.util.Optional.of(side.newest())
                      .filter(message -> message.path("text").asText().startsWith("What slowed")));
      JsonNode later = side.opens(prompt, "snooze");
      assertThat(side.sends(prompt, later, Map.of("when", "tomorrow")).path("text").asText())
          .contains("tomorrow at 12:00");
      JsonNode stopped = side.types("stop");
      assertThat(stopped.path("text").asText()).contains("not ask you again");
      JsonNode meant = side.opens(stopped, "resume");
      assertThat(side.sends(stopped, meant, Map.of()).path("text").asText())
          .contains("Welcome back");
    }
  }
}
