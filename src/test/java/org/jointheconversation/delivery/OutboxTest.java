package org.jointheconversation.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.AUTHOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

/** People stop a round, or everything, and decide what nobody else can know. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class OutboxTest {
  private static final int STAFF = 120;

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final RecordingGateway gateway = new RecordingGateway(Platform.SANDBOX);
  private TestInstallation installation;
  private Features features;
  private Dispatcher dispatcher;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(
        Samples.CONSULTATION, Samples.audience(STAFF, 0).replace("slack,T1,", "sandbox,demo,"));
    features = Features.open(installation.config(), clock, "test");
    clock.set("2026-11-24T10:00:00Z");
    new Talk(features, clock).ask();
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

  @Test
  void cancel_in_the_middle_stops_with_the_batch_that_is_on_its_way() {
    assertThat(dispatcher.tick()).isEqualTo(Dispatcher.IN_FLIGHT);
    TestInstallation.Ran ran = installation.run("cancel", round(), "--as", ADMIN);
    assertThat(ran.err()).contains("56 messages will not be sent");
    assertThat(dispatcher.tick()).isZero();
    assertThat(gateway.sent).hasSize(Dispatcher.IN_FLIGHT);
    assertThat(states()).isEqualTo(Map.of("SENT", 64, "CANCELLED", 56));
    assertThat(installation.run("cancel", round(), "--as", ADMIN).exitCode()).isEqualTo(1);
  }

  @Test
  void a_round_that_is_cancelled_while_it_is_written_ahead_never_opens() {
    clock.set("2026-12-01T09:55:00Z");
    features.rounds().tick();
    String ready =
        Rows.texts(installation.database(), "SELECT id FROM round WHERE state = 'READY'").get(0);
    installation.ok("cancel", ready, "--as", ADMIN);
    clock.set("2026-12-01T10:00:00Z");
    features.rounds().tick();
    assertThat(Rows.texts(installation.database(), "SELECT state FROM round ORDER BY slot"))
        .containsExactly("OPEN", "CANCELLED");
  }

  @Test
  void who_was_asked_before_a_round_was_cancelled_may_still_reply() {
    while (dispatcher.tick() > 0) {
      assertThat(gateway.sent).hasSizeLessThanOrEqualTo(STAFF);
    }
    installation.ok("cancel", round(), "--as", ADMIN);
    Talk talk = new Talk(features, clock);
    talk.type("sandbox:demo/U1", "The printer jams every night.");
    assertThat(Rows.number(installation.database(), "SELECT count(*) FROM reply")).isOne();
    assertThat(
            Rows.number(
                installation.database(), "SELECT count(*) FROM participation WHERE replied = 1"))
        .isOne();
  }

  @Test
  void pause_all_holds_everything_back_over_a_restart_and_resume_all_goes_on() {
    dispatcher.tick();
    installation.ok("pause-all", "--as", ADMIN);
    assertThat(dispatcher.tick()).isZero();
    features.close();
    dispatcher.close();
    features = Features.open(installation.config(), clock, "test");
    dispatcher =
        Gates.dispatcher(
            features,
            addressee -> Optional.of(Message.plain("What slowed you down?")),
            gateway,
            clock);
    assertThat(dispatcher.tick()).isZero();
    assertThat(gateway.sent).hasSize(Dispatcher.IN_FLIGHT);
    installation.ok("resume-all", "--as", ADMIN);
    while (dispatcher.tick() > 0) {
      assertThat(gateway.sent).hasSizeLessThanOrEqualTo(STAFF);
    }
    assertThat(gateway.sent).hasSize(STAFF).doesNotHaveDuplicates();
  }

  @Test
  void a_delivery_in_doubt_is_decided_by_a_person_who_may_see_to_whom_it_went() throws Exception {
    gateway.outcome =
        to -> to.equals("U7") ? new SendOutcome.Unknown("hung") : new SendOutcome.Sent("m-" + to);
    while (dispatcher.tick() > 0) {
      assertThat(gateway.sent).hasSizeLessThanOrEqualTo(STAFF);
    }
    JsonNode doubt =
        new ObjectMapper()
            .readTree(installation.ok("rounds", "getting-tech-right", "--in-doubt", "--as", ADMIN));
    assertThat(doubt.path("to").asText()).isEqualTo("sandbox:demo/U7");
    String delivery = doubt.path("delivery").asText();
    assertThat(installation.run("settle", delivery, "maybe", "--as", ADMIN).exitCode())
        .isEqualTo(2);
    installation.ok("settle", delivery, "sent", "--as", ADMIN);
    assertThat(states()).isEqualTo(Map.of("SENT", STAFF));
    assertThat(installation.run("settle", delivery, "failed", "--as", ADMIN).err())
        .contains("not IN_DOUBT");
  }

  @Test
  void N29_only_those_with_the_role_may_stop_or_decide() {
    String nobody = "slack:T1/NOBODY";
    assertThat(installation.run("pause-all", "--as", nobody).err()).contains("needs the role");
    assertThat(installation.run("resume-all", "--as", AUTHOR).err()).contains("needs the role");
    assertThat(installation.run("cancel", round(), "--as", nobody).err())
        .contains("needs the role");
    assertThat(installation.run("settle", "1", "sent", "--as", AUTHOR).err())
        .contains("needs the role");
    assertThat(installation.run("rounds", "getting-tech-right", "--in-doubt", "--as", AUTHOR).err())
        .contains("needs the role");
    assertThat(installation.run("rounds", "getting-tech-right", "--in-doubt").exitCode())
        .isEqualTo(2);
  }

  private String round() {
    return Rows.texts(installation.database(), "SELECT id FROM round").get(0);
  }

  private Map<String, Integer> states() {
    Map<String, Integer> states = new TreeMap<>();
    Rows.texts(installation.database(), "SELECT state FROM delivery")
        .forEach(state -> states.merge(state, 1, Integer::sum));
    return states;
  }
}
