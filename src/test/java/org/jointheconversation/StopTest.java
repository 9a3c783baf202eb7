package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.Ward.slack;
import static org.jointheconversation.Ward.teams;

import java.nio.file.Path;
import java.util.List;
import org.jointheconversation.audience.Preferences;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever says stop is left alone at once, on every account we know as theirs. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class StopTest {
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
  void T28_what_was_queued_before_stop_never_leaves_and_counts_as_not_asked() {
    begin(Samples.CONSULTATION, slack("U1", "p1"), slack("U2", "p2"));
    ward.outgoing.until("2026-11-24T09:50:00Z");
    assertThat(ward.number("SELECT count(*) FROM delivery WHERE state = 'QUEUED'")).isEqualTo(2);
    assertThat(ward.types("slack:T1/U1", "stop")).contains("not ask you again");
    ward.outgoing.until("2026-12-01T12:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(2).allMatch(line -> line.contains("U2"));
    assertThat(ward.deliveries("U1")).containsExactly("0 CANCELLED stopped", "0 CANCELLED stopped");
    assertThat(ward.installation.ok("rounds", "getting-tech-right")).contains("\"asked\":1");
  }

  @Test
  void T28_what_was_claimed_but_not_sent_when_stop_came_never_leaves() {
    begin(Samples.CONSULTATION, slack("U1", "p1"), slack("U2", "p2"));
    ward.outgoing.claimed = user -> ward.features.preferences().stop(user);
    ward.outgoing.until("2026-11-24T10:00:00Z");
    assertThat(ward.outgoing.sent).isEmpty();
    assertThat(ward.number("SELECT count(*) FROM delivery WHERE state = 'CANCELLED'")).isEqualTo(2);
  }

  @Test
  void T28_a_reminder_that_waits_when_stop_comes_never_leaves() {
    begin(REMINDED, slack("U1", "p1"));
    ward.outgoing.until("2026-11-24T12:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(1);
    ward.talk.command("slack:T1/U1", "stop");
    ward.outgoing.until("2026-11-30T12:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(1);
    assertThat(ward.number("SELECT count(*) FROM participation")).isOne();
  }

  @Test
  void stop_on_one_platform_holds_on_the_other_in_another_consultation() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ward.beginAnother(teams("A1", "p1"), slack("U9", "p9"));
    ward.reachable("teams:TENANT1/A1");
    ward.talk.type("slack:T1/U1", "stop");
    assertThat(stopped()).containsExactlyInAnyOrder("U1", "A1");
    ward.outgoing.until("2026-11-26T12:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(1).allMatch(line -> line.contains("U9"));
    ward.talk.type("slack:T1/U1", "resume");
    assertThat(stopped()).isEmpty();
  }

  @Test
  void an_account_that_is_listed_later_for_somebody_who_stopped_is_stopped_too() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ward.talk.type("slack:T1/U1", "stop");
    ward.beginAnother(teams("A1", "p1"), slack("U9", "p9"));
    assertThat(stopped()).containsExactlyInAnyOrder("U1", "A1");
    assertThat(
            ward.installation.ok(
                "send", "second-one/slowed-down", "--dry-run", "--as", TestInstallation.ADMIN))
        .contains("\"stopped\":1");
  }

  @Test
  void somebody_on_no_list_is_remembered_until_they_resume_and_by_the_account_alone() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    assertThat(ward.types("slack:T1/STRANGER", "stop")).contains("not ask you again");
    ward.beginAnother(slack("STRANGER", "p5"), slack("U9", "p9"));
    ward.outgoing.until("2026-11-26T12:00:00Z");
    assertThat(ward.outgoing.sent).noneMatch(line -> line.contains("STRANGER"));

    ward.talk.type("slack:T1/NOBODY", "stop");
    assertThat(ward.types("slack:T1/NOBODY", "resume")).contains("keep nothing");
    assertThat(ward.number("SELECT count(*) FROM member WHERE account = 'NOBODY'")).isZero();
    assertThat(ward.types("slack:T1/NOBODY", "resume")).contains("not on the list");
  }

  @Test
  void who_was_erased_is_not_written_down_anew_for_saying_stop() {
    begin(Samples.CONSULTATION, slack("U1", "p1"), slack("U2", "p2"));
    ward.installation.ok("erase", "slack:T1/U1", "--as", TestInstallation.ADMIN);
    ward.talk.type("slack:T1/U1", "stop");
    assertThat(ward.number("SELECT count(*) FROM member WHERE account = 'U1'")).isZero();
    ChatUser erased = ChatUser.parse("slack:T1/U1");
    assertThat(ward.features.preferences().resume(erased)).isEqualTo(Preferences.Known.STRANGER);
  }

  @Test
  void the_button_asks_whether_it_is_meant_and_stops_when_it_is() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ChatUser nurse = ChatUser.parse("slack:T1/U1");
    View view = ward.talk.conversation().view(nurse, Actions.STOP, "0");
    assertThat(view).isInstanceOf(View.FormView.class);
    assertThat(stopped()).isEmpty();
    ward.talk.submit("slack:T1/U1", Actions.STOP, "0", java.util.Map.of());
    assertThat(stopped()).containsExactly("U1");
  }

  private List<String> stopped() {
    return ward.texts("SELECT account FROM member WHERE stopped = 1");
  }
}
