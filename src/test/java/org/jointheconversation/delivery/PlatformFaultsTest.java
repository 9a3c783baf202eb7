package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.chat.Message;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.slack.FakeSlack.Failure;
import org.jointheconversation.slack.SlackGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a platform answers, nobody is lost and nobody is asked twice. */
class PlatformFaultsTest {
  private static final int STAFF = 300;
  private static final Contents QUESTION =
      addressee -> Optional.of(Message.plain("What slowed you down?"));

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final FakeSlack slack = FakeSlack.start();
  private TestInstallation installation;
  private Features features;
  private SlackGateway gateway;
  private Parking parking;
  private Dispatcher dispatcher;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(
        Samples.CONSULTATION,
        Samples.audience(STAFF, 0).replace("slack,T1,", "slack," + FakeSlack.TEAM + ","));
    features = Features.open(installation.config(), clock, "test");
    clock.set("2026-11-24T10:00:00Z");
    new Talk(features, clock).ask();
    Budget budget = Gates.wide(clock);
    gateway = new SlackGateway(slack.config(), features.addresses(), budget);
    parking = features.parking();
    dispatcher =
        new Dispatcher(
            features.deliveries(),
            QUESTION,
            List.of(gateway),
            new Dispatcher.Gate(budget, parking),
            features.metrics(),
            clock);
  }

  @AfterEach
  void end() {
    dispatcher.close();
    gateway.close();
    features.close();
    slack.close();
  }

  private Map<String, Integer> states() {
    return Rows.texts(installation.database(), "SELECT state FROM delivery").stream()
        .collect(Collectors.toMap(state -> state, state -> 1, Integer::sum, TreeMap::new));
  }

  private void sendAll() {
    while (dispatcher.tick() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void S12_S31_with_faults_at_random_none_is_lost_none_is_double_and_doubts_have_a_cause() {
    Random random = new Random(4);
    int unknown = 0;
    for (int round = 0; round < 60; round++) {
      for (int i = 0; i < 5; i++) {
        Failure failure = failure(random.nextInt(6));
        unknown += leavesUnknown(failure) ? 1 : 0;
        slack.failNext("chat.postMessage", failure);
      }
      dispatcher.tick();
      clock.advance(Duration.ofMinutes(10));
    }
    for (int hour = 0; hour < 12; hour++) {
      sendAll();
      clock.advance(Duration.ofHours(1));
    }
    Map<String, Integer> states = states();
    assertThat(states.keySet()).isSubsetOf("SENT", "IN_DOUBT");
    assertThat(states.get("IN_DOUBT")).isPositive().isLessThanOrEqualTo(unknown);
    assertThat(states.values().stream().mapToInt(n -> n).sum()).isEqualTo(STAFF);
    assertThat(IntStream.rangeClosed(1, STAFF).map(i -> slack.messages("DU" + i).size()).max())
        .hasValue(1);
    assertThat(IntStream.rangeClosed(1, STAFF).map(i -> slack.messages("DU" + i).size()).sum())
        .isGreaterThanOrEqualTo(states.get("SENT"));
  }

  private static Failure failure(int kind) {
    return switch (kind) {
      case 0 -> new Failure.TooMany(3);
      case 1 -> new Failure.Status(503);
      case 2 -> new Failure.BreakAfter();
      case 3 -> new Failure.Error("internal_error");
      case 4 -> new Failure.Error("request_timeout");
      default -> new Failure.Error("ratelimited");
    };
  }

  private static boolean leavesUnknown(Failure failure) {
    return failure instanceof Failure.Status
        || failure instanceof Failure.BreakAfter
        || failure instanceof Failure.Error error && error.code().equals("internal_error");
  }

  @Test
  void S31_a_workspace_that_lets_us_in_no_more_is_parked_and_nothing_of_it_is_lost() {
    slack.failNext("conversations.open", new Failure.Error("token_revoked"));
    dispatcher.tick();
    int calls = slack.calls().size();
    assertThat(parking.warning()).hasValue("slack lets us in no more: token_revoked");
    assertThat(dispatcher.tick()).as("nothing of it is claimed").isZero();
    assertThat(slack.calls()).hasSize(calls);
    assertThat(states()).containsKeys("QUEUED", "RETRYING").doesNotContainKey("FAILED");
    assertThat(
            Rows.texts(
                installation.database(),
                "SELECT reason || attempts FROM delivery WHERE state = 'RETRYING'"))
        .containsExactly("token_revoked0");

    slack.failNext("auth.test", new Failure.Error("token_revoked"));
    parking.tick(List.of(gateway));
    assertThat(parking.warning()).as("asked, and still shut out").isPresent();
    clock.advance(Duration.ofMinutes(3));
    parking.tick(List.of(gateway));
    assertThat(parking.warning()).isEmpty();
    sendAll();
    assertThat(states()).isEqualTo(Map.of("SENT", STAFF));
    assertThat(slack.calls("chat.postMessage")).hasSize(STAFF);
  }

  @Test
  void S30_whoever_hears_of_it_first_parks_it_for_every_process_and_over_a_restart() {
    parking.park(org.jointheconversation.chat.Platform.SLACK, FakeSlack.TEAM, "app_uninstalled");
    assertThat(dispatcher.tick()).isZero();
    assertThat(features.parking().warning()).isPresent();
    features.parking().tick(List.of(gateway));
    parking.tick(List.of());
    assertThat(dispatcher.tick()).isPositive();
  }
}
