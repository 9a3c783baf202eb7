package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointheconversation.teams.FakeTeams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything a member of staff can do in Teams, from the install event to the digest. */
class TeamsFlowTest {
  private static final String PORTER = "A1";
  private static final String TELLING = "The zebra scanner at the goods lift is dead";
  private static final String IN_DISTRESS = "The zebra rota makes me feel suicidal";
  private static final String PROMPT = "message-of-the-prompt";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final TeamsSide side = new TeamsSide(clock);
  private TestInstallation installation;
  private App app;

  @BeforeEach
  void begin() {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.begin(
        TeamsSide.here(Samples.CONSULTATION), TeamsSide.here(Samples.audience(0, 2)));
    app = App.start(installation.config(), clock);
    side.doorOf(app);
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  /** The porter has the bot, and the card with the question; two things are in the chat. */
  private JsonNode asked() {
    side.installs(PORTER, "add");
    side.seen(PORTER, 1);
    send();
    return side.seen(PORTER, 2).card();
  }

  private void send() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
  }

  @Test
  void T14_who_has_not_installed_the_bot_is_not_installed_and_not_asked() {
    assertThat(dryRun()).contains("\"members\":2", "\"willBeAsked\":0", "\"not-installed\":2");
    side.installs(PORTER, "add");
    side.seen(PORTER, 1);
    assertThat(dryRun()).contains("\"willBeAsked\":1", "\"not-installed\":1");
    send();
    side.seen(PORTER, 2);
    assertThat(side.chat("A2")).isEmpty();
    side.installs(PORTER, "remove");
    assertThat(dryRun()).contains("\"not-installed\":2");
    side.installs(PORTER, "add");
    assertThat(dryRun()).contains("\"not-installed\":1");
  }

  @Test
  void T27_a_person_is_welcomed_once_and_told_how_to_be_left_alone() {
    side.installs(PORTER, "add");
    assertThat(side.seen(PORTER, 1).activity().path("text").asText()).contains("stop");
    side.installs(PORTER, "add");
    send();
    assertThat(side.seen(PORTER, 2).card().isMissingNode()).isFalse();
  }

  @Test
  void T19_the_question_is_one_card_with_inputs_that_executes_or_submits() {
    JsonNode card = asked();
    assertThat(card.path("version").asText()).isEqualTo("1.5");
    assertThat(card.toString())
        .contains("What slowed you down on a computer this week?")
        .contains("Please leave out patient details")
        .contains("Example NHS Trust");
    JsonNode execute = card.path("actions").get(0);
    assertThat(execute.path("type").asText()).isEqualTo("Action.Execute");
    assertThat(execute.at("/fallback/type").asText()).isEqualTo("Action.Submit");
    assertThat(card.path("fallbackText").asText()).contains("What slowed you down");
    assertThat(side.chat(PORTER).get(1).activity().path("summary").asText()).isNotBlank();
  }

  @Test
  void a_reply_on_the_card_is_kept_and_the_card_becomes_a_receipt_without_its_words() {
    JsonNode told =
        side.presses(
            PORTER,
            PROMPT,
            TeamsSide.button(asked(), "reply"),
            Map.of("text", TELLING, "minutes", "15", "times", "5", "quote", "yes"));
    assertThat(texts()).containsExactly(TELLING);
    assertThat(rows("SELECT minutes_lost * times_a_week * may_quote FROM reply")).isEqualTo(75);
    assertThat(told.path("statusCode").asInt()).isEqualTo(200);
    assertThat(told.path("value").toString()).contains("Kept, Tuesday 09:55");

    FakeTeams.Sent replaced = side.seen(PORTER, 3);
    assertThat(replaced.method()).isEqualTo("PUT");
    assertThat(replaced.messageId()).isEqualTo(PROMPT);
    assertThat(replaced.card().toString())
        .contains("Kept, Tuesday 09:55", "What slowed you down on a computer this week?");
    assertThat(told + side.teams.sent().toString()).doesNotContain("zebra").doesNotContain(reply());
  }

  @Test
  void T22_dialogs_show_change_and_take_back_what_was_said() {
    JsonNode receipt = keep(asked());

    JsonNode shown = side.opens(PORTER, PROMPT, TeamsSide.button(receipt, "show"));
    assertThat(shown.toString()).contains("zebra");

    JsonNode edit = side.opens(PORTER, PROMPT, TeamsSide.button(receipt, "edit"));
    assertThat(edit.toString()).contains(TELLING);
    side.sends(PORTER, TeamsSide.button(edit, "edit"), Map.of("text", "The scanner is mended"));
    assertThat(texts()).containsExactly("The scanner is mended");
    FakeTeams.Sent changed = side.seen(PORTER, 4);
    assertThat(changed.messageId()).isEqualTo(PROMPT);
    assertThat(changed.card().toString()).contains("Changed, Tuesday").doesNotContain("mended");

    JsonNode withdraw = side.opens(PORTER, PROMPT, TeamsSide.button(changed.card(), "withdraw"));
    side.sends(PORTER, TeamsSide.button(withdraw, "withdraw"), Map.of());
    assertThat(texts()).isEmpty();
    JsonNode takenBack = side.seen(PORTER, 5).card();
    assertThat(takenBack.toString()).contains("Taken back");
    assertThat(TeamsSide.button(takenBack, "reply").path("round").asText()).isNotBlank();
    assertThat(rows("SELECT sum(replied) FROM participation")).isZero();
  }

