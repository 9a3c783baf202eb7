package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.store.InstallationLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is taken while people reply, and what was taken back since stays gone after it. */
class BackupTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private TestInstallation installation;
  private Features features;
  private Talk talk;
  private String round;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(12, 0));
    clock.set("2026-11-24T10:00:00Z");
    serve();
    round = talk.ask();
  }

  private void serve() {
    features = Features.open(installation.config(), clock, "test");
    talk = new Talk(features, clock);
  }

  @AfterEach
  void end() {
    features.close();
  }

  @Test
  void a_backup_taken_while_serving_holds_what_was_kept_and_no_key() throws Exception {
    reply(1, "The printer jams");
    List<String> sealed = Rows.texts(installation.keys(), "SELECT hex(sealed) FROM week_secret");
    Path backup = backup();
    reply(2, "Said after the backup");
    assertThat(Rows.texts(backup, "SELECT text FROM reply")).containsExactly("The printer jams");
    assertThat(Rows.texts(backup, "SELECT name FROM sqlite_master"))
        .contains("reply")
        .doesNotContain("week_secret", "installation_key", "withdrawn_reply");
    String bytes = Files.readString(backup, StandardCharsets.ISO_8859_1);
    String hex =
        java.util.HexFormat.of()
            .withUpperCase()
            .formatHex(bytes.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(sealed).isNotEmpty().noneMatch(hex::contains);
  }

  @Test
  void what_was_said_since_is_lost_and_what_was_there_is_back() {
    reply(1, "Before");
    Path backup = backup();
    reply(2, "After");
    features.close();
    installation.ok("restore", backup.toString());
    serve();
    assertThat(texts()).containsExactly("Before");
    reply(3, "Life goes on");
    assertThat(texts()).contains("Life goes on");
  }

  @Test
  void a_reply_taken_back_since_the_backup_stays_gone_text_and_all() throws Exception {
    reply(1, "Zebra, taken back later");
    reply(2, "Stays");
    Path backup = backup();
    talk.submit("slack:T1/U1", Actions.WITHDRAW, round, Map.of());
    features.close();
    assertThat(installation.run("restore", backup.toString()).err()).contains("1 replies");
    assertThat(texts()).containsExactly("Stays");
    assertThat(Files.readString(installation.database().file(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Zebra");
    serve();
  }

  @Test
  void a_consultation_closed_since_the_backup_is_closed_again_and_links_nobody() {
    IntStream.rangeClosed(1, 12).forEach(i -> reply(i, "The printer jams"));
    List<String> handles = Rows.texts(installation.database(), "SELECT handle FROM reply");
    Path backup = backup();
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    features.close();
    installation.ok("restore", backup.toString());
    serve();
    assertThat(installation.ok("list")).contains("closed");
    assertThat(Rows.texts(installation.database(), "SELECT handle FROM reply"))
        .hasSize(12)
        .doesNotContainAnyElementsOf(handles);
    assertThat(Talk.said(talk.reply("slack:T1/U1", round, "Too late"))).contains("closed");
    assertThat(Rows.number(installation.keys(), "SELECT count(*) FROM week_secret")).isZero();
  }

  @Test
  void restore_refuses_while_a_serve_runs_and_changes_nothing() {
    reply(1, "Before");
    Path backup = backup();
    reply(2, "After");
    try (InstallationLock serving =
        InstallationLock.take(installation.environment().get("DATABASE_URL"))) {
      assertThat(serving).isNotNull();
      TestInstallation.Ran refused = installation.run("restore", backup.toString());
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("stop it first");
    }
    assertThat(texts()).containsExactlyInAnyOrder("Before", "After");
  }

  @Test
  void what_is_no_backup_is_refused_and_changes_nothing() {
    reply(1, "Before");
    features.close();
    Path odd = installation.write("odd.db", "this is no database, but long enough ".repeat(100));
    assertThat(installation.run("restore", odd.toString()).exitCode()).isEqualTo(1);
    assertThat(installation.run("restore", folder + "/nothing").err()).contains("no such file");
    serve();
    assertThat(texts()).containsExactly("Before");
  }

  @Test
  void a_backup_never_overwrites_a_file() {
    Path backup = backup();
    TestInstallation.Ran again = installation.run("backup", backup.toString());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("exists already");
  }

  private void reply(int nurse, String text) {
    talk.reply("slack:T1/U" + nurse, round, text);
  }

  private Path backup() {
    Path backup = folder.resolve("backup.db");
    installation.ok("backup", backup.toString());
    return backup;
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }
}
