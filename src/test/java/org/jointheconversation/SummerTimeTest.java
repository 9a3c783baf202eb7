package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T28: nine o'clock is nine o'clock in London before and after the clocks change on 28 March. */
class SummerTimeTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2027-03-15T00:00:00Z");
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(
        Samples.CONSULTATION
            .replace("opens: 2026-11-16", "opens: 2027-03-15")
            .replace("closes: 2026-12-18", "closes: 2027-05-14")
            .replace("review: 2027-03-01", "review: 2027-06-01"),
        Samples.audience(3, 0));
    app = App.start(installation.config(), clock);
  }

  @AfterEach
  void end() {
    app.close();
  }

  @Test
  void the_digest_is_drafted_at_nine_on_the_wall() {
    at("2027-03-22T08:59:59Z");
    assertThat(weeks()).isEmpty();
    at("2027-03-22T09:00:00Z");
    assertThat(weeks()).containsExactly("2027-W11");
    at("2027-03-29T07:59:59Z");
    assertThat(weeks()).containsExactly("2027-W11");
    at("2027-03-29T08:00:00Z");
    assertThat(weeks()).containsExactly("2027-W11", "2027-W12");
  }

  @Test
  void the_question_is_asked_at_ten_on_the_wall() {
    at("2027-03-16T10:00:00Z");
    at("2027-03-23T09:59:59Z");
    at("2027-03-23T10:00:00Z");
    at("2027-03-30T08:59:59Z");
    at("2027-03-30T09:00:00Z");
    assertThat(slots()).containsExactly("2027-03-16T10:00", "2027-03-23T10:00", "2027-03-30T09:00");
  }

  private void at(String moment) {
    clock.set(moment);
    app.keepBooks();
    app.edit();
  }

  private List<String> weeks() {
    return Rows.texts(
        installation.database(), "SELECT week FROM edition WHERE organisation = '' ORDER BY week");
  }

  private List<String> slots() {
    return Rows.texts(
        installation.database(),
        "SELECT strftime('%Y-%m-%dT%H:%M', slot / 1000, 'unixepoch') FROM round ORDER BY slot");
  }
}
