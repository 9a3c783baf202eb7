package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.APPROVER;
import static org.jointheconversation.TestInstallation.AUTHOR;

import java.nio.file.Path;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A consultation is handed in whole or not at all, and needs a second pair of eyes. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class ApplyTest {
  @Parameter TestStore store;
  @TempDir Path folder;
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, new SettableClock("2026-11-24T09:55:00Z"), store);
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
    installation.ok("roles", "grant", AUTHOR, "approver", "--as", ADMIN);
  }

  @Test
  void malformed_yaml_is_named_by_line_and_column_and_nothing_is_applied() {
    TestInstallation.Ran ran = apply(Samples.CONSULTATION.replace("prompts:\n", "prompts: [\n"));
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).containsPattern("consultation\\.yaml:\\d+:\\d+: ");
    assertThat(revisions()).isEqualTo(1);
  }

  @Test
  void every_mistake_is_said_at_once() {
    String wrong =
        Samples.CONSULTATION
            .replace("timeZone: Europe/London", "timeZone: Europe/Lundon")
            .replace("opens: 2026-11-16", "opens: 2026-13-16")
            .replace("title: Getting", "titel: Getting");
    TestInstallation.Ran ran = apply(wrong);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err())
        .contains("timeZone")
        .contains("opens")
        .contains("titel")
        .contains("title");
    assertThat(revisions()).isEqualTo(1);
  }

  @Test
  void a_bad_row_of_the_audience_is_named_by_its_line_and_nothing_is_applied() {
    installation.write(
        "staff.csv", Samples.audience(3, 0) + "slack,T1,,RX1,nurse,Ward 1,Europe/London,s9\n");
    TestInstallation.Ran ran = apply(Samples.CONSULTATION);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("staff.csv:5");
    assertThat(installation.ok("list")).isEqualTo("getting-tech-right\trunning\n");
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM audience_member"))
        .isEqualTo(3);
  }

  @Test
  void with_skip_bad_the_other_rows_are_taken_and_the_bad_one_is_named_still() {
    installation.write(
        "staff.csv", Samples.audience(3, 0) + "slack,T1,,RX1,nurse,Ward 1,Europe/London,s9\n");
    Path file = installation.write("consultation.yaml", Samples.CONSULTATION);
    TestInstallation.Ran ran =
        installation.run("apply", file.toString(), "--skip-bad", "--as", AUTHOR);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("staff.csv:5").contains("3 members, 1 rows left out");
  }

  @Test
  void N29_whoever_applied_it_cannot_approve_it() {
    apply(Samples.CONSULTATION);
    TestInstallation.Ran own = approve(AUTHOR);
    assertThat(own.exitCode()).isEqualTo(1);
    assertThat(own.err()).contains("ask somebody else");
    assertThat(approve(APPROVER).exitCode()).isZero();
    assertThat(approve(APPROVER).err()).contains("nothing waits");
  }

  @Test
  void an_administrator_cannot_be_both_pairs_of_eyes_either() {
    Path file = installation.write("consultation.yaml", Samples.CONSULTATION);
    installation.ok("apply", file.toString(), "--as", ADMIN);
    assertThat(approve(ADMIN).exitCode()).isEqualTo(1);
  }

  @Test
  void without_the_role_neither_is_allowed() {
    Path file = installation.write("consultation.yaml", Samples.CONSULTATION);
    assertThat(installation.run("apply", file.toString(), "--as", "slack:T1/U9").err())
        .contains("needs the role author");
    assertThat(revisions()).isEqualTo(1);
    apply(Samples.CONSULTATION);
    assertThat(approve("slack:T1/U9").err()).contains("needs the role approver");
  }

  @Test
  void a_pending_revision_waits_while_the_approved_one_runs_on() {
    apply(Samples.CONSULTATION.replace("title: Getting", "title: Better"));
    assertThat(installation.ok("list")).contains("running").contains("revision 2 waits");
    assertThat(inForce()).contains("title: Getting");
    approve(APPROVER);
    assertThat(inForce()).contains("title: Better");
  }

  @Test
  void the_second_of_two_pending_revisions_takes_the_place_of_the_first() {
    apply(Samples.CONSULTATION.replace("title: Getting", "title: Second"));
    apply(Samples.CONSULTATION.replace("title: Getting", "title: Third"));
    approve(APPROVER);
    assertThat(inForce()).contains("title: Third");
    assertThat(approve(APPROVER).err()).contains("nothing waits");
  }

  @Test
  void a_closed_consultation_takes_no_revision() {
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(apply(Samples.CONSULTATION).err()).contains("closed");
    assertThat(approve(APPROVER).err()).contains("closed");
  }

  private TestInstallation.Ran apply(String yaml) {
    Path file = installation.write("consultation.yaml", yaml);
    return installation.run("apply", file.toString(), "--as", AUTHOR);
  }

  private TestInstallation.Ran approve(String as) {
    return installation.run("approve", "getting-tech-right", "--as", as);
  }

  private int revisions() {
    return Rows.number(installation.database(), "SELECT count(*) FROM revision");
  }

  private String inForce() {
    return Rows.texts(
            installation.database(), "SELECT definition FROM revision WHERE state = 'APPROVED'")
        .get(0);
  }
}
