package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jointheconversation.Features;
import org.jointheconversation.PostgresDoor;
import org.jointheconversation.PostgresServer;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestDatabase;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.store.InstallationLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** From one kind of store to the other, whichever it was. */
@ParameterizedClass(name = "from {0}")
@EnumSource(TestStore.class)
class CopyTest {
  private static final int STAFF = 12;

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private final PostgresDoor doorOfKeys = new PostgresDoor();
  private TestInstallation installation;
  private String round;
  private String to;
  private String keysTo;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(Samples.CONSULTATION, Samples.audience(STAFF, 0));
    try (Features features = features()) {
      Talk talk = new Talk(features, clock);
      round = talk.ask();
      IntStream.rangeClosed(1, STAFF)
          .forEach(i -> talk.reply("slack:T1/U" + i, round, "The ŵ printer jams " + i));
      features.theming().themeAll();
    }
    boolean toServer = store == TestStore.SQLITE;
    to = toServer ? PostgresServer.running().empty() : "jdbc:sqlite:" + folder.resolve("new.db");
    keysTo =
        toServer
            ? doorOfKeys.to(PostgresServer.running().empty())
            : "jdbc:sqlite:" + folder.resolve("newkeys.db");
  }

  @AfterEach
  void end() {
    doorOfKeys.close();
  }

  private Features features() {
    return Features.open(installation.config(), clock, "test");
  }

  private TestInstallation.Ran copy() {
    return installation.run("copy", "--to", to, "--keys-to", keysTo);
  }

  @Test
  void everything_is_there_afterwards_and_goes_on() {
    List<String> replies = replies();
    TestInstallation.Ran ran = copy();
    assertThat(ran.err()).contains("copied;");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .containsPattern("(?m)^reply\t12\tsha256-sum [0-9a-f]{64}$")
        .containsPattern("(?m)^reply_vector\t12\t")
        .containsPattern("(?m)^week_secret\t1\t")
        .doesNotContain("printer");

    installation.with("DATABASE_URL", to).with("KEYS_DATABASE_URL", keysTo);
    assertThat(replies()).isEqualTo(replies);
    assertThat(installation.run("audit", "verify").exitCode()).isZero();
    try (Features features = features()) {
      assertThat(features.keysWarning()).isEmpty();
      Talk talk = new Talk(features, clock);
      ChatUser nurse = ChatUser.parse("slack:T1/U2");
      assertThat(talk.conversation().view(nurse, Actions.SHOW, round).toString())
          .contains("The ŵ printer jams 2");
      talk.reply("slack:T1/U2", round, "Kept in the new place");
    }
    assertThat(replies()).hasSize(STAFF + 1);
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
  }

  private List<String> replies() {
    return Rows.texts(installation.database(), "SELECT text FROM reply ORDER BY id");
  }

  @Test
  void what_is_not_empty_is_left_alone() {
    assertThat(copy().exitCode()).isZero();
    Rows.change(new TestDatabase(to), "DELETE FROM reply");
    TestInstallation.Ran again = copy();
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("--to is not empty").contains("nothing was changed");
    assertThat(Rows.number(new TestDatabase(to), "SELECT count(*) FROM reply")).isZero();
  }

  @Test
  void nothing_is_copied_while_somebody_serves() {
    String url = installation.environment().get("DATABASE_URL");
    try (InstallationLock serving = InstallationLock.take(url)) {
      assertThat(serving).isNotNull();
      TestInstallation.Ran ran = copy();
      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.err()).contains("serve runs on this database: stop it first");
    }
    assertThat(copy().exitCode()).isZero();
  }

  @Test
  void what_the_settings_would_refuse_is_refused_before() {
    String server = PostgresServer.running().empty();
    TestInstallation.Ran ran = installation.run("copy", "--to", server, "--keys-to", server);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("KEYS_DATABASE_URL is on the same server");
    String same = installation.environment().get("DATABASE_URL");
    assertThat(installation.run("copy", "--to", same, "--keys-to", keysTo).exitCode()).isEqualTo(2);
  }
}
