package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.AUTHOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointheconversation.TestInstallation.Ran;
import org.jointheconversation.slack.FakeSlack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prompt shown to one person in Slack before others see it: it keeps nothing. */
class PreviewSlackTest {
  private static final String HEAD = "U0HEAD";
  private static final String TO_HEAD = "slack:" + FakeSlack.TEAM + "/" + HEAD;

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:30:00Z");
  private final SlackSide side = new SlackSide();
  private TestInstallation installation;
  private App app;

  private void begin(String consultation) {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.begin(SlackSide.here(consultation), SlackSide.here(Samples.audience(3, 0)));
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  private Ran preview(String to) {
    return installation.run(
        "preview", "getting-tech-right/slowed-down", "--to", to, "--as", AUTHOR);
  }

  @Test
  void it_looks_as_the_real_one_does_and_its_form_keeps_nothing() {
    begin(Samples.CONSULTATION);
    assertThat(preview(TO_HEAD).err()).contains("as soon as serve runs", "which runs");
    ObjectNode shown = side.directMessage(HEAD, 1);
    assertThat(shown.path("text").asText())
        .startsWith("This is a preview.")
        .contains("What slowed you down on a computer this week?", "Example NHS Trust");

    JsonNode form = side.press(HEAD, shown, "reply");
    assertThat(form.toString()).contains("What slowed you down", "How many minutes");
    assertThat(side.submit(HEAD, form, Map.of("text", "")).body()).contains("write something");
    side.submit(HEAD, form, Map.of("text", "The printer jams", "minutes", "(15)"));
    assertThat(side.directMessage(HEAD, 2).path("text").asText())
        .isEqualTo("This was a preview. Nothing was kept.");
    assertThat(side.press(HEAD, shown, "privacy").toString()).contains("Who asks");
    app.keepBooks();
    assertThat(rows("SELECT count(*) FROM reply")).isZero();
    assertThat(rows("SELECT count(*) FROM round WHERE state <> 'SKIPPED'")).isZero();
    assertThat(rows("SELECT count(*) FROM participation")).isZero();
  }

  @Test
  void a_revision_that_waits_for_approval_is_shown_before_the_one_that_runs() {
    begin(Samples.CONSULTATION);
    Path file =
        installation.write(
            "consultation.yaml",
            SlackSide.here(Samples.CONSULTATION).replace("What slowed you down", "What held you"));
    installation.ok("apply", file.toString(), "--as", AUTHOR);
    assertThat(preview(TO_HEAD).err()).contains("Revision 2, not approved yet");
    ObjectNode shown = side.directMessage(HEAD, 1);
    assertThat(shown.path("text").asText()).contains("What held you");
    assertThat(side.press(HEAD, shown, "reply").toString()).contains("What held you");
  }

  @Test
  void a_draft_nobody_approved_yet_can_be_looked_at() {
    begin(Samples.CONSULTATION);
    Path file =
        installation.write(
            "draft.yaml",
            SlackSide.here(Samples.CONSULTATION)
                .replace("consultation: getting-tech-right", "consultation: a-draft"));
    installation.ok("apply", file.toString(), "--as", AUTHOR);
    installation.ok("preview", "a-draft/slowed-down", "--to", TO_HEAD, "--as", AUTHOR);
    assertThat(side.directMessage(HEAD, 1).path("text").asText()).startsWith("This is a preview.");
  }

  @Test
  void pause_all_holds_it_back() {
    begin(Samples.CONSULTATION);
    installation.ok("pause-all", "--as", ADMIN);
    preview(TO_HEAD);
    app.keepBooks();
    assertThat(states()).containsExactly("QUEUED");
    assertThat(side.directMessages(HEAD)).isEmpty();
    installation.ok("resume-all", "--as", ADMIN);
    side.directMessage(HEAD, 1);
  }

  @Test
  void N29_in_a_quiet_time_it_waits_and_what_did_not_leave_before_the_next_is_dropped() {
    begin(Samples.CONSULTATION + "quietHours: { from: \"09:00\", to: \"11:00\" }\n");
    assertThat(preview(TO_HEAD).err()).contains("Tuesday 24 November, 11:00");
    assertThat(side.directMessages(HEAD)).isEmpty();
    clock.set("2026-11-25T09:30:00Z");
    Eventually.holds("it is dropped", () -> states().equals(List.of("CANCELLED")));
    assertThat(side.directMessages(HEAD)).isEmpty();
  }

  @Test
  void T28_nobody_who_said_stop_or_was_erased_is_written_to() {
    begin(Samples.CONSULTATION);
    side.command("U1", "stop");
    Ran stopped = preview("slack:" + FakeSlack.TEAM + "/U1");
    assertThat(stopped.exitCode()).isEqualTo(1);
    assertThat(stopped.err()).contains("said stop");
    side.command("U2", "pause");
    Ran paused = preview("slack:" + FakeSlack.TEAM + "/U2");
    assertThat(paused.exitCode()).isEqualTo(1);
    assertThat(paused.err()).contains("has paused");
    installation.ok("erase", TO_HEAD, "--as", ADMIN);
    assertThat(preview(TO_HEAD).err()).contains("was erased");
    assertThat(states()).isEmpty();
  }

  @Test
  void a_prompt_that_is_not_there_or_a_closed_consultation_is_refused() {
    begin(Samples.CONSULTATION);
    assertThat(
            installation
                .run("preview", "getting-tech-right/nothing", "--to", TO_HEAD, "--as", AUTHOR)
                .err())
        .contains("no prompt of that name");
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(preview(TO_HEAD).err()).contains("it is closed");
  }

  @Test
  void who_was_shown_one_is_told_so_by_my_data_and_erasing_forgets_it() {
    begin(Samples.CONSULTATION);
    preview(TO_HEAD);
    side.directMessage(HEAD, 1);
    assertThat(installation.ok("my-data", TO_HEAD, "--as", ADMIN)).contains("slowed-down");
    installation.ok("erase", TO_HEAD, "--as", ADMIN);
    assertThat(installation.ok("my-data", TO_HEAD, "--as", ADMIN)).doesNotContain("slowed-down");
    assertThat(rows("SELECT count(*) FROM preview")).isZero();
    assertThat(rows("SELECT count(*) FROM delivery WHERE channel LIKE '%U0HEAD'")).isZero();
  }

  private List<String> states() {
    return Rows.texts(
        installation.database(),
        "SELECT state FROM delivery WHERE id IN (SELECT delivery_id FROM preview)");
  }

  private int rows(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
