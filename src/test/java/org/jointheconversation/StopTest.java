package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jointheconversation.audience.Preferences;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever says stop is left alone at once, on every account we know as theirs. */
class StopTest {
  private static final String HEADER =
      "platform,team,user,organisation,role,site,time_zone,person\n";
  private static final String OTHER =
      Samples.CONSULTATION
          .replace("consultation: getting-tech-right", "consultation: second-one")
          .replace("staff.csv", "second.csv")
          .replace("Tuesday at 10:00", "Wednesday at 10:00");
  private static final String REMINDED =
      Samples.CONSULTATION.replace(
          "zone: consultation", "zone: consultation\n    reminders: [ 1 day, 3 days ]");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
  private TestInstallation installation;
  private Features features;
  private Talk talk;
  private Outgoing outgoing;

  private void begin(String yaml, String... audience) {
    installation = new TestInstallation(folder, clock);
    installation.begin(yaml, HEADER + String.join("", audience));
    features = Features.open(installation.config(), clock, "test");
    talk = new Talk(features, clock);
    outgoing = new Outgoing(features, clock);
  }

  private void beginAnother(String... audience) {
    installation.write("second.csv", HEADER + String.join("", audience));
    Path file = installation.write("second.yaml", OTHER);
    installation.ok("apply", file.toString(), "--as", TestInstallation.AUTHOR);
    installation.ok("approve", "second-one", "--as", TestInstallation.APPROVER);
  }

  @AfterEach
  void end() {
    outgoing.close();
    features.close();
  }

  private static String slack(String user, String person) {
    return "slack,T1," + user + ",RX1,nurse,Ward 1,Europe/London," + person + "\n";
  }

  private static String teams(String user, String person) {
    return "teams,TENANT1," + user + ",RX1,nurse,Ward 1,Europe/London," + person + "\n";
  }

  @Test
  void T28_what_was_queued_before_stop_never_leaves_and_counts_as_not_asked() {
    begin(Samples.CONSULTATION, slack("U1", "p1"), slack("U2", "p2"));
    outgoing.until("2026-11-24T09:50:00Z");
    assertThat(rows("SELECT count(*) FROM delivery WHERE state = 'QUEUED'")).isEqualTo(2);
    assertThat(Talk.said(talk.type("slack:T1/U1", "stop"))).contains("not ask you again");
    outgoing.until("2026-12-01T12:00:00Z");
    assertThat(outgoing.sent).hasSize(2).allMatch(line -> line.contains("U2"));
    assertThat(reasons("U1")).containsExactly("stopped", "stopped");
    assertThat(installation.ok("rounds", "getting-tech-right")).contains("\"asked\":1");
  }

  @Test
  void T28_what_was_claimed_but_not_sent_when_stop_came_never_leaves() {
    begin(Samples.CONSULTATION, slack("U1", "p1"), slack("U2", "p2"));
    outgoing.claimed = user -> features.preferences().stop(user);
    outgoing.until("2026-11-24T10:00:00Z");
    assertThat(outgoing.sent).isEmpty();
    assertThat(rows("SELECT count(*) FROM delivery WHERE state = 'CANCELLED'")).isEqualTo(2);
  }

  @Test
  void T28_a_reminder_that_waits_when_stop_comes_never_leaves() {
    begin(REMINDED, slack("U1", "p1"));
    outgoing.until("2026-11-24T12:00:00Z");
    assertThat(outgoing.sent).hasSize(1);
    talk.command("slack:T1/U1", "stop");
    outgoing.until("2026-11-30T12:00:00Z");
    assertThat(outgoing.sent).hasSize(1);
    assertThat(rows("SELECT count(*) FROM participation")).isOne();
  }

  @Test
  void stop_on_one_platform_holds_on_the_other_in_another_consultation() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    beginAnother(teams("A1", "p1"), slack("U9", "p9"));
    features.addresses().put(ChatUser.parse("teams:TENANT1/A1"), "{}");
    talk.type("slack:T1/U1", "stop");
    assertThat(stopped()).containsExactlyInAnyOrder("U1", "A1");
    outgoing.until("2026-11-26T12:00:00Z");
    assertThat(outgoing.sent).hasSize(1).allMatch(line -> line.contains("U9"));
    talk.type("slack:T1/U1", "resume");
    assertThat(stopped()).isEmpty();
  }

  @Test
  void an_account_that_is_listed_later_for_somebody_who_stopped_is_stopped_too() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    talk.type("slack:T1/U1", "stop");
    beginAnother(teams("A1", "p1"), slack("U9", "p9"));
    assertThat(stopped()).containsExactlyInAnyOrder("U1", "A1");
    assertThat(
            installation.ok(
                "send", "second-one/slowed-down", "--dry-run", "--as", TestInstallation.ADMIN))
        .contains("\"stopped\":1");
  }

  @Test
  void somebody_on_no_list_is_remembered_until_they_resume_and_by_the_account_alone() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    assertThat(Talk.said(talk.type("slack:T1/STRANGER", "stop"))).contains("not ask you again");
    beginAnother(slack("STRANGER", "p5"), slack("U9", "p9"));
    outgoing.until("2026-11-26T12:00:00Z");
    assertThat(outgoing.sent).noneMatch(line -> line.contains("STRANGER"));

    talk.type("slack:T1/NOBODY", "stop");
    assertThat(Talk.said(talk.type("slack:T1/NOBODY", "resume"))).contains("keep nothing");
    assertThat(rows("SELECT count(*) FROM member WHERE account = 'NOBODY'")).isZero();
    assertThat(Talk.said(talk.type("slack:T1/NOBODY", "resume"))).contains("not on the list");
  }

  @Test
  void who_was_erased_is_not_written_down_anew_for_saying_stop() {
    begin(Samples.CONSULTATION, slack("U1", "p1"), slack("U2", "p2"));
    installation.ok("erase", "slack:T1/U1", "--as", TestInstallation.ADMIN);
    talk.type("slack:T1/U1", "stop");
    assertThat(rows("SELECT count(*) FROM member WHERE account = 'U1'")).isZero();
    ChatUser erased = ChatUser.parse("slack:T1/U1");
    assertThat(features.preferences().resume(erased)).isEqualTo(Preferences.Known.STRANGER);
  }

  @Test
  void the_button_asks_whether_it_is_meant_and_stops_when_it_is() {
    begin(Samples.CONSULTATION, slack("U1", "p1"));
    ChatUser nurse = ChatUser.parse("slack:T1/U1");
    View view = talk.conversation().view(nurse, Actions.STOP, "0");
    assertThat(view).isInstanceOf(View.FormView.class);
    assertThat(stopped()).isEmpty();
    talk.submit("slack:T1/U1", Actions.STOP, "0", java.util.Map.of());
    assertThat(stopped()).containsExactly("U1");
  }

  private List<String> stopped() {
    return texts("SELECT account FROM member WHERE stopped = 1");
  }

  private List<String> reasons(String account) {
    return texts(
        "SELECT reason FROM delivery d JOIN member m ON m.id = d.member_id WHERE m.account = '"
            + account
            + "'");
  }

  private List<String> texts(String sql) {
    return Rows.texts(installation.database(), sql);
  }

  private int rows(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
