package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.slack.FakeSlack.Failure;
import org.jointheconversation.slack.SlackGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a crash between sending and recording, Slack is asked what arrived; nothing goes twice. */
class LookingUpTest {
  private static final int STAFF = 3;
  private static final Message QUESTION = Message.plain("What slowed you down?");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final FakeSlack slack = FakeSlack.start();
  private TestInstallation installation;
  private Features features;
  private SlackGateway gateway;
  private Dispatcher dispatcher;
  private LookingUp lookingUp;

  /** Says the question, and reminds a day later. */
  private final Contents contents =
      new Contents() {
        @Override
        public Optional<Message> of(Delivery.Addressee addressee) {
          return Optional.of(QUESTION);
        }

        @Override
        public Optional<SendTimes.Window> reminderAfter(Delivery.Person person, Instant sentAt) {
          Instant due = sentAt.plus(Duration.ofDays(1));
          return person.reminder() == 0
              ? Optional.of(new SendTimes.Window(due, Optional.empty()))
              : Optional.empty();
        }
      };

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(STAFF, 0));
    features = Features.open(installation.config(), clock, "test");
    clock.set("2026-11-24T10:00:00Z");
    new Talk(features, clock).ask();
    gateway = new SlackGateway(slack.config(), features.addresses(), Gates.open(clock));
    dispatcher = Gates.dispatcher(features, contents, gateway, clock);
    lookingUp = new LookingUp(features.doubts(), contents, List.of(gateway), new Metrics(), clock);
  }

  @AfterEach
  void end() {
    dispatcher.close();
    gateway.close();
    features.close();
    slack.close();
  }

  /** What a process leaves that is killed after so many of three claimed messages had left. */
  private void killedAfter(int sent) {
    List<Delivery> claimed =
        features
            .deliveries()
            .claim(
                new Tenant(Platform.SLACK, "T1"),
                STAFF,
                clock.instant(),
                clock.instant().plusSeconds(120));
    assertThat(claimed).hasSize(STAFF);
    for (Delivery delivery : claimed.subList(0, sent)) {
      gateway.send(user(delivery), QUESTION, Long.toString(delivery.id()));
    }
  }

  private static ChatUser user(Delivery delivery) {
    return ((Delivery.Person) delivery.addressee()).user();
  }

  /** The program runs on for so many minutes. */
  private void minutes(int minutes) {
    for (int second = 0; second < minutes * 60; second += 10) {
      clock.advance(Duration.ofSeconds(10));
      dispatcher.tick();
      lookingUp.tick();
    }
  }

  private int posted() {
    return slack.messages("DU1").size()
        + slack.messages("DU2").size()
        + slack.messages("DU3").size();
  }

  @Test
  void what_had_left_is_found_and_what_had_not_is_sent_and_nobody_is_asked_twice() {
    killedAfter(2);
    minutes(10);
    assertThat(states(0)).isEqualTo(Map.of("SENT", STAFF));
    for (int member = 1; member <= STAFF; member++) {
      assertThat(slack.messages("DU" + member)).hasSize(1);
    }
    assertThat(states(1))
        .as("reminders follow as after any sending")
        .isEqualTo(Map.of("QUEUED", STAFF));
  }

  @Test
  void S13_no_more_than_one_look_a_minute_and_far_enough_back() {
    killedAfter(2);
    minutes(3);
    assertThat(slack.calls("conversations.history")).hasSizeBetween(1, 2);
    FakeSlack.Call look = slack.calls("conversations.history").get(0);
    long oldest = (long) Double.parseDouble(look.param("oldest"));
    assertThat(Instant.ofEpochSecond(oldest)).isBefore("2026-11-24T09:50:00Z");
    assertThat(look.param("include_all_metadata")).isEqualTo("1");
    assertThat(Integer.parseInt(look.param("limit"))).isLessThanOrEqualTo(15);
    minutes(10);
    assertThat(slack.calls("conversations.history")).hasSize(3);
  }

  @Test
  void nothing_is_looked_for_that_may_still_be_on_its_way() {
    killedAfter(2);
    minutes(2);
    lookingUp.tick();
    assertThat(slack.calls("conversations.history")).isEmpty();
  }

  @Test
  void S33_the_stamp_says_nothing_but_a_random_number() {
    dispatcher.tick();
    FakeSlack.Call call = slack.calls("chat.postMessage").get(0);
    assertThat(call.param("metadata"))
        .matches("\\{\"event_type\":\"jtc_delivery\",\"event_payload\":\\{\"delivery\":\"\\d+\"}}");
  }

  @Test
  void a_dropped_connection_is_looked_into_and_the_message_is_not_repeated() {
    slack.failNext("chat.postMessage", new Failure.BreakAfter());
    slack.failNext("chat.postMessage", new Failure.Status(500));
    minutes(1);
    assertThat(states(0)).containsEntry("IN_DOUBT", 2);
    minutes(10);
    assertThat(states(0)).isEqualTo(Map.of("SENT", STAFF));
    assertThat(posted()).isEqualTo(STAFF);
  }

  @Test
  void where_Slack_lets_nobody_look_a_person_decides() {
    killedAfter(2);
    for (int i = 0; i < STAFF; i++) {
      slack.failNext("conversations.history", new Failure.Error("missing_scope"));
    }
    minutes(12);
    assertThat(states(0)).isEqualTo(Map.of("IN_DOUBT", STAFF));
    assertThat(slack.calls("conversations.history")).hasSize(STAFF);
    assertThat(posted()).isEqualTo(2);
    String id = Rows.texts(installation.database(), "SELECT id FROM delivery").get(0);
    installation.ok("settle", id, "sent", "--as", ADMIN);
    assertThat(states(0)).isEqualTo(Map.of("IN_DOUBT", 2, "SENT", 1));
  }

  @Test
  void S12_where_Slack_is_busy_it_is_asked_again_and_others_are_not_held_up() {
    killedAfter(3);
    slack.failNext("conversations.history", new Failure.TooMany(60));
    minutes(4);
    assertThat(states(0)).containsEntry("SENT", 1);
    minutes(6);
    assertThat(states(0)).isEqualTo(Map.of("SENT", STAFF));
    assertThat(posted()).isEqualTo(STAFF);
  }

  @Test
  void a_chat_with_too_much_in_it_is_left_to_a_person() {
    killedAfter(1);
    for (int i = 0; i < 20; i++) {
      gateway.send(ChatUser.parse("slack:T1/U1"), QUESTION);
      gateway.send(ChatUser.parse("slack:T1/U2"), QUESTION);
      gateway.send(ChatUser.parse("slack:T1/U3"), QUESTION);
    }
    int before = posted();
    minutes(10);
    assertThat(states(0)).isEqualTo(Map.of("IN_DOUBT", STAFF));
    assertThat(posted()).isEqualTo(before);
  }

  @Test
  void pause_all_stops_looking_and_a_cancelled_round_sends_nothing_again() {
    killedAfter(2);
    installation.ok("pause-all", "--as", ADMIN);
    minutes(6);
    assertThat(slack.calls("conversations.history")).isEmpty();
    String round = Rows.texts(installation.database(), "SELECT id FROM round").get(0);
    installation.ok("cancel", round, "--as", ADMIN);
    installation.ok("resume-all", "--as", ADMIN);
    minutes(10);
    assertThat(states(0)).isEqualTo(Map.of("SENT", 2, "CANCELLED", 1));
    assertThat(posted()).isEqualTo(2);
  }

  private Map<String, Integer> states(int reminder) {
    Map<String, Integer> states = new TreeMap<>();
    Rows.texts(installation.database(), "SELECT state FROM delivery WHERE reminder = " + reminder)
        .forEach(state -> states.merge(state, 1, Integer::sum));
    return states;
  }
}
