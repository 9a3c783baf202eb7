package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jointheconversation.Bytes;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N9: text is kept for as long as was promised, and no longer; published figures stay. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class RetentionTest {
  private static final int IMPORTED = 6_000;

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private TestInstallation installation;
  private Features features;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(Samples.CONSULTATION, Samples.audience(12, 0));
    clock.set("2026-11-24T10:00:00Z");
    features = Features.open(installation.config(), clock, "test");
    Talk talk = new Talk(features, clock);
    String round = talk.ask();
    IntStream.rangeClosed(1, 12)
        .forEach(i -> talk.reply("slack:T1/U" + i, round, "The zebrafink printer jams"));
  }

  @AfterEach
  void end() {
    features.close();
  }

  private void closes() {
    clock.set("2026-11-30T09:00:00Z");
    installation.ok("digest", "getting-tech-right", "--week", "2026-W48", "--post", "--as", ADMIN);
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
  }

  private void months(int months) {
    clock.set(
        clock
            .instant()
            .atZone(ZoneOffset.UTC)
            .plus(Period.ofMonths(months))
            .toInstant()
            .toString());
  }

  private void purge(Features any) {
    Retention retention = any.retention();
    while (retention.tick()) {
      // One portion after the other.
    }
  }

  @Test
  void N9_thirteen_months_after_closing_no_byte_of_the_text_is_left_and_the_digest_is() {
    store.mustBeFiles();
    closes();
    String before = digest();
    months(11);
    purge(features);
    assertThat(replies()).isEqualTo(12);
    months(2);
    assertThat(Bytes.filesWith(folder.resolve("data"), "zebrafink")).isNotEmpty();
    purge(features);
    assertThat(replies()).isZero();
    assertThat(Bytes.filesWith(folder, "zebrafink")).isEmpty();
    assertThat(digest()).isEqualTo(before).contains("15 people");
    assertThat(audited()).containsExactly("12 replies deleted");
    purge(features);
    assertThat(audited()).hasSize(1);
  }

  @Test
  void within_an_hour_no_byte_is_left_of_what_a_writer_took_back() {
    store.mustBeFiles();
    Retention retention = features.retention();
    long reply = Long.parseLong(Rows.texts(installation.database(), "SELECT id FROM reply").get(0));
    String text = "UPDATE reply SET text = 'An axolotl jams' WHERE id = " + reply;
    Rows.change(installation.database(), text);
    features.replies().withdraw(reply, OptionalLong.empty());
    clock.set("2026-11-24T10:59:00Z");
    retention.tick();
    assertThat(Bytes.filesWith(folder.resolve("data"), "axolotl")).isNotEmpty();
    clock.set("2026-11-24T11:00:00Z");
    retention.tick();
    assertThat(Bytes.filesWith(folder.resolve("data"), "axolotl")).isEmpty();
    assertThat(replies()).isEqualTo(11);
  }

  private String digest() {
    return installation.ok("digest", "getting-tech-right", "--week", "2026-W48");
  }

  @Test
  void it_goes_portion_by_portion_and_on_after_a_restart_and_is_written_down_once_at_the_end() {
    store.mustBeFiles();
    String rows = "The zebrafink printer jams\n".repeat(IMPORTED);
    Path file = installation.write("replies.csv", "text\n" + rows);
    installation.ok("import", "getting-tech-right", file.toString(), "--as", ADMIN);
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    months(13);
    assertThat(features.retention().tick()).isTrue();
    assertThat(replies()).isBetween(1, IMPORTED);
    assertThat(audited()).isEmpty();
    try (Features again = Features.open(installation.config(), clock, "test")) {
      purge(again);
    }
    assertThat(replies()).isZero();
    assertThat(audited()).hasSize(1);
    assertThat(Bytes.filesWith(folder.resolve("data"), "zebrafink")).isEmpty();
  }

  @Test
  void a_backup_from_before_closing_is_purged_again_on_the_day_that_was_promised() {
    store.mustBeFiles();
    Path backup = folder.resolve("backup.db");
    installation.ok("backup", backup.toString());
    closes();
    purge(features);
    months(13);
    purge(features);
    features.close();
    installation.ok("restore", backup.toString());
    assertThat(Rows.texts(installation.database(), "SELECT state || closed_on FROM consultation"))
        .containsExactly("CLOSED2026-11-30");
    assertThat(replies()).isZero();
    assertThat(Bytes.filesWith(folder.resolve("data"), "zebrafink")).isEmpty();
    features = Features.open(installation.config(), clock, "test");
  }

  private int replies() {
    return Rows.number(installation.database(), "SELECT count(*) FROM reply");
  }

  private List<String> audited() {
    return Rows.texts(
        installation.database(), "SELECT detail FROM audit_entry WHERE verb = 'retention'");
  }
}