  @Test
  void T19_a_client_that_cannot_execute_submits_and_is_answered_all_the_same() {
    side.submits(PORTER, PROMPT, TeamsSide.button(asked(), "reply"), Map.of("text", TELLING));
    assertThat(texts()).containsExactly(TELLING);
    assertThat(side.seen(PORTER, 3).card().toString()).contains("Kept, Tuesday 09:55");
  }

  @Test
  void T30_the_same_activity_three_times_is_one_reply() {
    ObjectNode activity =
        side.pressed(PORTER, PROMPT, TeamsSide.button(asked(), "reply"), Map.of("text", TELLING));
    for (int i = 0; i < 3; i++) {
      assertThat(side.post(activity).statusCode()).isEqualTo(200);
    }
    assertThat(texts()).containsExactly(TELLING);
    assertThat(side.web().metric(app, "jtc_replies_kept_total{platform=\"teams\"}")).isEqualTo(1);
    assertThat(side.web().metric(app, "jtc_replies_duplicate_total{platform=\"teams\"}"))
        .isEqualTo(2);
  }

  @Test
  void an_empty_or_overlong_reply_comes_back_with_the_error_and_what_was_typed() {
    ObjectNode button = TeamsSide.button(asked(), "reply");
    assertThat(side.presses(PORTER, PROMPT, button, Map.of("text", " ")).toString())
        .contains("Please write something first");
    String long3001 = "y".repeat(3_001);
    assertThat(side.presses(PORTER, PROMPT, button, Map.of("text", long3001)).toString())
        .contains("at most 3,000 characters")
        .contains(long3001);
    assertThat(texts()).isEmpty();
  }

  @Test
  void a_typed_message_answers_the_open_round() {
    asked();
    side.types(PORTER, TELLING + ", ring 07700 900123");
    assertThat(texts()).containsExactly(TELLING + ", ring [phone]");
    assertThat(side.seen(PORTER, 3).activity().toString())
        .contains("Kept, Tuesday 09:55")
        .contains("a phone number");
  }

  @Test
  void N23_a_reply_in_distress_is_kept_and_answered_with_the_signpost_first() {
    JsonNode told =
        side.presses(
            PORTER, PROMPT, TeamsSide.button(asked(), "reply"), Map.of("text", IN_DISTRESS));
    assertThat(texts()).containsExactly(IN_DISTRESS);
    assertThat(told.path("value").toString()).contains("Please read this first", "Talk to someone");
    JsonNode receipt = side.seen(PORTER, 3).card();
    assertThat(receipt.toString())
        .contains("nobody can find you", "Kept, Tuesday 09:55")
        .doesNotContain("zebra");
    side.types(PORTER, "tell " + IN_DISTRESS);
    assertThat(side.seen(PORTER, 4).activity().toString()).contains("Talk to someone now.");

    JsonNode edit = side.opens(PORTER, PROMPT, TeamsSide.button(receipt, "edit"));
    JsonNode edited =
        side.sends(PORTER, TeamsSide.button(edit, "edit"), Map.of("text", "I can't cope any more"));
    assertThat(edited.toString()).contains("Talk to someone now.", "Changed, Tuesday");
  }

  @Test
  void N24_the_queue_opens_in_a_dialog_and_leaves_no_reply_in_the_chat() {
    installation.ok(
        "roles", "grant", "teams:" + FakeTeams.TENANT + "/A2", "governance", "--as", ADMIN);
    side.presses(PORTER, PROMPT, TeamsSide.button(asked(), "reply"), Map.of("text", IN_DISTRESS));
    side.types("A2", "queue");
    JsonNode invited = side.seen("A2", 1).card();
    JsonNode page = side.opens("A2", PROMPT, TeamsSide.button(invited, "queue"));
    assertThat(page.toString())
        .contains("zebra", "Week of 23 November 2026", "Distress")
        .doesNotContain(PORTER, "RX2", "porter", reply());

    ObjectNode clear = TeamsSide.button(page, "queue-clear");
    JsonNode asking = side.sends("A2", clear, Map.of()).at("/task/value/card/content");
    assertThat(asking.toString()).contains("zebra");
    side.submits("A2", PROMPT, clear, Map.of());
    assertThat(side.seen("A2", 2).activity().toString()).doesNotContain("zebra");
    assertThat(side.sends("A2", TeamsSide.button(asking, "queue-clear"), Map.of()).toString())
        .contains("it may be quoted");
    assertThat(rows("SELECT count(*) FROM reply WHERE safety = 'CLEARED'")).isEqualTo(1);
    assertThat(side.chat("A2").toString()).doesNotContain("zebra");

    side.types(PORTER, "queue");
    assertThat(side.chat(PORTER).toString()).doesNotContain("zebra");
    assertThat(side.opens(PORTER, PROMPT, TeamsSide.button(invited, "queue")).toString())
        .contains("role governance");
  }

