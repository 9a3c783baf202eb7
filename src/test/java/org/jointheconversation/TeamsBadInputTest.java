package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.teams.FakeTeams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What nobody should send, or Teams sends all the same, through the real door: it is answered with
 * a kind sentence or with silence, what was kept before stays as it is, and no log tells of it.
 */
class TeamsBadInputTest {
  private static final String PORTER = "A1";
  private static final String PROMPT = "message-of-the-prompt";
  private static final String KEPT = "The zebrafink scanner is dead";
  private static final String CANARY = "zebrafink";
  private static final String SILENCE = "";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final CapturedLogs logs = new CapturedLogs().withEverythingOfOurs();
  private final TeamsSide side = new TeamsSide(clock);
  private TestInstallation installation;
  private App app;
  private ObjectNode reply;
  private JsonNode receipt;

  @BeforeEach
  void begin() {
    installation = side.reachedBy(new TestInstallation(folder, clock));
    installation.begin(
        TeamsSide.here(Samples.CONSULTATION), TeamsSide.here(Samples.audience(0, 3)));
    app = App.start(installation.config(), clock);
    side.doorOf(app);
    side.installs(PORTER, "add");
    side.seen(PORTER, 1);
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    reply = TeamsSide.button(side.seen(PORTER, 2).card(), "reply");
    side.presses(PORTER, PROMPT, reply, Map.of("text", KEPT));
    receipt = side.seen(PORTER, 3).card();
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
    logs.close();
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        bad("T19 an unknown button", "no longer know", test -> test.pressed("frobnicate")),
        bad("an unknown button about digests", "no longer", test -> test.pressed("digest-all")),
        bad("a button that only opens", "nothing of yours", test -> test.pressed("show")),
        bad("T22 an unknown dialog", "no longer know", test -> test.opened("frobnicate")),
        bad("T22 an unknown form", "no longer know", test -> test.sent("theme-burn")),
        bad("T19 a card of an older version", "no longer know", TeamsBadInputTest::pressedOfOld),
        bad(
            "a card about a question of long ago",
            "no longer know this question",
            test -> test.pressed("reply", "getting-tech-right/slowed-down/2020")),
        bad("an unknown invoke", SILENCE, test -> test.post(test.invoked("burn/everything"))),
        bad("T30 a bot", SILENCE, test -> test.post(asBot(test.typed(), "28:another"))),
        bad(
            "T30 ourselves",
            SILENCE,
            test -> test.post(asBot(test.typed(), "28:" + FakeTeams.APP_ID))),
        bad(
            "our edit of our own message",
            SILENCE,
            test -> test.post(asBot(test.edited("editMessage"), "28:" + FakeTeams.APP_ID))),
        bad("a message that was edited", "use Edit", test -> test.post(test.edited("editMessage"))),
        bad(
            "a message that was deleted",
            SILENCE,
            test -> test.post(test.edited("softDeleteMessage").put("type", "messageDelete"))),
        bad(
            "a message that is back again",
            SILENCE,
            test -> test.post(test.edited("undeleteMessage"))),
        bad(
            "somebody nobody knows",
            "No consultation is open",
            test -> test.post(test.side.typed("A0WHO", CANARY + " from elsewhere"))),
        bad("T7 nobody at all", "who you are", test -> test.post(nobody(test.typed()))));
  }

  private static Arguments bad(
      String name, String answer, Function<TeamsBadInputTest, HttpResponse<String>> deed) {
    return Arguments.of(name, answer, deed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void is_answered_kindly_or_not_at_all_and_changes_nothing(
      String name, String answer, Function<TeamsBadInputTest, HttpResponse<String>> deed) {
    int before = side.teams.sent().size();
    HttpResponse<String> response = deed.apply(this);
    assertThat(response.statusCode()).isEqualTo(200);
    app.close();

    List<String> told = new ArrayList<>();
    side.teams.sent().stream()
        .skip(before)
        .forEach(sent -> told.add(sent.activity().path("text").asText()));
    if (response.body().length() > "{}".length()) {
      told.add(response.body());
    }
    assertThat(told).as("what people are told").hasSize(answer.isEmpty() ? 0 : 1);
    assertThat(told).allSatisfy(words -> assertThat(words).contains(answer));
    assertThat(texts()).containsExactly(KEPT);
    assertThat(logs.text()).doesNotContain(CANARY);
  }

  @Test
  void T7_a_tenant_that_is_not_on_the_list_is_refused_and_leaves_no_row() {
    ObjectNode foreign = typed();
    foreign.withObject("conversation").put("tenantId", "somebody-else");
    foreign.withObject("channelData").withObject("tenant").put("id", "somebody-else");
    assertThat(post(foreign).statusCode()).isEqualTo(403);
    assertThat(texts()).containsExactly(KEPT);
  }

  @Test
  void T30_a_form_whose_button_is_tapped_five_times_at_once_is_one_reply() {
    Callable<String> tap =
        () -> {
          ObjectNode pressed = side.pressed("A2", PROMPT, reply, Map.of("text", "It tapped"));
          return post(pressed.put("id", "tap-" + Math.random())).body();
        };
    List<String> told = AtOnce.all(5, List.of(tap, tap, tap, tap, tap));
    assertThat(told.stream().filter(words -> words.contains("Kept, "))).hasSize(1);
    assertThat(told.stream().filter(words -> words.contains("sent this already"))).hasSize(4);
    assertThat(texts()).containsExactlyInAnyOrder(KEPT, "It tapped");
  }

  @Test
  void what_was_taken_back_or_refused_may_be_said_again_in_the_same_words() {
    JsonNode form = side.opens(PORTER, PROMPT, TeamsSide.button(receipt, "withdraw"));
    side.sends(PORTER, TeamsSide.button(form, "withdraw"), Map.of());
    assertThat(texts()).isEmpty();
    side.presses(PORTER, PROMPT, reply, Map.of("text", "  "));
    side.presses(PORTER, PROMPT, reply, Map.of("text", KEPT));
    assertThat(texts()).containsExactly(KEPT);
    side.presses(PORTER, PROMPT, reply, Map.of("text", "And the lift"));
    assertThat(texts()).containsExactlyInAnyOrder(KEPT, "And the lift");
  }

  @Test
  void a_reply_that_is_edited_on_two_devices_at_once_stays_one() {
    JsonNode phone = side.opens(PORTER, PROMPT, TeamsSide.button(receipt, "edit"));
    JsonNode desk = side.opens(PORTER, PROMPT, TeamsSide.button(receipt, "edit"));
    AtOnce.all(
        2, List.of(() -> edits(phone, "From the phone"), () -> edits(desk, "From the desk")));
    assertThat(texts()).hasSize(1).isSubsetOf("From the phone", "From the desk");
  }

  @Test
  void a_reply_that_is_edited_on_one_device_and_taken_back_on_another_never_comes_back() {
    JsonNode edit = side.opens(PORTER, PROMPT, TeamsSide.button(receipt, "edit"));
    JsonNode withdraw = side.opens(PORTER, PROMPT, TeamsSide.button(receipt, "withdraw"));
    AtOnce.all(
        2,
        List.of(
            () -> edits(edit, "Changed"),
            () -> side.sends(PORTER, TeamsSide.button(withdraw, "withdraw"), Map.of())));
    assertThat(texts()).isEmpty();
    assertThat(edits(edit, "Changed once more").toString()).contains("nothing of yours");
    assertThat(texts()).isEmpty();
  }

  private JsonNode edits(JsonNode dialog, String words) {
    return side.sends(PORTER, TeamsSide.button(dialog, "edit"), Map.of("text", words));
  }

  @Test
  void one_question_answered_on_two_devices_at_once_is_one_person() {
    AtOnce.all(
        2,
        List.of(
            () -> side.presses("A2", PROMPT, reply, Map.of("text", "From the phone")),
            () -> side.presses("A2", PROMPT, reply, Map.of("text", "From the desk"))));
    assertThat(rows("SELECT count(DISTINCT handle) FROM reply WHERE text LIKE 'From%'")).isOne();
  }

  @Test
  void a_guest_is_asked_nothing_and_what_they_tell_is_one_reply() {
    Rows.change(
        installation.database(),
        "UPDATE audience_member SET guest = 1 WHERE member_id ="
            + " (SELECT id FROM member WHERE account = 'A3')");
    side.installs("A3", "add");
    side.seen("A3", 1);
    assertThat(
            installation.ok("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN))
        .contains("\"guest\":1");
    side.types("A3", "join RX2, porter, Main");
    side.types("A3", "tell The lift is slow");
    assertThat(side.seen("A3", 3).activity().toString()).contains("Kept");
    assertThat(texts()).containsExactlyInAnyOrder(KEPT, "The lift is slow");
  }

  @Test
  void T12_T27_five_hundred_people_who_get_the_app_at_once_are_welcomed_once_and_not_in_a_storm() {
    int before = side.teams.sent().size();
    long start = System.nanoTime();
    List<Callable<Integer>> crowd =
        IntStream.range(0, 1_000)
            .mapToObj(i -> (Callable<Integer>) () -> getsTheApp("NEW" + i % 500, i))
            .toList();
    assertThat(AtOnce.all(16, crowd)).containsOnly(200);
    Eventually.holds("500 welcomes", () -> side.teams.sent().size() >= before + 500);
    double seconds = (System.nanoTime() - start) / 1e9;
    app.close();

    List<String> welcomed =
        side.teams.sent().stream().skip(before).map(FakeTeams.Sent::conversation).toList();
    assertThat(welcomed).hasSize(500).doesNotHaveDuplicates();
    assertThat(seconds).as("50 a second at most, with a first breath of 50").isGreaterThan(8.5);
    assertThat(rows("SELECT count(*) FROM address")).isEqualTo(501);
    assertThat(rows("SELECT count(*) FROM member")).as("nobody joined by that").isEqualTo(3);
  }

  /** Teams tells of one installation in two ways, often at the same time. */
  private int getsTheApp(String person, int which) {
    ObjectNode activity = side.installing(person);
    if (which % 2 == 0) {
      activity.put("type", "conversationUpdate").remove("action");
      activity.putArray("membersAdded").addObject().put("id", "28:" + FakeTeams.APP_ID);
    }
    return post(activity).statusCode();
  }

  // What is sent.

  private HttpResponse<String> post(ObjectNode activity) {
    return side.post(activity);
  }

  private HttpResponse<String> pressed(String action) {
    return pressed(action, round());
  }

  private HttpResponse<String> pressed(String action, String round) {
    return post(side.pressed(PORTER, PROMPT, data(action, round), Map.of("text", CANARY)));
  }

  /** Buttons were called otherwise once. */
  private HttpResponse<String> pressedOfOld() {
    ObjectNode data = JSON.createObjectNode().put("verb", "reply").put("v", 1);
    return post(side.pressed(PORTER, PROMPT, data, Map.of("text", CANARY)));
  }

  private HttpResponse<String> opened(String action) {
    ObjectNode activity = invoked("task/fetch");
    activity.putObject("value").set("data", data(action, round()));
    return post(activity);
  }

  private HttpResponse<String> sent(String action) {
    ObjectNode activity = invoked("task/submit");
    activity.putObject("value").set("data", data(action, round()).put("text", CANARY));
    return post(activity);
  }

  private static ObjectNode data(String action, String round) {
    return JSON.createObjectNode().put("action", action).put("round", round);
  }

  private ObjectNode invoked(String name) {
    return typed().put("type", "invoke").put("name", name).put("replyToId", PROMPT);
  }

  private ObjectNode typed() {
    return side.typed(PORTER, CANARY + " beeps");
  }

  private ObjectNode edited(String how) {
    ObjectNode activity = typed().put("type", "messageUpdate");
    activity.withObject("channelData").put("eventType", how);
    return activity;
  }

  private static ObjectNode asBot(ObjectNode activity, String bot) {
    activity.putObject("from").put("id", bot).put("name", "A bot");
    return activity;
  }

  private static ObjectNode nobody(ObjectNode activity) {
    activity.withObject("from").remove("aadObjectId");
    return activity;
  }

  // What is seen.

  private String round() {
    return reply.path("round").asText();
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }

  private int rows(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
