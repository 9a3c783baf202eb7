package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each message of a round leaves once, whatever the platform answers and whenever we die. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class DeliveryTest {
  private static final int STAFF = 300;
  private static final Tenant DEMO = new Tenant(Platform.SANDBOX, "demo");

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final RecordingGateway gateway = new RecordingGateway(Platform.SANDBOX);
  private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();
  private TestInstallation installation;
  private Features features;
  private Dispatcher dispatcher;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(
        Samples.CONSULTATION.replace("opens: 2026-11-16", "opens: 2026-11-23"),
        Samples.audience(STAFF, 0).replace("slack,T1,", "sandbox,demo,"));
    features = opened(Features.open(installation.config(), clock, "test"));
    clock.set("2026-11-24T10:00:00Z");
    new Talk(features, clock).ask();
    dispatcher = dispatcher(features, gateway);
  }

  @AfterEach
  void end() throws Exception {
    for (int i = opened.size() - 1; i >= 0; i--) {
      opened.get(i).close();
    }
  }

  private Dispatcher dispatcher(Features of, RecordingGateway to) {
    Contents question = addressee -> Optional.of(Message.plain("What slowed you down?"));
    return opened(Gates.dispatcher(of, question, to, clock));
  }

  @Test
  void everybody_gets_it_once() {
    sendAll(dispatcher);
    assertThat(gateway.sent).hasSize(STAFF).doesNotHaveDuplicates();
    assertThat(states()).isEqualTo(Map.of("SENT", STAFF));
    assertThat(dispatcher.tick()).isZero();
  }

  @Test
  void two_instances_on_one_database_lose_nothing_and_send_nothing_twice() {
    Features other = opened(Features.open(installation.config(), clock, "test"));
    Dispatcher second = dispatcher(other, gateway);
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> sendAll(dispatcher));
    CompletableFuture<Void> two = CompletableFuture.runAsync(() -> sendAll(second));
    CompletableFuture.allOf(one, two).join();
    assertThat(gateway.sent).hasSize(STAFF).doesNotHaveDuplicates();
    assertThat(states()).isEqualTo(Map.of("SENT", STAFF));
  }

  @Test
  void what_was_being_sent_when_the_program_died_is_held_in_doubt_and_never_sent_again() {
    int claimed =
        features
            .deliveries()
            .claim(DEMO, 7, clock.instant(), clock.instant().plusSeconds(120))
            .size();
    assertThat(claimed).isEqualTo(7);
    sendAll(dispatcher);
    assertThat(states()).isEqualTo(Map.of("SENDING", 7, "SENT", STAFF - 7));
    clock.advance(Duration.ofSeconds(121));
    sendAll(dispatcher);
    clock.advance(Duration.ofDays(1));
    sendAll(dispatcher);
    assertThat(states()).isEqualTo(Map.of("IN_DOUBT", 7, "SENT", STAFF - 7));
    assertThat(gateway.sent).hasSize(STAFF - 7);
  }

  @Test
  void a_result_that_comes_after_the_lease_changes_nothing() {
    long id =
        features
            .deliveries()
            .claim(DEMO, 1, clock.instant(), clock.instant().plusSeconds(120))
            .get(0)
            .id();
    clock.advance(Duration.ofSeconds(121));
    assertThat(features.deliveries().doubtExpired(clock.instant())).isEqualTo(1);
    features.deliveries().record(id, DeliveryState.SENT, "", clock.instant());
    assertThat(states()).containsEntry("IN_DOUBT", 1);
  }

  @Test
  void S12_what_the_platform_postpones_is_sent_when_it_may_be() {
    gateway.outcome =
        to ->
            to.equals("U1")
                ? new SendOutcome.TryLater(Duration.ofSeconds(7), "ratelimited")
                : new SendOutcome.Sent("m");
    sendAll(dispatcher);
    assertThat(states()).isEqualTo(Map.of("RETRYING", 1, "SENT", STAFF - 1));
    clock.advance(Duration.ofSeconds(6));
    assertThat(dispatcher.tick()).isZero();
    gateway.outcome = to -> new SendOutcome.Sent("m");
    clock.advance(Duration.ofSeconds(1));
    sendAll(dispatcher);
    assertThat(states()).isEqualTo(Map.of("SENT", STAFF));
  }

  @Test
  void T13_trying_again_has_an_end() {
    gateway.outcome = to -> new SendOutcome.TryLater(Duration.ofSeconds(1), "http-503");
    only("U1");
    for (int i = 0; i < 20; i++) {
      sendAll(dispatcher);
      clock.advance(Duration.ofHours(1));
    }
    assertThat(gateway.sent).hasSize(10);
    assertThat(states()).isEqualTo(Map.of("FAILED", 1));
  }

  @Test
  void each_answer_of_the_platform_has_its_state_and_its_reason() {
    gateway.outcome =
        to ->
            switch (to) {
              case "U1" -> new SendOutcome.Refused("user_not_found");
              case "U2" -> new SendOutcome.Unknown("http-500");
              case "U3" -> throw new IllegalStateException("a bug");
              default -> new SendOutcome.Sent("m");
            };
    sendAll(dispatcher);
    assertThat(states()).isEqualTo(Map.of("FAILED", 1, "IN_DOUBT", 2, "SENT", STAFF - 3));
    assertThat(reasons("FAILED")).containsExactly("user_not_found");
    assertThat(reasons("IN_DOUBT")).containsExactlyInAnyOrder("http-500", "error");
  }

  @Test
  void T28_who_stopped_after_the_round_was_written_is_not_asked_any_more() {
    Rows.change(installation.database(), "UPDATE member SET stopped = 1 WHERE account = 'U5'");
    sendAll(dispatcher);
    assertThat(gateway.sent).hasSize(STAFF - 1).doesNotContain("U5");
    assertThat(states()).isEqualTo(Map.of("CANCELLED", 1, "SENT", STAFF - 1));
  }

  @Test
  void a_round_that_ended_sends_nothing_more() {
    Rows.change(installation.database(), "UPDATE round SET state = 'ENDED'");
    sendAll(dispatcher);
    assertThat(gateway.sent).isEmpty();
    assertThat(states()).isEqualTo(Map.of("CANCELLED", STAFF));
  }

  @Test
  void what_has_nothing_to_say_is_cancelled_and_what_cannot_be_read_waits() {
    only("U1");
    Dispatcher silent = saying(addressee -> Optional.empty());
    assertThat(silent.tick()).isEqualTo(1);
    assertThat(states()).isEqualTo(Map.of("CANCELLED", 1));

    Rows.change(installation.database(), "UPDATE delivery SET state = 'QUEUED'");
    Dispatcher broken =
        saying(
            addressee -> {
              throw new IllegalStateException("cannot be read now");
            });
    assertThat(broken.tick()).isEqualTo(1);
    assertThat(states()).isEqualTo(Map.of("RETRYING", 1));
    clock.advance(Duration.ofMinutes(1));
    sendAll(dispatcher);
    assertThat(gateway.sent).containsExactly("U1");
  }

  private Dispatcher saying(Contents contents) {
    return opened(Gates.dispatcher(features, contents, gateway, clock));
  }

  @Test
  void S12_what_was_held_back_used_up_no_attempt_and_says_throttled() {
    gateway.outcome = to -> SendOutcome.Held.throttled(Duration.ofSeconds(3));
    only("U1");
    for (int i = 0; i < 20; i++) {
      sendAll(dispatcher);
      clock.advance(Duration.ofSeconds(3));
    }
    assertThat(reasons("RETRYING")).containsExactly("throttled");
    assertThat(Rows.number(installation.database(), "SELECT attempts FROM delivery")).isZero();
    gateway.outcome = to -> new SendOutcome.Sent("m");
    sendAll(dispatcher);
    assertThat(states()).isEqualTo(Map.of("SENT", 1));
  }

  @Test
  void posts_to_channels_leave_before_prompts() {
    Rows.change(
        installation.database(),
        "INSERT INTO edition VALUES ('d1', 'getting-tech-right', 't', '2026-W47', '', 1, 'DRAFT',"
            + " '', '', NULL, NULL)");
    Rows.change(
        installation.database(),
        "INSERT INTO delivery (id, edition_id, channel, platform, state, due_at) VALUES"
            + " (1, 'd1', 'sandbox:demo/digest', 'sandbox', 'QUEUED', 0)");
    assertThat(
            features
                .deliveries()
                .claim(DEMO, 1, clock.instant(), clock.instant())
                .get(0)
                .addressee())
        .isInstanceOf(Delivery.Place.class);
  }

  @Test
  void nothing_is_held_open_in_the_database_while_a_message_is_on_its_way() {
    only("U1");
    gateway.outcome =
        to -> {
          writeAtOnce();
          return new SendOutcome.Sent("m");
        };
    sendAll(dispatcher);
    assertThat(states()).isEqualTo(Map.of("SENT", 1));
  }

  /** Fails at once where anybody holds the database for writing. */
  private void writeAtOnce() {
    boolean file = installation.database().isFile();
    try (Connection connection = installation.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(file ? "PRAGMA busy_timeout = 0" : "SET lock_timeout = 1");
      statement.execute(file ? "BEGIN IMMEDIATE" : "BEGIN; LOCK TABLE delivery");
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      throw new AssertionError("somebody holds the database", e);
    }
  }

  /** Forgets everybody but one member. */
  private void only(String account) {
    Rows.change(
        installation.database(),
        "DELETE FROM delivery WHERE member_id <> (SELECT id FROM member WHERE account = '"
            + account
            + "')");
  }

  private static void sendAll(Dispatcher dispatcher) {
    while (dispatcher.tick() > 0) {
      Thread.onSpinWait();
    }
  }

  private Map<String, Integer> states() {
    return Rows.texts(installation.database(), "SELECT state FROM delivery").stream()
        .collect(Collectors.toMap(state -> state, state -> 1, Integer::sum, TreeMap::new));
  }

  private List<String> reasons(String state) {
    return Rows.texts(
        installation.database(), "SELECT reason FROM delivery WHERE state = '" + state + "'");
  }

  private <T extends AutoCloseable> T opened(T part) {
    opened.add(part);
    return part;
  }
}
