package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestDatabase;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.consultation.ConsultationException;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.store.SqlLinkStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closing may stop anywhere, and two processes may be at it: what was decided once is done. */
class ClosingCutShortTest {
  private static final int NURSES = 15;

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private TestInstallation installation;
  private Features features;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(NURSES, 0));
    features = Features.open(installation.config(), clock, "test");
  }

  @AfterEach
  void end() {
    features.close();
  }

  private void everybodyReplies() {
    Talk talk = new Talk(features, clock);
    String round = talk.ask();
    IntStream.rangeClosed(1, NURSES)
        .forEach(i -> talk.reply("slack:T1/U" + i, round, "The printer jams"));
  }

  @Test
  void a_closing_that_was_cut_short_goes_on() {
    everybodyReplies();
    Rows.change(installation.database(), "UPDATE consultation SET state = 'CLOSING'");
    Closing closing = features.closing();
    closing.tick();
    assertThat(texts("SELECT state FROM consultation")).containsExactly("CLOSING");
    clock.advance(Duration.ofMinutes(1));
    closing.tick();
    assertThat(texts("SELECT state FROM consultation")).containsExactly("CLOSED");
    assertThat(Rows.number(installation.keys(), "SELECT count(*) FROM week_secret")).isZero();
  }

  @Test
  void a_closing_that_stopped_in_the_middle_does_what_was_decided_before() {
    everybodyReplies();
    TestDatabase database = installation.database();
    Rows.change(
        database,
        "CREATE TRIGGER stop BEFORE DELETE ON unlinking_reply"
            + " BEGIN SELECT RAISE(ABORT, 'stopped'); END");
    assertThat(installation.run("close", "getting-tech-right", "--as", ADMIN).exitCode())
        .isEqualTo(1);
    List<String> decided = texts("SELECT handle FROM unlinking_reply ORDER BY reply_id");
    assertThat(decided).hasSize(NURSES);
    assertThat(texts("SELECT handle FROM reply")).doesNotContainAnyElementsOf(decided);

    Rows.change(database, "DROP TRIGGER stop");
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(texts("SELECT handle FROM reply ORDER BY id")).isEqualTo(decided);
    assertThat(number("SELECT count(*) FROM unlinking_reply")).isZero();
    assertThat(texts("SELECT state FROM consultation")).containsExactly("CLOSED");
  }

  @Test
  void who_decides_stops_where_another_process_has_begun_the_same() {
    long consultation = features.consultationStore().find("getting-tech-right").orElseThrow().id();
    LinkStore links = new SqlLinkStore(features.database(), RandomSource.secure());
    Rows.change(
        installation.database(),
        "CREATE TRIGGER other AFTER INSERT ON unlinking_reply WHEN NEW.reply_id = 40"
            + " BEGIN UPDATE unlinking SET process = 0; END");
    assertThatThrownBy(() -> links.decide(consultation, decisions("first")))
        .isInstanceOf(ConsultationException.class);
    assertThat(links.progress(consultation).decided()).isFalse();

    Rows.change(installation.database(), "DROP TRIGGER other");
    links.decide(consultation, decisions("second"));
    links.decide(consultation, decisions("third"));
    assertThat(links.progress(consultation).decided()).isTrue();
    assertThat(texts("SELECT DISTINCT handle FROM unlinking_reply")).containsExactly("second");
    assertThat(number("SELECT count(*) FROM unlinking_reply")).isEqualTo(60);
  }

  private static Stream<UnlinkedReply> decisions(String handle) {
    return IntStream.rangeClosed(1, 60).mapToObj(reply -> new UnlinkedReply(reply, 0, handle));
  }

  @Test
  void a_closing_that_moves_is_left_alone() {
    everybodyReplies();
    Rows.change(installation.database(), "UPDATE consultation SET state = 'CLOSING'");
    Closing closing = features.closing();
    closing.tick();
    clock.advance(Duration.ofSeconds(50));
    Rows.change(
        installation.database(),
        "INSERT INTO unlinking (consultation_id, process, step) SELECT id, 1, 7 FROM consultation");
    closing.tick();
    clock.advance(Duration.ofSeconds(50));
    closing.tick();
    assertThat(texts("SELECT state FROM consultation")).containsExactly("CLOSING");
    clock.advance(Duration.ofSeconds(10));
    closing.tick();
    assertThat(texts("SELECT state FROM consultation")).containsExactly("CLOSED");
  }

  private List<String> texts(String sql) {
    return Rows.texts(installation.database(), sql);
  }

  private int number(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
