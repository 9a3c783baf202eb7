package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jointheconversation.teams.FakeTeams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prompt that goes to a channel in Teams: its form opens for one person at a time. */
class ChannelRoundTeamsTest {
  private static final String POST = "message-1";
  private static final String PORTER = "A1";
  private static final String VISITOR = "V1";
  private static final String TELLING = "The zebra printer jams every night.";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:30:00Z");
  private final TeamsSide side = new TeamsSide(clock);
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.begin(
        TeamsSide.here(
            Samples.CONSULTATION.replace(
                "    zone: consultation",
                "    deliver: channel teams:TENANT1/" + TeamsSide.CHANNEL)),
        TeamsSide.here(Samples.audience(0, 2)));
    app = App.start(installation.config(), clock);
    side.doorOf(app);
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  private JsonNode asked() {
    side.installsInChannel();
    send();
    return side.posted().card();
  }

  private void send() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
  }

  /** Answers from the shared card; returns what Teams is told. */
  private JsonNode replies(String person, JsonNode card) {
    JsonNode form = side.opensInChannel(person, POST, TeamsSide.button(card, "reply"));
    ObjectNode data = (ObjectNode) form.at("/actions/0/data");
    return side.sendsInChannel(person, data, Map.of("text", TELLING, "minutes", "15"));
  }

  @Test
  void T22_the_shared_card_has_no_inputs_and_its_button_opens_the_form_in_a_dialog() {
    JsonNode card = asked();
    assertThat(card.toString())
        .contains("What slowed you down", "Everybody in this channel")
        .doesNotContain("Input.Text", "Action.Execute");
    assertThat(TeamsSide.button(card, "reply").at("/msteams/type").asText())
        .isEqualTo("task/fetch");
    JsonNode form = side.opensInChannel(PORTER, POST, TeamsSide.button(card, "reply"));
    assertThat(form.toString()).contains("Input.Text", "Please leave out patient details");
    app.keepBooks();
    assertThat(rows("SELECT opened FROM round")).isOne();
  }

  @Test
  void T23_the_receipt_is_whispered_and_the_post_stays_as_it_is() {
    JsonNode told = replies(PORTER, asked());
    assertThat(told.at("/task/value").asText()).startsWith("Kept, Tuesday 09:30");
    FakeTeams.Sent receipt = inChannel(2);
    assertThat(receipt.whispered()).isTrue();
    assertThat(receipt.method()).isEqualTo("POST");
    assertThat(receipt.activity().at("/recipient/id").asText()).isEqualTo("29:" + PORTER);
    assertThat(receipt.card().toString()).contains("Kept, Tuesday 09:30").doesNotContain("zebra");
    assertThat(texts("SELECT text || organisation FROM reply")).containsExactly(TELLING + "RX2");

    JsonNode shown = side.opensInChannel(PORTER, "", TeamsSide.button(receipt.card(), "show"));
    assertThat(shown.toString()).contains("zebra");
    assertThat(side.teams.sent()).noneMatch(sent -> sent.method().equals("PUT"));
  }

  @Test
  void T23_where_Teams_cannot_whisper_the_receipt_goes_to_the_one_to_one_chat() {
    side.installs(PORTER, "add");
    side.seen(PORTER, 1);
    JsonNode card = asked();
    side.teams.answerNext(400, Map.of());
    replies(PORTER, card);
    FakeTeams.Sent receipt = side.seen(PORTER, 2);
    assertThat(receipt.whispered()).isFalse();
    assertThat(receipt.card().toString()).contains("Kept, Tuesday 09:30");
  }

  @Test
  void a_writer_outside_the_audience_counts_nationally_only() {
    JsonNode card = asked();
    replies(VISITOR, card);
    assertThat(
            rows(
                "SELECT count(*) FROM reply WHERE organisation IS NULL AND role IS NULL AND site"
                    + " IS NULL AND platform = 'teams'"))
        .isOne();
    JsonNode receipt = inChannel(2).card();
    JsonNode form = side.opensInChannel(VISITOR, "", TeamsSide.button(receipt, "withdraw"));
    side.sendsInChannel(VISITOR, (ObjectNode) form.at("/actions/0/data"), Map.of());
    assertThat(texts("SELECT text FROM reply")).isEmpty();
  }

  @Test
  void T14_a_channel_waits_for_the_bot_for_a_while_and_then_fails_with_the_reason() {
    send();
    state("RETRYING not-installed");
    side.installsInChannel();
    clock.advance(Duration.ofMinutes(11));
    assertThat(side.posted().card().toString()).contains("What slowed you down");
    state("SENT ");
    assertThat(side.teams.sent().stream().filter(sent -> !sent.card().isMissingNode())).hasSize(1);
  }

  private void state(String state) {
    Eventually.holds(
        "the post is " + state,
        () ->
            texts("SELECT state || ' ' || reason FROM delivery WHERE channel IS NOT NULL")
                .equals(List.of(state)));
  }

  /** The newest of so many things in the channel, waited for. */
  private FakeTeams.Sent inChannel(int count) {
    Eventually.holds(
        count + " things in the channel",
        () ->
            side.teams.sent().stream()
                    .filter(sent -> sent.conversation().startsWith(TeamsSide.CHANNEL))
                    .count()
                >= count);
    return side.teams.sent().stream()
        .filter(sent -> sent.conversation().startsWith(TeamsSide.CHANNEL))
        .skip(count - 1)
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts(String sql) {
    return Rows.texts(installation.database(), sql);
  }

  private int rows(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
