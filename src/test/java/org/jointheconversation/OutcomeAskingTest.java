package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.Ward.slack;
import static org.jointheconversation.Ward.teams;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointheconversation.chat.ChatUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** "Fixed where you work?" asks whom it should, as carefully as a prompt, and counts as none. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class OutcomeAskingTest {
  private static final String DONE = "getting-tech-right printing --status done --answer";
  private static final String QUIET =
      Samples.CONSULTATION.replace(
          "quotes: opt-in",
          "quotes: opt-in\nquietHours: { from: \"20:00\", to: \"07:00\", weekends: true,"
              + " bankHolidays: england-and-wales }\nblackouts: [ 2026-12-03..2026-12-03 ]");

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-12-02T12:00:00Z");
  private Ward ward;

  private void begin(String yaml, String... audience) {
    ward = Ward.begin(new TestInstallation(folder, clock, store), clock, yaml, audience);
  }

  @AfterEach
  void end() {
    ward.close();
  }

  private String done() {
    return ward.installation.ok(
        "outcomes",
        "set",
        "getting-tech-right",
        "printing",
        "--status",
        "done",
        "--answer",
        "New printers stand on every ward",
        "--as",
        ADMIN);
  }

  private String refused(String... more) {
    String[] words = ("outcomes set " + DONE).split(" ");
    String[] all = new String[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    TestInstallation.Ran ran = ward.installation.run(all);
    assertThat(ran.exitCode()).isEqualTo(1);
    return ran.err();
  }

  private String outcomes() {
    return ward.installation.ok("outcomes", "getting-tech-right");
  }

  private String round() {
    return ward.texts("SELECT round_id FROM outcome_check ORDER BY ends_at DESC").get(0);
  }

  private String taps(String user, String action) {
    return Talk.said(ward.talk.submit(user, action, round(), Map.of()));
  }

  private void checksTick() {
    ward.features.outcomeChecks().tick();
  }

  private static String elsewhere(String row) {
    return row.replace("RX1", "RX2");
  }

  @Test
  void only_the_organisation_whose_digest_showed_it_is_asked_and_each_person_once() {
    begin(
        Samples.CONSULTATION,
        slack("U1", "p1"),
        teams("A1", "p1"),
        slack("U2", "p2"),
        elsewhere(teams("A2", "p2")),
        elsewhere(slack("U3", "p3")),
        slack("U4", "p4"),
        slack("U5", "p5"),
        slack("U6", "p6"));
    ward.reachable("teams:TENANT1/A1");
    ward.reachable("teams:TENANT1/A2");
    ward.talk.type("slack:T1/U4", "stop");
    ward.talk.type("slack:T1/U5", "pause");
    ward.installation.ok("erase", "slack:T1/U6", "--as", ADMIN);
    ReleasedEdition.of(ward.installation, "RX1", "2026-11-30");
    done();
    ward.outgoing.tick();
    assertThat(ward.outgoing.sent).hasSize(2).anyMatch(line -> line.contains("U2: "));
    assertThat(ward.outgoing.sent).allMatch(line -> line.contains("Is it fixed where you work?"));
    assertThat(ward.outgoing.sent).noneMatch(line -> line.matches(".* (A2|U3|U4|U5|U6): .*"));
    ward.outgoing.tick();
    assertThat(ward.outgoing.sent).hasSize(2);
  }

  @Test
  void quiet_hours_blackouts_and_the_switch_hold_it_back() {
    begin(QUIET, slack("U1", "p1"));
    clock.set("2026-12-02T21:00:00Z");
    ReleasedEdition.ofEverybody(ward.installation, "2026-11-30");
    done();
    ward.outgoing.until("2026-12-04T06:50:00Z");
    assertThat(ward.outgoing.sent).isEmpty();
    ward.installation.ok("pause-all", "--as", ADMIN);
    ward.outgoing.until("2026-12-04T09:00:00Z");
    assertThat(ward.outgoing.sent).isEmpty();
    ward.installation.ok("resume-all", "--as", ADMIN);
    ward.outgoing.tick();
    assertThat(ward.outgoing.sent).hasSize(1);
  }

  @Test
  void what_did_not_leave_before_a_quiet_time_moves_to_the_next_morning() {
    begin(QUIET, slack("U1", "p1"));
    ReleasedEdition.ofEverybody(ward.installation, "2026-11-30");
    done();
    ward.features.rounds().tick();
    clock.set("2026-12-02T20:30:00Z");
    ward.outgoing.tick();
    assertThat(ward.outgoing.sent).isEmpty();
    ward.outgoing.until("2026-12-04T07:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(1);
  }

  @Test
  void nobody_is_asked_for_a_reply_by_it_and_what_is_typed_answers_the_prompt() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ward.installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    ward.outgoing.tick();
    int asked = ward.number("SELECT count(*) FROM participation");
    ReleasedEdition.ofEverybody(ward.installation, "2026-11-30");
    done();
    ward.outgoing.tick();
    assertThat(ward.outgoing.sent).hasSize(2);
    assertThat(ward.number("SELECT count(*) FROM participation")).isEqualTo(asked);
    assertThat(ward.dryRun("getting-tech-right")).contains("\"asked-too-often\":0");
    assertThat(ward.types("slack:T1/U1", "The printer is slow")).startsWith("Kept");
    assertThat(ward.texts("SELECT prompt FROM reply")).containsExactly("slowed-down");
    assertThat(ward.installation.ok("rounds", "getting-tech-right"))
        .contains("\"prompt\":\"outcome:printing\"");
  }

  @Test
  void a_vote_counts_once_and_for_whoever_was_asked_until_it_is_over() {
    begin(Samples.CONSULTATION, slack("U1", "p1"), elsewhere(slack("U2", "p2")));
    ReleasedEdition.of(ward.installation, "RX1", "2026-11-30");
    done();
    assertThat(taps("slack:T1/U1", "fixed-yes")).as("before it came").contains("other people");
    ward.outgoing.tick();
    assertThat(taps("slack:T1/U1", "fixed-yes")).contains("counts", "16 December 2026");
    assertThat(taps("slack:T1/U1", "fixed-not-yet")).contains("counts");
    assertThat(taps("slack:T1/U2", "fixed-yes")).contains("other people");
    assertThat(taps("slack:T1/NOBODY", "fixed-yes")).contains("other people");
    assertThat(Talk.said(ward.talk.submit("slack:T1/U1", "fixed-yes", "7", Map.of())))
        .contains("other people");
    assertThat(ward.texts("SELECT vote FROM outcome_vote")).containsExactly("NOT_YET");
    assertThat(ward.installation.ok("my-data", "slack:T1/U1", "--as", ADMIN))
        .contains("\"vote\":\"not-yet\"");
    clock.set("2026-12-16T12:00:00Z");
    assertThat(taps("slack:T1/U1", "fixed-yes")).contains("over");
    checksTick();
    assertThat(ward.number("SELECT count(*) FROM outcome_vote")).isZero();
    assertThat(outcomes()).contains("\"status\":\"not-fixed\"").contains("\"yes\":null");
    assertThat(taps("slack:T1/U1", "fixed-yes")).contains("over");
  }

  private void manyAreAsked() {
    begin(
        Samples.CONSULTATION,
        IntStream.rangeClosed(1, 24).mapToObj(i -> slack("U" + i, "p" + i)).toArray(String[]::new));
    ReleasedEdition.ofEverybody(ward.installation, "2026-11-30");
    done();
    ward.outgoing.tick();
  }

  @Test
  void it_is_fixed_when_enough_say_so_and_then_the_votes_are_gone() {
    manyAreAsked();
    IntStream.rangeClosed(1, 22).forEach(i -> taps("slack:T1/U" + i, "fixed-yes"));
    IntStream.rangeClosed(23, 24).forEach(i -> taps("slack:T1/U" + i, "fixed-not-yet"));
    assertThat(outcomes()).contains("\"status\":\"done\"", "\"yes\":null");
    clock.set("2026-12-16T11:59:59Z");
    checksTick();
    assertThat(outcomes()).contains("\"status\":\"done\"");
    clock.set("2026-12-16T12:00:00Z");
    checksTick();
    checksTick();
    assertThat(outcomes()).contains("\"status\":\"fixed\"", "\"yes\":20", "\"no\":null");
    assertThat(ward.number("SELECT count(*) FROM outcome_vote")).isZero();
    assertThat(ward.texts("SELECT state FROM round WHERE prompt = 'outcome:printing'"))
        .containsExactly("ENDED");
  }

  @Test
  void too_few_views_leave_it_open_and_it_can_be_asked_again() {
    manyAreAsked();
    IntStream.rangeClosed(1, 10).forEach(i -> taps("slack:T1/U" + i, "fixed-yes"));
    IntStream.rangeClosed(11, 24).forEach(i -> taps("slack:T1/U" + i, "fixed-not-mine"));
    assertThat(refused("again", "--as", ADMIN)).isNotEmpty();
    clock.set("2026-12-16T12:00:00Z");
    checksTick();
    assertThat(outcomes()).contains("\"status\":\"not-fixed\"");
    done();
    assertThat(outcomes()).contains("\"status\":\"done\"");
    ward.outgoing.clear();
    ward.outgoing.tick();
    assertThat(ward.outgoing.sent).hasSize(24);
  }

  @Test
  void closing_counts_what_is_in_and_lets_nobody_tell_who_voted() {
    manyAreAsked();
    IntStream.rangeClosed(1, 12).forEach(i -> taps("slack:T1/U" + i, "fixed-yes"));
    ward.installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(outcomes()).contains("\"status\":\"fixed\"").contains("\"yes\":null");
    assertThat(ward.number("SELECT count(*) FROM outcome_vote")).isZero();
    assertThat(taps("slack:T1/U1", "fixed-not-yet")).contains("over");
    assertThat(
            ward.installation.ok(
                "outcomes",
                "set",
                "getting-tech-right",
                "printing",
                "--status",
                "doing",
                "--answer",
                "We go on",
                "--as",
                ADMIN))
        .contains("\"answer\":\"We go on\"");
    assertThat(refused("x y", "--as", ADMIN)).contains("closed");
  }

  @Test
  void erasing_somebody_takes_their_vote() {
    manyAreAsked();
    taps("slack:T1/U1", "fixed-yes");
    taps("slack:T1/U2", "fixed-yes");
    ward.installation.ok("erase", "slack:T1/U1", "--as", ADMIN);
    assertThat(ward.number("SELECT count(*) FROM outcome_vote")).isOne();
    assertThat(taps("slack:T1/U1", "fixed-yes")).contains("other people");
  }

  @Test
  void where_nobody_works_nobody_can_be_asked() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ReleasedEdition.of(ward.installation, "RX9", "2026-11-30");
    assertThat(refused("x y", "--as", ADMIN)).contains("nobody in the audience");
    assertThat(outcomes()).contains("\"status\":\"heard\"");
    assertThat(ward.number("SELECT count(*) FROM round")).isZero();
  }

  @Test
  void a_crash_between_two_portions_asks_nobody_twice() {
    manyAreAsked();
    Rows.change(ward.installation.database(), "UPDATE round SET state = 'WRITING'");
    ward.outgoing.tick();
    ward.outgoing.tick();
    assertThat(ward.outgoing.sent).hasSize(24);
  }

  @Test
  void somebody_who_stops_before_it_leaves_does_not_get_it() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ReleasedEdition.ofEverybody(ward.installation, "2026-11-30");
    done();
    ward.features.rounds().tick();
    ward.features.preferences().stop(ChatUser.parse("slack:T1/U1"));
    ward.outgoing.tick();
    assertThat(ward.outgoing.sent).isEmpty();
  }
}
