package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.Ward.slack;
import static org.jointheconversation.Ward.teams;

import java.nio.file.Path;
import java.util.Map;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two weeks of being left alone, on all accounts; then it goes on by itself. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class PauseTest {
  private static final String NURSE = "slack:T1/U1";
  private static final String REMINDED =
      Samples.CONSULTATION.replace(
          "zone: consultation", "zone: consultation\n    reminders: [ 1 day, 3 days ]");

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
  private Ward ward;

  private void begin(String yaml, String... audience) {
    ward = Ward.begin(new TestInstallation(folder, clock, store), clock, yaml, audience);
  }

  @AfterEach
  void end() {
    ward.close();
  }

  @Test
  void T28_a_pause_says_until_when_and_ends_by_itself() {
    begin(Samples.CONSULTATION, slack("U1", "p1"), slack("U2", "p2"));
    clock.set("2026-11-23T14:02:40Z");
    assertThat(ward.types(NURSE, "pause")).contains("on Monday 7 December at 14:02");
    ward.outgoing.until("2026-12-02T12:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(2).allMatch(line -> line.contains("U2"));
    assertThat(ward.deliveries("U1")).containsExactly("0 CANCELLED paused", "0 CANCELLED paused");
    ward.outgoing.clear();
    ward.outgoing.until("2026-12-08T12:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(2).anyMatch(line -> line.contains("U1"));
  }

  @Test
  void the_moment_a_pause_ends_is_forgotten_once_it_is_over() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ward.types(NURSE, "pause");
    ward.features.preferences().forgetPauses();
    assertThat(ward.number("SELECT count(paused_until) FROM member")).isOne();
    clock.set("2026-12-07T12:00:00Z");
    ward.features.preferences().forgetPauses();
    assertThat(ward.number("SELECT count(paused_until) FROM member")).isZero();
  }

  @Test
  void who_pauses_is_left_out_as_paused_on_all_accounts_and_after_stopped() {
    begin(
        Samples.CONSULTATION,
        slack("U1", "p1"),
        teams("A1", "p1"),
        slack("U2", "p2"),
        slack("U3", "p3"));
    ward.reachable("teams:TENANT1/A1");
    ward.types("slack:T1/U2", "pause");
    ward.types("slack:T1/U2", "stop");
    ward.types(NURSE, "pause");
    assertThat(ward.dryRun("getting-tech-right"))
        .contains("\"members\":4", "\"willBeAsked\":1", "\"stopped\":1", "\"paused\":2");
    ward.types(NURSE, "resume");
    ward.types("slack:T1/U2", "resume");
    assertThat(ward.dryRun("getting-tech-right")).contains("\"stopped\":0", "\"paused\":0");
  }

  @Test
  void what_was_queued_is_not_sent_not_even_after_the_pause() {
    begin(REMINDED, slack("U1", "p1"), slack("U2", "p2"));
    ward.outgoing.until("2026-11-24T12:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(2);
    ward.types(NURSE, "pause");
    ward.types(NURSE, "resume");
    ward.outgoing.until("2026-11-30T12:00:00Z");
    assertThat(ward.outgoing.sent).filteredOn(line -> line.contains("U1")).hasSize(1);
    assertThat(ward.deliveries("U1")).containsExactly("0 SENT ", "1 CANCELLED paused");
  }

  @Test
  void what_was_claimed_but_not_sent_when_the_pause_came_never_leaves() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ward.outgoing.claimed = user -> ward.types(user.wire(), "pause");
    ward.outgoing.until("2026-11-24T10:00:00Z");
    assertThat(ward.outgoing.sent).isEmpty();
  }

  @Test
  void an_account_that_is_listed_later_for_somebody_who_pauses_is_left_alone_too() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ward.types(NURSE, "pause");
    ward.beginAnother(teams("A1", "p1"), slack("U9", "p9"));
    assertThat(ward.dryRun("second-one")).contains("\"paused\":1");
  }

  @Test
  void a_pause_does_not_weaken_a_stop_and_a_stranger_has_nothing_to_pause() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ward.types(NURSE, "stop");
    assertThat(ward.types(NURSE, "pause")).contains("You asked us to stop");
    assertThat(ward.number("SELECT stopped FROM member")).isOne();
    assertThat(ward.types("slack:T1/STRANGER", "pause")).contains("not on the list");
    assertThat(ward.number("SELECT count(*) FROM member")).isOne();
  }

  @Test
  void the_button_says_until_when_before_it_does_so() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    View view = ward.talk.conversation().view(ChatUser.parse(NURSE), Actions.PAUSE, "0");
    assertThat(((View.FormView) view).form().intro()).contains("Monday 7 December at 12:00");
    assertThat(ward.number("SELECT count(paused_until) FROM member")).isZero();
    ward.talk.submit(NURSE, Actions.PAUSE, "0", Map.of());
    assertThat(ward.number("SELECT count(paused_until) FROM member")).isOne();
    assertThat(ward.installation.ok("my-data", NURSE, "--as", TestInstallation.ADMIN))
        .contains("\"pausedUntil\":\"2026-12-07T12:00:00Z\"");
  }
}
