package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.AUTHOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.jointheconversation.teams.FakeTeams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prompt shown to one person in Teams before others see it: it keeps nothing. */
class PreviewTeamsTest {
  private static final String HEAD = "H1";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:30:00Z");
  private final TeamsSide side = new TeamsSide(clock);
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.begin(
        TeamsSide.here(Samples.CONSULTATION), TeamsSide.here(Samples.audience(0, 2)));
    app = App.start(installation.config(), clock);
    side.doorOf(app);
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  private TestInstallation.Ran preview() {
    String to = "teams:" + FakeTeams.TENANT + "/" + HEAD;
    return installation.run(
        "preview", "getting-tech-right/slowed-down", "--to", to, "--as", AUTHOR);
  }

  @Test
  void T14_who_has_not_installed_the_bot_cannot_be_shown_one() {
    TestInstallation.Ran ran = preview();
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("the app must be installed for them in Teams");
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM delivery")).isZero();
  }

  @Test
  void its_card_can_be_filled_in_and_keeps_nothing() {
    side.installs(HEAD, "add");
    side.seen(HEAD, 1);
    assertThat(preview().exitCode()).isZero();
    JsonNode card = side.seen(HEAD, 2).card();
    assertThat(card.toString())
        .contains("This is a preview.", "What slowed you down", "Input.Text");
    JsonNode told =
        side.presses(
            HEAD, "message-2", TeamsSide.button(card, "reply"), Map.of("text", "The printer jams"));
    assertThat(told.path("value").asText()).isEqualTo("This was a preview. Nothing was kept.");
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM reply")).isZero();
  }
}
