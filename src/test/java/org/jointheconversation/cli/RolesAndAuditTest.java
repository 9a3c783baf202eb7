package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.AUTHOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jointheconversation.Bytes;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestDatabase;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what, what was done, and what is held on a person. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class RolesAndAuditTest {
  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
  }

  @Test
  void roles_are_listed_granted_and_revoked_by_administrators_alone() {
    assertThat(installation.ok("roles"))
        .isEqualTo("slack:T1/APPROVER\tapprover\nslack:T1/AUTHOR\tauthor\n");
    installation.ok("roles", "grant", "teams:TENANT1/A1", "governance", "--as", ADMIN);
    installation.ok("roles", "revoke", AUTHOR, "author", "--as", ADMIN);
    assertThat(installation.ok("roles"))
        .isEqualTo("slack:T1/APPROVER\tapprover\nteams:TENANT1/A1\tgovernance\n");
    assertThat(installation.run("roles", "grant", AUTHOR, "author", "--as", AUTHOR).err())
        .contains("JTC_ADMINS");
  }

  @Test
  void a_role_that_was_revoked_counts_from_the_next_command_on() {
    Path file = installation.write("consultation.yaml", Samples.CONSULTATION);
    installation.ok("apply", file.toString(), "--as", AUTHOR);
    installation.ok("roles", "revoke", AUTHOR, "author", "--as", ADMIN);
    assertThat(installation.run("apply", file.toString(), "--as", AUTHOR).exitCode()).isEqualTo(1);
  }

  @Test
  void the_audit_log_tells_who_did_what_from_the_first_verb_on() {
    assertThat(installation.ok("audit", "show", "--as", ADMIN))
        .contains(ADMIN + "\tcli ")
        .contains("roles grant\tslack:T1/AUTHOR\tauthor")
        .contains("slack:T1/AUTHOR\tcli ")
        .contains("apply\tgetting-tech-right")
        .contains("approve\tgetting-tech-right\trevision 1");
    assertThat(installation.run("audit", "verify").err()).contains("the chain holds");
  }

  @Test
  void the_chain_itself_names_nobody() {
    assertThat(
            Rows.texts(
                installation.database(),
                "SELECT actor || subject || detail || verb FROM audit_entry"))
        .isNotEmpty()
        .noneMatch(entry -> entry.contains("slack:T1"));
  }

  @Test
  void a_changed_entry_does_not_fit() {
    tamper("UPDATE audit_entry SET verb = 'approve' WHERE number = 2", "entry 2 does not fit");
  }

  @Test
  void an_entry_left_out_does_not_fit() {
    tamper("DELETE FROM audit_entry WHERE number = 2", "entry 3 does not fit");
  }

  @Test
  void an_entry_put_in_does_not_fit() {
    tamper(
        "INSERT INTO audit_entry SELECT 99, at, actor, system_account, verb, subject, detail, hash"
            + " FROM audit_entry WHERE number = 1",
        "entry 99 does not fit");
  }

  @Test
  void entries_cut_off_the_end_are_missed_even_after_the_log_has_grown_again() {
    tamper("DELETE FROM audit_entry WHERE number = 4", "entry 4 is missing");
    for (int i = 0; i < 3; i++) {
      installation.ok("my-data", "slack:T1/U1", "--as", ADMIN);
    }
    assertThat(installation.run("audit", "verify").err()).contains("entry 4 is missing");
  }

  @Test
  void a_log_that_is_gone_altogether_is_missed() {
    tamper("DELETE FROM audit_entry", "entry 4 is missing");
  }

  @Test
  void a_chain_that_was_computed_anew_does_not_fit() throws Exception {
    String verb = "retention";
    String hash = "";
    for (int number = 1; number <= 4; number++) {
      String where = " FROM audit_entry WHERE number = " + number;
      String covered =
          Rows.texts(
                  installation.database(),
                  "SELECT number || '|' || at || '|' || actor || '|' || system_account"
                      + (" || '|' || '" + verb + "' || '|' || subject || '|' || detail")
                      + where)
              .get(0)
              .replace('|', '\u0000');
      hash = sha256(hash + "\u0000" + covered);
      Rows.change(
          installation.database(),
          "UPDATE audit_entry SET verb = '"
              + verb
              + "', hash = '"
              + hash
              + "' WHERE number = "
              + number);
    }
    assertThat(installation.run("audit", "verify").err())
        .contains("entry 4 is missing or was written anew");
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_backup_that_is_put_back_leaves_a_whole_chain_that_tells_what_is_missing() {
    store.mustBeFiles();
    Path backup = folder.resolve("backup.db");
    installation.ok("backup", backup.toString());
    installation.ok("my-data", "slack:T1/U1", "--as", ADMIN);
    installation.ok("restore", backup.toString());
    assertThat(installation.run("audit", "verify").exitCode()).isZero();
    assertThat(installation.ok("audit", "show", "--as", ADMIN))
        .contains("\tbackup\t")
        .contains("\trestore\t\t1 later entries are not in the backup")
        .doesNotContain("my-data");
  }

  @Test
  void neither_database_tells_without_the_secret_who_a_token_stands_for() {
    assertThat(installation.ok("audit", "show", "--as", ADMIN)).contains(ADMIN);
    assertThat(Bytes.filesWith(folder.resolve("keys"), "slack:T1")).isEmpty();
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM audit_actor")).isZero();
  }

  @Test
  void names_that_the_first_version_kept_in_the_open_are_sealed_at_the_next_start() {
    store.mustBeFiles();
    Rows.change(
        installation.database(),
        "INSERT INTO audit_actor SELECT actor, 'slack:T1/OPENLY' FROM audit_entry WHERE number = 1");
    Rows.change(TestDatabase.of(installation.keys()), "DELETE FROM audit_identity");
    assertThat(installation.ok("audit", "show", "--as", ADMIN)).contains("slack:T1/OPENLY");
    assertThat(Bytes.filesWith(folder.resolve("data"), "OPENLY")).isEmpty();
  }

  @Test
  void another_time_does_not_fit_either() {
    tamper("UPDATE audit_entry SET at = '2020-01-01T00:00:00Z' WHERE number = 1", "entry 1");
  }

  private void tamper(String sql, String finding) {
    assertThat(installation.run("audit", "verify").exitCode()).isZero();
    Rows.change(installation.database(), sql);
    TestInstallation.Ran ran = installation.run("audit", "verify");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains(finding);
  }

  @Test
  void N7_my_data_holds_everything_on_one_person_and_nothing_on_another() throws Exception {
    try (Features features = Features.open(installation.config(), clock, "test")) {
      clock.set("2026-11-24T10:00:00Z");
      Talk talk = new Talk(features, clock);
      String round = talk.ask();
      talk.reply("slack:T1/U1", round, "Said by the first");
      talk.reply("slack:T1/U2", round, "Said by the second");
      talk.type("slack:T1/U1", "tell unasked");
    }
    JsonNode held = myData("slack:T1/U1");
    assertThat(held.path("subject").asText()).isEqualTo("slack:T1/U1");
    assertThat(held.at("/member/stopped").asBoolean()).isFalse();
    assertThat(held.at("/member/audiences/0/organisation").asText()).isEqualTo("RX1");
    assertThat(held.path("replies").findValuesAsText("text"))
        .containsExactlyInAnyOrder("Said by the first", "unasked");
    assertThat(held.at("/replies/0").propertyStream().map(java.util.Map.Entry::getKey))
        .containsExactly("id", "consultation", "prompt", "week", "text", "themes");
    assertThat(held.at("/deliveries/0").toString())
        .isEqualTo(
            "{\"consultation\":\"getting-tech-right\",\"prompt\":\"slowed-down\","
                + "\"state\":\"QUEUED\"}");
    assertThat(held.path("beyondReach").asInt()).isZero();
  }

  @Test
  void N7_who_was_taken_off_the_list_still_gets_what_they_said() throws Exception {
    try (Features features = Features.open(installation.config(), clock, "test")) {
      clock.set("2026-11-24T10:00:00Z");
      Talk talk = new Talk(features, clock);
      talk.reply("slack:T1/U3", talk.ask(), "Said before leaving");
    }
    installation.write("staff.csv", Samples.audience(2, 0));
    Path file = installation.write("consultation.yaml", Samples.CONSULTATION);
    installation.ok("apply", file.toString(), "--as", AUTHOR);
    installation.ok("approve", "getting-tech-right", "--as", TestInstallation.APPROVER);
    assertThat(myData("slack:T1/U3").path("replies").findValuesAsText("text"))
        .containsExactly("Said before leaving");
  }

  @Test
  void my_data_of_a_stranger_is_empty_and_asking_for_it_needs_governance_and_is_written_down()
      throws Exception {
    JsonNode held = myData("teams:TENANT9/NOBODY");
    assertThat(held.path("replies")).isEmpty();
    assertThat(held.path("member")).isEmpty();
    assertThat(installation.run("my-data", "slack:T1/U1", "--as", AUTHOR).exitCode()).isEqualTo(1);
    assertThat(installation.ok("audit", "show", "--as", ADMIN)).contains("\tmy-data\t");
  }

  private JsonNode myData(String subject) throws Exception {
    return new ObjectMapper().readTree(installation.ok("my-data", subject, "--as", ADMIN));
  }
}
