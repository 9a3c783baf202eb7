package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards of another version, with buttons that mean nothing to this one. */
class UnknownButtonTest {
  private static final String PORTER = "A1";
  private static final String PROMPT = "message-of-the-prompt";
  private static final String SAID = "We no longer know this button";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final TeamsSide side = new TeamsSide(clock);
  private TestInstallation installation;
  private App app;
  private ObjectNode show;

  @BeforeEach
  void a_reply_was_kept() {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.begin(
        TeamsSide.here(Samples.CONSULTATION), TeamsSide.here(Samples.audience(0, 1)));
    app = App.start(installation.config(), clock);
    side.doorOf(app);
    side.installs(PORTER, "add");
    side.seen(PORTER, 1);
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    JsonNode card = side.seen(PORTER, 2).card();
    side.presses(
        PORTER, PROMPT, TeamsSide.button(card, "reply"), Map.of("text", "The scanner is dead"));
    show = TeamsSide.button(side.seen(PORTER, 3).card(), "show");
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"later", "show", "my-replies", "queue", "edit-2"})
  void a_button_that_sends_nothing_we_know_takes_nothing_back(String action) {
    JsonNode told = side.presses(PORTER, PROMPT, button(action), Map.of());

    assertThat(told.path("value").toString()).doesNotContain("Taken back");
    assertThat(side.sends(PORTER, button(action), Map.of()).toString())
        .doesNotContain("Taken back");
    assertThat(side.opens(PORTER, PROMPT, show).toString()).contains("The scanner is dead");
  }

  @Test
  void it_is_said_that_the_button_is_not_known() {
    assertThat(side.presses(PORTER, PROMPT, button("later"), Map.of()).toString()).contains(SAID);
    assertThat(side.opens(PORTER, PROMPT, button("later")).toString())
        .contains(SAID)
        .doesNotContain("scanner");
    assertThat(side.sends(PORTER, button("later"), Map.of()).toString()).contains(SAID);
  }

  private ObjectNode button(String action) {
    return show.deepCopy().put("action", action).without("msteams");
  }
}
