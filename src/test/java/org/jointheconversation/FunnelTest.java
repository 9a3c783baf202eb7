package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.ChatUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a round is and why something is not sent; how long it will take. */
class FunnelTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:30:00Z");
  private TestInstallation installation;
  private Features features;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(20, 3));
    features = Features.open(installation.config(), clock, "test");
  }

  @AfterEach
  void end() {
    features.close();
  }

  private void asked() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    features.rounds().tick();
  }

  private void set(String account, String state, String reason) {
    Rows.change(
        installation.database(),
        "UPDATE delivery SET state = '%s', reason = '%s' WHERE member_id = (SELECT id FROM member WHERE account = '%s')"
            .formatted(state, reason, account));
  }

  @Test
  void reasons_are_counted_and_those_left_out_are_not_among_the_asked() {
    new Talk(features, clock).type("slack:T1/U20", "stop");
    asked();
    set("U1", "FAILED", "blocked");
    set("U2", "RETRYING", "ratelimited");
    set("U3", "RETRYING", "paused");
    set("U4", "CANCELLED", "");
    set("U5", "SENT", "settled");
    set("U6", "CANCELLED", "too-late");
    set("U7", "FAILED", "user_not_found");
    set("U8", "SENT", "");
    set("U9", "IN_DOUBT", "stopped while sending");
    JsonNode line = rounds();
    assertThat(line.path("reasons").toString())
        .isEqualTo(
            "{\"blocked\":1,\"cancelled\":1,\"not-installed\":3,\"settled\":1,\"stopped\":1,"
                + "\"stopped-while-sending\":1,\"throttled\":2,\"too-late\":1,"
                + "\"user-not-found\":1}");
    assertThat(line.path("states").toString())
        .isEqualTo(
            "{\"CANCELLED\":1,\"FAILED\":2,\"IN_DOUBT\":1,\"QUEUED\":10,\"RETRYING\":2,"
                + "\"SENT\":2}");
    assertThat(line.at("/funnel/asked").asInt()).isEqualTo(18);
    assertThat(line.at("/funnel/accepted").asInt()).isEqualTo(2);
  }

  @Test
  void a_line_has_the_keys_scripts_rely_on_and_never_claims_that_anything_was_read() {
    asked();
    JsonNode line = rounds();
    List<String> keys = new ArrayList<>();
    line.fieldNames().forEachRemaining(keys::add);
    assertThat(keys).contains("round", "prompt", "slot", "states", "reasons", "funnel");
    assertThat(line.path("funnel").fieldNames())
        .toIterable()
        .containsExactly("asked", "accepted", "opened", "replied", "edited", "withdrew");
    assertThat(line.toString()).doesNotContain("\"read\"").doesNotContain("seen");
  }

  @Test
  void S22_the_estimate_counts_chats_that_have_to_be_opened() {
    assertThat(dryRun().path("estimatedSeconds").asInt()).isEqualTo(24);
    assertThat(said()).contains("At 50 new chats a minute: until 09:30.");
    for (int member = 1; member <= 20; member++) {
      features.addresses().put(ChatUser.parse("slack:T1/U" + member), "DU" + member);
    }
    assertThat(dryRun().path("estimatedSeconds").asInt()).isEqualTo(6);
    assertThat(said()).contains("At 200 a minute: until 09:30.");
  }

  @Test
  void send_says_how_long_it_takes_when_it_really_starts() {
    TestInstallation.Ran ran =
        installation.run("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    assertThat(ran.err()).contains("At 50 new chats a minute: until 09:30.");
  }

  private JsonNode dryRun() {
    return json(
        installation.ok("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN));
  }

  private String said() {
    return installation
        .run("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN)
        .err();
  }

  private JsonNode rounds() {
    return json(installation.ok("rounds", "getting-tech-right"));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
