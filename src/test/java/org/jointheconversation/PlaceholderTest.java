package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the empty field of a question, as its reader sees it. */
class PlaceholderTest {
  private static final String COST = "What happened, and what did it cost you?";

  @TempDir Path folder;

  @Test
  void a_question_about_what_costs_time_asks_for_the_cost() {
    assertThat(asked(Samples.CONSULTATION)).contains(COST);
  }

  @Test
  void any_other_question_does_not() {
    String open =
        Samples.CONSULTATION
            .replace("What slowed you down on a computer this week?", "What works well?")
            .replace("askMinutesLost: true", "askMinutesLost: false");
    assertThat(asked(open)).contains("Write it in your own words.").doesNotContain(COST);
  }

  private String asked(String consultation) {
    SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
    try (TeamsSide side = new TeamsSide(clock)) {
      TestInstallation installation = side.reachedBy(new TestInstallation(folder, clock));
      installation.begin(TeamsSide.here(consultation), TeamsSide.here(Samples.audience(0, 1)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app);
        side.installs("A1", "add");
        side.seen("A1", 1);
        installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
        return side.seen("A1", 2).card().toString();
      }
    }
  }
}
