package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.config.ConfigException;
import org.jointheconversation.conversation.Actions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are missing, old, foreign or sealed under another secret: said, and never guessed. */
class KeysAtStartTest {
  private static final String NURSE = "slack:T1/U1";
  private static final String SECRET = "a secret of a test, long enough to be taken";
  private static final String NEXT = "the next secret, as long as it has to be here";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private TestInstallation installation;
  private String round;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(12, 0));
    clock.set("2026-11-24T10:00:00Z");
    talking(talk -> round = talk.ask());
  }

  private interface Said {
    void by(Talk talk);
  }

  private void talking(Said said) {
    try (Features features = open()) {
      said.by(new Talk(features, clock));
    }
  }

  private Features open() {
    return Features.open(installation.config(), clock, "test");
  }

  @Test
  void a_new_secret_takes_the_place_of_the_old_one_and_replies_stay_in_their_writers_hands() {
    talking(talk -> talk.reply(NURSE, round, "The printer jams"));
    installation.with("JTC_SECRET", NEXT).with("JTC_SECRET_PREVIOUS", SECRET);
    assertThat(shown()).contains("The printer jams");
    serveOnce();
    installation.environment().remove("JTC_SECRET_PREVIOUS");
    assertThat(shown()).contains("The printer jams");
    talking(talk -> talk.submit(NURSE, Actions.EDIT, round, Map.of(Actions.TEXT, "It tears")));
    assertThat(shown()).contains("It tears");
    assertThat(installation.ok("audit", "show", "--as", ADMIN)).contains("slack:T1/AUTHOR");
    assertThat(installation.run("audit", "verify").exitCode()).isZero();
  }

  @Test
  void a_verb_beside_serve_seals_nothing_anew() {
    talking(talk -> talk.reply(NURSE, round, "The printer jams"));
    installation.with("JTC_SECRET", NEXT).with("JTC_SECRET_PREVIOUS", SECRET).ok("list");
    installation.with("JTC_SECRET", SECRET).environment().remove("JTC_SECRET_PREVIOUS");
    assertThat(shown()).contains("The printer jams");
  }

  @Test
  void another_secret_is_an_error_of_configuration_that_says_how_to_mend_it() {
    talking(talk -> talk.reply(NURSE, round, "The printer jams"));
    installation.with("JTC_SECRET", NEXT);
    TestInstallation.Ran ran = installation.run("list");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .contains("JTC_SECRET_PREVIOUS")
        .doesNotContain("\tat ")
        .doesNotContain(NEXT);
    assertThatThrownBy(() -> App.start(installation.config(), clock))
        .isInstanceOf(ConfigException.class);
    installation.with("JTC_SECRET", SECRET);
    assertThat(shown()).contains("The printer jams");
  }

  @Test
  void keys_that_are_gone_are_said_to_be_and_nobody_is_told_that_nothing_is_kept() {
    talking(talk -> talk.reply(NURSE, round, "The printer jams"));
    remove(installation.keys());
    try (App app = App.start(installation.config(), clock)) {
      assertThat(ready(app)).contains("\"status\":\"ready\"").contains("keys database is new");
      Talk talk = new Talk(app.features(), clock);
      assertThat(view(talk)).contains("was lost").doesNotContain("nothing of yours");
      assertThat(Talk.said(talk.submit(NURSE, Actions.WITHDRAW, round, Map.of())))
          .contains("cannot find it");
      assertThat(
              Talk.said(talk.submit(NURSE, Actions.EDIT, round, Map.of(Actions.TEXT, "Changed"))))
          .contains("cannot find it");
      talk.reply(NURSE, round, "Said since");
      assertThat(view(talk)).contains("Said since").contains("was lost").doesNotContain("jams");
    }
    assertThat(warning()).hasValueSatisfying(w -> assertThat(w).contains("was lost before"));
    assertThat(Rows.texts(installation.database(), "SELECT text FROM reply ORDER BY text"))
        .containsExactly("Said since", "The printer jams");
  }

  @Test
  void a_week_whose_key_is_there_says_nothing_of_the_kind() {
    talking(talk -> talk.reply(NURSE, round, "The printer jams"));
    Path old = copy(installation.keys(), "old.db");
    clock.advance(Duration.ofDays(7));
    talking(talk -> talk.reply(NURSE, talk.ask(), "The week after"));
    copy(old, installation.keys());
    assertThat(warning())
        .hasValueSatisfying(w -> assertThat(w).contains("old copy").contains("1 secrets of weeks"));
    serveOnce();
    talking(
        talk -> {
          String next = talk.ask();
          assertThat(talk.conversation().view(ChatUser.parse(NURSE), "show", next).toString())
              .contains("was lost");
        });
    assertThat(installation.ok("my-data", NURSE, "--as", ADMIN))
        .contains("The printer jams")
        .doesNotContain("The week after");
  }

  @Test
  void the_right_keys_put_back_are_right_again() {
    talking(talk -> talk.reply(NURSE, round, "The printer jams"));
    Path right = copy(installation.keys(), "right.db");
    remove(installation.keys());
    serveOnce();
    copy(right, installation.keys());
    serveOnce();
    assertThat(warning()).isEmpty();
    assertThat(shown()).contains("The printer jams");
  }

  @Test
  void an_old_copy_brings_no_secret_of_a_closed_consultation_back() {
    talking(talk -> talk.reply(NURSE, round, "The printer jams"));
    Path old = copy(installation.keys(), "old.db");
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    copy(old, installation.keys());
    assertThat(secrets()).isEqualTo(1);
    serveOnce();
    assertThat(secrets()).isZero();
    assertThat(Rows.number(installation.keys(), "SELECT count(*) FROM destroyed")).isEqualTo(1);
  }

  @Test
  void a_main_database_that_was_put_back_is_no_reason_for_alarm() {
    Path backup = folder.resolve("backup.db");
    installation.ok("backup", backup.toString());
    talking(talk -> talk.reply(NURSE, round, "The printer jams"));
    talking(talk -> talk.submit(NURSE, Actions.WITHDRAW, round, Map.of()));
    installation.ok("restore", backup.toString());
    assertThat(warning()).isEmpty();
  }

  @Test
  void keys_of_another_installation_are_refused_and_so_is_its_backup(@TempDir Path elsewhere) {
    TestInstallation other =
        new TestInstallation(elsewhere, new SettableClock("2026-11-20T09:00:00Z"));
    other.ok("list");
    Path backup = elsewhere.resolve("backup.db");
    other.ok("backup", backup.toString());
    byte[] before = bytes(installation.database().file());
    TestInstallation.Ran restored = installation.run("restore", backup.toString());
    assertThat(restored.exitCode()).isEqualTo(2);
    assertThat(restored.err()).contains("another installation");
    assertThat(bytes(installation.database().file())).isEqualTo(before);

    copy(other.keys(), installation.keys());
    TestInstallation.Ran ran = installation.run("list");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("another installation").doesNotContain("\tat ");
  }

  @Test
  void nothing_in_the_main_database_is_a_secret_or_leads_to_one() {
    talking(talk -> talk.reply(NURSE, round, "The printer jams"));
    assertThat(Rows.texts(installation.database(), "SELECT check_value FROM known_secret"))
        .singleElement()
        .asString()
        .matches("[A-Za-z0-9_-]{22}");
    assertThat(Bytes.filesWith(folder.resolve("data"), SECRET)).isEmpty();
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM known_secret")).isZero();
  }

  private Optional<String> warning() {
    try (Features features = open()) {
      return features.keysWarning();
    }
  }

  private String shown() {
    String[] shown = new String[1];
    talking(talk -> shown[0] = view(talk));
    return shown[0];
  }

  private String view(Talk talk) {
    return talk.conversation().view(ChatUser.parse(NURSE), "show", round).toString();
  }

  private void serveOnce() {
    App.start(installation.config(), clock).close();
  }

  private static String ready(App app) {
    return new Web().get(Web.door(app, "/health/ready"));
  }

  private int secrets() {
    return Rows.number(installation.keys(), "SELECT count(*) FROM week_secret");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path copy(Path from, String name) {
    return copy(from, folder.resolve(name));
  }

  private static Path copy(Path from, Path to) {
    try {
      remove(to);
      return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path database) {
    try {
      Files.deleteIfExists(database);
      Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-wal"));
      Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-shm"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
