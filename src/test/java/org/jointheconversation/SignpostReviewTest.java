package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.APPROVER;
import static org.jointheconversation.TestInstallation.AUTHOR;

import java.nio.file.Path;
import org.jointheconversation.consultation.ConsultationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Past the day on which somebody should have looked at a signpost again. */
class SignpostReviewTest {
  private static final String UNTIL_MONDAY =
      Samples.CONSULTATION
          .replace("review: 2027-03-01", "review: 2026-11-30")
          .replace("opens: 2026-11-16", "opens: 2026-11-23");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:01:00Z");
  private final Web web = new Web();
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(UNTIL_MONDAY, Samples.audience(3, 0));
    app = App.start(installation.config(), clock);
  }

  @AfterEach
  void end() {
    app.close();
  }

  private String ready() {
    return web.get(Web.door(app, "/health/ready"));
  }

  private int rounds() {
    return Rows.number(installation.database(), "SELECT count(*) FROM round");
  }

  @Test
  void N23_ready_warns_and_metrics_count_from_the_day_after() {
    clock.set("2026-11-30T23:59:59Z");
    assertThat(ready()).isEqualTo("{\"status\":\"ready\"}");
    assertThat(web.metric(app, "jtc_signposts_overdue")).isZero();
    clock.set("2026-12-01T00:00:00Z");
    assertThat(ready())
        .contains("\"status\":\"ready\"", "\"warnings\":{\"signposts\":\"1 signpost is past");
    assertThat(web.metric(app, "jtc_signposts_overdue")).isEqualTo(1);
  }

  @Test
  void N23_no_new_round_begins_until_a_revision_with_later_dates_is_approved() {
    clock.set("2026-12-01T10:00:00Z");
    app.keepBooks();
    app.keepBooks();
    assertThat(rounds()).isZero();
    TestInstallation.Ran sent =
        installation.run("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    assertThat(sent.exitCode()).isEqualTo(1);
    assertThat(sent.err()).contains("no new round begins", "past the date to look again");
    assertThat(installation.run("rounds", "getting-tech-right").err()).contains("Held");

    Path file = installation.write("consultation.yaml", Samples.CONSULTATION);
    installation.ok("apply", file.toString(), "--as", AUTHOR);
    installation.ok("approve", "getting-tech-right", "--as", APPROVER);
    app.keepBooks();
    assertThat(rounds()).isEqualTo(1);
    assertThat(ready()).isEqualTo("{\"status\":\"ready\"}");
  }

  @Test
  void N23_replies_are_still_kept() {
    Talk talk = new Talk(app.features(), clock);
    clock.set("2026-12-01T10:00:00Z");
    assertThat(Talk.said(talk.type("slack:T1/U1", "I want to die"))).contains("Talk to someone");
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM reply")).isEqualTo(1);
  }

  @Test
  void apply_says_when_a_date_has_passed_already() {
    clock.set("2026-12-01T10:00:00Z");
    Path file = installation.write("consultation.yaml", UNTIL_MONDAY);
    assertThat(installation.run("apply", file.toString(), "--as", AUTHOR).err())
        .contains("past its review date");
  }

  @Test
  void N23_no_route_at_all_fails_the_start() {
    app.close();
    Rows.change(
        installation.database(),
        "UPDATE revision SET definition = replace(definition, 'signposts:\n  - { for: distress,"
            + " text: \"Talk to someone now.\", review: 2026-11-30 }\n', 'signposts: []\n')");
    assertThatThrownBy(() -> App.start(installation.config(), clock))
        .isInstanceOf(ConsultationException.class)
        .hasMessageContaining("getting-tech-right cannot run")
        .hasMessageContaining("signposts");
    TestInstallation.Ran ran = installation.run("list");
    assertThat(ran.err() + ran.out()).doesNotContain("locked");
    Rows.change(
        installation.database(),
        "UPDATE revision SET definition = replace(definition, 'signposts: []', 'signposts:\n"
            + "  - { for: distress, text: \"Talk to someone now.\", review: 2026-11-30 }')");
    app = App.start(installation.config(), clock);
  }
}
