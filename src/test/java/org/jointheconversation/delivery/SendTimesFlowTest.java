package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.Reminders;
import org.jointheconversation.consultation.SendTimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Prompts and reminders go out when they should where each member is, and never at night (N29). */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class SendTimesFlowTest {
  private static final String HEADER =
      "platform,team,user,organisation,role,site,time_zone,person\n";
  private static final String LONDON = "sandbox,demo,LONDON,RX1,nurse,W,Europe/London,p1\n";
  private static final String SYDNEY = "sandbox,demo,SYDNEY,RX1,nurse,W,Australia/Sydney,p2\n";
  private static final String HONOLULU = "sandbox,demo,HONOLULU,RX1,nurse,W,Pacific/Honolulu,p3\n";
  private static final String NIGHTS =
      "quietHours: { from: \"20:00\", to: \"07:00\", weekends: true,"
          + " bankHolidays: england-and-wales }\n";

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-20T12:00:00Z");
  private final RecordingGateway gateway = new RecordingGateway(Platform.SANDBOX);
  private final List<String> log = new CopyOnWriteArrayList<>();
  private TestInstallation installation;
  private Features features;
  private Dispatcher dispatcher;

  private void begin(String consultation, String... audience) {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(consultation, HEADER + String.join("", audience));
    features = Features.open(installation.config(), clock, "test");
    dispatcher = open();
  }

  private Dispatcher open() {
    Contents contents =
        new Contents() {
          @Override
          public Optional<Message> of(Delivery.Addressee addressee) {
            Delivery.Person person = (Delivery.Person) addressee;
            log.add(clock.instant() + " " + person.user().user() + " " + person.reminder());
            return Optional.of(Message.plain("What slowed you down?"));
          }

          @Override
          public Optional<SendTimes.Window> reminderAfter(
              Delivery.Person person, java.time.Instant sentAt) {
            Definition definition = definition();
            return Reminders.next(
                definition, definition.prompts().get(0), person.zone(), person.reminder(), sentAt);
          }
        };
    return Gates.dispatcher(features, contents, gateway, clock);
  }

  @AfterEach
  void end() {
    dispatcher.close();
    features.close();
  }

  private Definition definition() {
    long id = features.consultationStore().find("getting-tech-right").orElseThrow().id();
    return features.consultationStore().inForce(id).orElseThrow().definition();
  }

  /** Lets the program run, looking once in ten minutes. */
  private void until(String moment) {
    while (clock.instant().isBefore(java.time.Instant.parse(moment))) {
      clock.advance(Duration.ofMinutes(10));
      features.rounds().tick();
      features.postponing().tick();
      while (dispatcher.tick() > 0) {
        assertThat(log).hasSizeLessThan(1_000);
      }
    }
  }

  @Test
  void each_member_is_asked_at_ten_where_they_are() {
    begin(
        Samples.CONSULTATION.replace("zone: consultation", "zone: member"),
        LONDON,
        SYDNEY,
        HONOLULU);
    until("2026-11-25T12:00:00Z");
    assertThat(log)
        .containsExactly(
            "2026-11-23T23:00:00Z SYDNEY 0",
            "2026-11-24T10:00:00Z LONDON 0",
            "2026-11-24T20:00:00Z HONOLULU 0");
  }

  @Test
  void by_the_consultations_clock_everybody_is_asked_at_once_but_for_those_who_sleep() {
    begin(Samples.CONSULTATION + NIGHTS, LONDON, SYDNEY, HONOLULU);
    until("2026-11-25T12:00:00Z");
    assertThat(log)
        .containsExactly(
            "2026-11-24T10:00:00Z LONDON 0",
            "2026-11-24T17:00:00Z HONOLULU 0",
            "2026-11-24T20:00:00Z SYDNEY 0");
  }

  @Test
  void a_round_is_written_ahead_and_opens_at_its_time() {
    begin(Samples.CONSULTATION, LONDON);
    until("2026-11-24T09:50:00Z");
    assertThat(states()).isEqualTo("READY");
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM delivery")).isOne();
    assertThat(log).isEmpty();
    until("2026-11-24T10:00:00Z");
    assertThat(states()).isEqualTo("OPEN");
    assertThat(log).hasSize(1);
  }

  @Test
  void what_did_not_leave_before_the_night_waits_for_the_morning() {
    begin(Samples.CONSULTATION + NIGHTS, LONDON);
    gateway.outcome = to -> new SendOutcome.TryLater(Duration.ofMinutes(90), "busy");
    until("2026-11-24T19:50:00Z");
    gateway.outcome = to -> new SendOutcome.Sent("m-" + to);
    log.clear();
    until("2026-11-25T09:00:00Z");
    assertThat(log).containsExactly("2026-11-25T07:00:00Z LONDON 0");
  }

  @Test
  void reminders_go_to_those_alone_who_have_not_answered_and_never_at_weekends() {
    begin(
        Samples.CONSULTATION.replace(
                "  zone: consultation", "  zone: consultation\n    reminders: [ 1 day, 4 days ]")
            + NIGHTS,
        LONDON,
        LONDON.replace("LONDON", "ANSWERS").replace("p1", "p9"));
    until("2026-11-24T10:30:00Z");
    answered("ANSWERS");
    until("2026-12-01T09:00:00Z");
    assertThat(log)
        .containsExactlyInAnyOrder(
            "2026-11-24T10:00:00Z LONDON 0",
            "2026-11-24T10:00:00Z ANSWERS 0",
            "2026-11-25T10:00:00Z LONDON 1",
            "2026-11-30T10:00:00Z LONDON 2");
    assertThat(
            Rows.texts(
                installation.database(),
                "SELECT state FROM delivery d JOIN member m ON m.id = d.member_id"
                    + " WHERE m.account = 'ANSWERS' ORDER BY reminder"))
        .containsExactly("SENT", "CANCELLED");
  }

  @Test
  void a_round_that_nobody_was_there_for_is_shown_as_skipped() {
    begin(Samples.CONSULTATION, LONDON);
    clock.set("2026-11-24T11:30:00Z");
    until("2026-11-24T12:00:00Z");
    assertThat(states()).isEqualTo("SKIPPED");
    assertThat(log).isEmpty();
    assertThat(installation.ok("rounds", "getting-tech-right")).contains("\"asked\":0");
  }

  @Test
  void a_round_written_ahead_is_skipped_where_nothing_ran_when_it_was_due() {
    begin(Samples.CONSULTATION.replace("zone: consultation", "zone: member"), LONDON, HONOLULU);
    until("2026-11-24T09:50:00Z");
    assertThat(states()).isEqualTo("READY");
    clock.set("2026-11-24T13:00:00Z");
    until("2026-11-24T20:30:00Z");
    assertThat(states()).isEqualTo("OPEN");
    assertThat(log).containsExactly("2026-11-24T20:00:00Z HONOLULU 0");
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM participation")).isOne();
    until("2026-12-01T09:50:00Z");
    clock.set("2026-12-03T09:00:00Z");
    features.rounds().tick();
    assertThat(states()).endsWith("SKIPPED");
  }

  private String states() {
    return Rows.texts(installation.database(), "SELECT state FROM round ORDER BY slot").stream()
        .collect(Collectors.joining(" "));
  }

  private void answered(String account) {
    Rows.change(
        installation.database(),
        "UPDATE participation SET replied = 1 WHERE member_id ="
            + " (SELECT id FROM member WHERE account = '"
            + account
            + "')");
  }
}