  @Test
  void T28_stop_is_obeyed() {
    asked();
    side.types(PORTER, "stop");
    JsonNode stopped = side.seen(PORTER, 3).card();
    assertThat(stopped.toString()).contains("not ask you again");
    assertThat(dryRun()).contains("\"stopped\":1");
    JsonNode meant = side.opens(PORTER, PROMPT, TeamsSide.button(stopped, "resume"));
    side.sends(PORTER, TeamsSide.button(meant, "resume"), Map.of());
    assertThat(dryRun()).contains("\"stopped\":0");
    assertThat(texts()).isEmpty();
  }

  @Test
  void nobody_sees_the_reply_of_somebody_else() {
    JsonNode receipt = keep(asked());
    JsonNode shown = side.opens("A2", PROMPT, TeamsSide.button(receipt, "show"));
    assertThat(shown.toString()).doesNotContain("zebra");
  }

  @Test
  void T7_another_tenant_and_T2_another_service_address_are_refused_and_leave_no_row() {
    asked();
    ObjectNode foreign = side.typed(PORTER, TELLING);
    foreign.withObject("conversation").put("tenantId", "somebody-else");
    foreign.withObject("channelData").withObject("tenant").put("id", "somebody-else");
    assertThat(side.post(foreign).statusCode()).isEqualTo(403);
    ObjectNode elsewhere = side.typed(PORTER, TELLING).put("serviceUrl", "http://127.0.0.1:9/");
    assertThat(side.post(elsewhere).statusCode()).isEqualTo(403);
    assertThat(texts()).isEmpty();
  }

  @Test
  void after_close_replies_are_refused_politely_and_nothing_is_kept() {
    ObjectNode button = TeamsSide.button(asked(), "reply");
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(side.presses(PORTER, PROMPT, button, Map.of("text", TELLING)).toString())
        .contains("has closed");
    side.types(PORTER, TELLING);
    assertThat(side.seen(PORTER, 3).activity().path("text").asText()).contains("nothing was kept");
    assertThat(texts()).isEmpty();
  }

  @Test
  void a_released_digest_reaches_the_channel_once_the_bot_is_in_its_team() {
    keep(asked());
    side.installsInChannel();
    installation.ok("digest", "getting-tech-right", "--week", "2026-W48", "--post", "--as", ADMIN);
    assertThat(side.posted().card().toString()).contains("Getting technology right");
    assertThat(side.teams.sent().toString()).doesNotContain("zebra");
    Eventually.holds(
        "the posting is counted",
        () -> side.web().metric(app, "jtc_digests_posted_total{platform=\"teams\"}") == 1);
  }

  /** Replies on the card; returns the receipt that took its place. */
  private JsonNode keep(JsonNode prompt) {
    side.presses(PORTER, PROMPT, TeamsSide.button(prompt, "reply"), Map.of("text", TELLING));
    return side.seen(PORTER, 3).card();
  }

  private String dryRun() {
    return installation.ok("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN);
  }

  private String reply() {
    return Rows.texts(installation.database(), "SELECT id FROM reply").get(0);
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }

  private int rows(String sql) {
    return Rows.number(installation.database(), sql);
  }

  @Test
  void T22_what_was_told_in_a_dialog_is_answered_there_with_the_way_to_it() {
    JsonNode help = helped();
    JsonNode form = side.opens(PORTER, "", TeamsSide.button(help, "tell"));
    JsonNode told =
        side.sends(PORTER, TeamsSide.button(form, "tell"), Map.of("text", "The lift is slow"));

    assertThat(told.at("/task/value/title").asText()).startsWith("Kept, Tuesday");
    JsonNode card = told.at("/task/value/card/content");
    ObjectNode mine = TeamsSide.button(card, "my-replies");
    assertThat(side.sends(PORTER, mine, Map.of()).toString()).contains("You told us this unasked");
  }

  private JsonNode helped() {
    side.installs(PORTER, "add");
    side.seen(PORTER, 1);
    side.types(PORTER, "help");
    return side.seen(PORTER, 2).card();
  }
}
