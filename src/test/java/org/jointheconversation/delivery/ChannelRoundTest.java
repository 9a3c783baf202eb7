package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round that goes to a channel is one delivery, under the same rules as all others. */
class ChannelRoundTest {
  private static final String SHARED =
      Samples.CONSULTATION.replace(
          "    zone: consultation", "    deliver: channel sandbox:demo/ward");
  private static final String NIGHTS =
      "quietHours: { from: \"09:30\", to: \"12:00\", weekends: true }\n";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final RecordingGateway gateway = new RecordingGateway(Platform.SANDBOX);
  private TestInstallation installation;
  private Features features;
  private Dispatcher dispatcher;

  private void begin(String consultation) {
    installation = new TestInstallation(folder, clock);
    installation.begin(
        consultation,
        Samples.audience(3, 0)
            .replace("slack,T1,", "sandbox,demo,")
            .replace("Europe/London", "Australia/Sydney"));
    features = Features.open(installation.config(), clock, "test");
    dispatcher =
        Gates.dispatcher(
            features,
            addressee -> Optional.of(Message.plain("What slowed you down?")),
            gateway,
            clock);
  }

  @AfterEach
  void end() {
    dispatcher.close();
    features.close();
  }

  private void at(String moment) {
    clock.set(moment);
    features.rounds().tick();
    features.postponing().tick();
    while (dispatcher.tick() > 0) {
      assertThat(gateway.sent).hasSizeLessThan(10);
    }
  }

  @Test
  void it_leaves_at_its_slot_by_the_clock_of_the_consultation_and_once() {
    begin(SHARED.replace("10:00\n", "10:00\n    zone: member\n"));
    at("2026-11-24T09:59:00Z");
    assertThat(gateway.sent).isEmpty();
    at("2026-11-24T10:00:00Z");
    at("2026-11-24T10:30:00Z");
    assertThat(gateway.sent).containsExactly("#ward");
    at("2026-12-01T10:00:00Z");
    assertThat(gateway.sent).containsExactly("#ward", "#ward");
  }

  @Test
  void N29_quiet_times_hold_for_it_where_the_consultation_is() {
    begin(SHARED + NIGHTS);
    at("2026-11-24T10:00:00Z");
    assertThat(gateway.sent).isEmpty();
    at("2026-11-24T12:00:00Z");
    assertThat(gateway.sent).containsExactly("#ward");
  }

  @Test
  void what_a_quiet_time_overtakes_waits_for_the_end_of_it() {
    begin(SHARED.replace("10:00\n", "09:00\n") + NIGHTS);
    gateway.outcome = to -> new SendOutcome.TryLater(Duration.ofMinutes(40), "ratelimited");
    at("2026-12-01T09:00:00Z");
    gateway.outcome = to -> new SendOutcome.Sent("m");
    at("2026-12-01T09:45:00Z");
    assertThat(gateway.sent).hasSize(1);
    at("2026-12-01T12:00:00Z");
    assertThat(gateway.sent).hasSize(2);
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void pause_all_cancel_and_close_stop_it() {
    begin(SHARED);
    installation.ok("pause-all", "--as", ADMIN);
    at("2026-11-24T10:00:00Z");
    assertThat(gateway.sent).isEmpty();
    String round = Rows.texts(installation.database(), "SELECT id FROM round").get(0);
    installation.ok("cancel", round, "--as", ADMIN);
    assertThat(states()).containsExactly("CANCELLED");
    installation.ok("resume-all", "--as", ADMIN);
    at("2026-11-24T10:01:00Z");
    assertThat(gateway.sent).isEmpty();

    clock.set("2026-12-01T09:55:00Z");
    features.rounds().tick();
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(states()).containsExactly("CANCELLED", "CANCELLED");
  }

  @Test
  void one_written_ahead_while_nothing_ran_is_not_sent_late() {
    begin(SHARED);
    features.rounds().tick();
    at("2026-11-24T12:00:00Z");
    assertThat(gateway.sent).isEmpty();
    assertThat(states()).containsExactly("CANCELLED");
    assertThat(Rows.texts(installation.database(), "SELECT state FROM round"))
        .containsExactly("SKIPPED");
  }

  @Test
  void one_in_doubt_is_decided_by_a_person_who_looks_into_the_channel() {
    begin(SHARED);
    gateway.outcome = to -> new SendOutcome.Unknown("hung");
    at("2026-11-24T10:00:00Z");
    assertThat(installation.ok("rounds", "getting-tech-right", "--in-doubt", "--as", ADMIN))
        .contains("\"to\":\"sandbox:demo/ward\"");
    String id = Rows.texts(installation.database(), "SELECT id FROM delivery").get(0);
    installation.ok("settle", id, "sent", "--as", ADMIN);
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void who_answers_twice_is_one_person_and_who_is_elsewhere_was_not_asked() {
    begin(SHARED);
    at("2026-11-24T10:00:00Z");
    Talk talk = new Talk(features, clock);
    String round = Rows.texts(installation.database(), "SELECT id FROM round").get(0);
    talk.reply("sandbox:demo/STRANGER", round, "The printer jams");
    talk.reply("sandbox:demo/STRANGER", round, "It asks for my password again");
    talk.reply("sandbox:demo/U1", round, "The printer jams");
    assertThat(Talk.said(talk.reply("slack:T1/ELSEWHERE", round, "The printer jams")))
        .contains("was for other people");
    assertThat(Rows.number(installation.database(), "SELECT replied FROM round")).isEqualTo(2);
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM reply")).isEqualTo(3);
  }

  private List<String> states() {
    return Rows.texts(
        installation.database(), "SELECT state FROM delivery WHERE round_id IS NOT NULL");
  }
}
