package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jointheconversation.Features;
import org.jointheconversation.PostgresServer;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.store.InstallationLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server makes its own backups; what was taken back since then must stay gone all the same. */
class PostgresBackupTest {
  private static final String NURSE = "slack:T1/U1";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private TestInstallation installation;
  private String round;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, TestStore.POSTGRESQL);
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
    try (Features features = features()) {
      Talk talk = new Talk(features, clock);
      round = talk.ask();
      talk.reply(NURSE, round, "The printer jams");
      talk.reply("slack:T1/U2", round, "Logging in takes long");
    }
  }

  private Features features() {
    return Features.open(installation.config(), clock, "test");
  }

  @Test
  void backup_and_restore_name_the_tools_of_the_server() {
    Path file = folder.resolve("backup.db");
    TestInstallation.Ran backup = installation.run("backup", file.toString());
    assertThat(backup.exitCode()).isEqualTo(1);
    assertThat(backup.err()).contains("pg_dump").contains("restore --deletions-only");
    assertThat(file).doesNotExist();
    TestInstallation.Ran restore = installation.run("restore", file.toString());
    assertThat(restore.exitCode()).isEqualTo(1);
    assertThat(restore.err()).contains("pg_restore").contains("restore --deletions-only");
    assertThat(installation.run("restore").exitCode()).isEqualTo(2);
  }

  @Test
  void what_was_taken_back_since_the_backup_is_taken_back_again() {
    String backup = PostgresServer.running().copyOf(installation.database().url());
    try (Features features = features()) {
      new Talk(features, clock).submit(NURSE, Actions.WITHDRAW, round, Map.of());
    }
    installation.with("DATABASE_URL", backup);
    assertThat(replies()).isEqualTo(2);
    assertThat(installation.run("restore", "--deletions-only").err())
        .contains("1 replies taken back since then are gone again");
    assertThat(replies()).isEqualTo(1);
    assertThat(installation.run("audit", "verify").exitCode()).isZero();
  }

  @Test
  void it_waits_until_nobody_serves() {
    try (InstallationLock serving = InstallationLock.take(installation.database().url())) {
      assertThat(serving).isNotNull();
      TestInstallation.Ran ran = installation.run("restore", "--deletions-only");
      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.err()).contains("serve runs on this database: stop it first");
    }
  }

  private int replies() {
    return Rows.number(installation.database(), "SELECT count(*) FROM reply");
  }
}
