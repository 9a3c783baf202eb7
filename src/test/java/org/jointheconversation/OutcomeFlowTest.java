package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.teams.FakeTeams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** F11, D12, N14: from a published digest to "done" in Slack and Teams, and whether it holds. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class OutcomeFlowTest {
  private static final int NURSES = 12;
  private static final int PORTERS = 3;

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
  private final SlackSide slack = new SlackSide();
  private final TeamsSide teams = new TeamsSide(clock);
  private TestInstallation installation;
  private App app;

  private void serve() {
    installation = teams.reachedBy(slack.reachedBy(new TestInstallation(folder, clock, store)));
    installation.begin(here(Samples.CONSULTATION), here(Samples.audience(NURSES, PORTERS)));
    app = App.start(installation.config(), clock);
    slack.doorOf(app, clock);
    teams.doorOf(app);
    IntStream.rangeClosed(1, PORTERS).forEach(i -> teams.installs("A" + i, "add"));
    IntStream.rangeClosed(1, PORTERS).forEach(i -> teams.seen("A" + i, 1));
    for (String user : List.of("slack:" + FakeSlack.TEAM + "/U1", "teams:" + tenant("A1"))) {
      installation.ok("roles", "grant", user, "coordinator", "--as", ADMIN);
    }
  }

  private static String tenant(String user) {
    return FakeTeams.TENANT + "/" + user;
  }

  private static String here(String sample) {
    return TeamsSide.here(SlackSide.here(sample));
  }

  @AfterEach
  void end() {
    app.close();
    slack.close();
    teams.close();
  }

  private String outcomes() {
    return installation.ok("outcomes", "getting-tech-right");
  }

  private void everythingIsSent() {
    app.keepBooks();
    Eventually.holds(
        "nothing waiting to be sent",
        () -> {
          clock.advance(Duration.ofSeconds(1));
          return number("SELECT count(*) FROM round WHERE state IN ('REQUESTED', 'READY')") == 0
              && number(
                      "SELECT count(*) FROM delivery WHERE member_id IS NOT NULL"
                          + " AND state IN ('QUEUED', 'RETRYING', 'SENDING')")
                  == 0;
        });
  }

  private int number(String sql) {
    return Rows.number(installation.database(), sql);
  }

  private ObjectNode newest(String user) {
    List<ObjectNode> messages = slack.directMessages(user);
    return messages.get(messages.size() - 1);
  }

  private static String text(JsonNode message) {
    return message.path("text").asText();
  }

  @Test
  void in_slack_one_organisation_is_asked_and_says_that_it_is_fixed() {
    serve();
    ReleasedEdition.of(installation, "RX1", "2026-11-24");
    slack.type("U1", "outcomes");
    ObjectNode list = slack.directMessage("U1", 1);
    assertThat(text(list)).contains("Printing", "There is no answer yet", "16 February 2027");

    JsonNode plan = slack.press("U1", list, "outcome-plan");
    slack.submit(
        "U1", plan, Map.of("owner", "Head of IT", "due", "31 January 2027", "status", "(doing)"));
    assertThat(text(slack.directMessage("U1", 2))).startsWith("Changed");
    assertThat(outcomes()).contains("\"owner\":\"Head of IT\"", "\"status\":\"doing\"");
    slack.submit("U1", plan, Map.of("owner", "X Y", "due", "31/1/2027", "status", "(planned)"));
    assertThat(text(slack.directMessage("U1", 3))).contains("Somebody else");

    JsonNode done = slack.press("U1", list, "outcome-done");
    assertThat(done.toString()).contains("RX1");
    slack.submit("U1", done, Map.of("text", "New printers stand on every ward"));
    assertThat(text(slack.directMessage("U1", 4))).contains("until 9 December 2026");

    everythingIsSent();
    assertThat(text(newest("U2"))).contains("Is it fixed", "You said: Printing", "We did: New");
    assertThat(teams.chat("A2")).as("another organisation").hasSize(1);

    IntStream.rangeClosed(1, NURSES)
        .forEach(i -> slack.pressOnly("U" + i, newest("U" + i), "fixed-yes"));
    Eventually.holds("a receipt", () -> text(newest("U12")).startsWith("Thank you"));
    slack.pressOnly("U12", newest("U12"), "fixed-not-yet");
    slack.pressOnly("U12", newest("U12"), "fixed-yes");
    slack.pressOnly("U12", newest("U12"), "fixed-not-yet");
    assertThat(number("SELECT count(*) FROM outcome_vote")).isEqualTo(NURSES);
    assertThat(number("SELECT count(*) FROM outcome_vote WHERE vote = 'YES'")).isEqualTo(11);
    assertThat(slack.directMessages("U12")).hasSize(1);

    clock.set("2026-12-09T12:10:00Z");
    app.edit();
    assertThat(outcomes()).contains("\"status\":\"fixed\"", "\"yes\":null", "\"no\":null");
    assertThat(slack.command("U2", "outcomes").body())
        .contains("You said: Printing", "We did: New printers", "Fixed: enough staff say so")
        .doesNotContain("outcome-plan");
    slack.pressOnly("U3", newest("U3"), "fixed-yes");
    Eventually.holds("that it is over", () -> text(newest("U3")).contains("over"));
  }

  @Test
  void in_teams_everybody_is_asked_and_what_is_not_fixed_comes_back_to_the_top() {
    serve();
    ReleasedEdition.of(
        installation,
        "",
        "2026-W40",
        "2026-11-24",
        ReleasedEdition.theme("printing", "Printing", 25),
        ReleasedEdition.theme("logging-in", "Logging in", 40));
    teams.types("A1", "outcomes");
    JsonNode list = teams.seen("A1", 2).card();
    assertThat(list.toString().indexOf("Logging in")).isLessThan(list.toString().indexOf("Printi"));
    JsonNode answer = teams.opens("A1", "list", TeamsSide.button(list, "outcome-answer"));
    assertThat(
            teams
                .sends(
                    "A1",
                    TeamsSide.button(answer, "outcome-answer"),
                    Map.of("text", "Not this year, it costs too much", "will-not", "yes"))
                .toString())
        .contains("Changed");
    assertThat(outcomes()).contains("\"status\":\"will-not\"");

    String printing =
        Rows.texts(installation.database(), "SELECT id FROM outcome WHERE theme = 'printing'")
            .get(0);
    ObjectNode button = TeamsSide.button(list, "outcome-done").put("round", printing);
    JsonNode done = teams.opens("A1", "list", button);
    ObjectNode send = TeamsSide.button(done, "outcome-done");
    assertThat(teams.sends("A1", send, Map.of("text", "x")).toString()).contains("2 to 600");
    assertThat(teams.sends("A1", send, Map.of("text", "We mended the printers")).toString())
        .contains("9 December 2026");
    everythingIsSent();
    assertThat(slack.directMessages("U1")).hasSize(1);

    FakeTeams.Sent asked = teams.seen("A2", 2);
    assertThat(asked.card().toString()).contains("We did: We mended the printers");
    ObjectNode no = TeamsSide.button(asked.card(), "fixed-not-yet");
    JsonNode receipt = teams.presses("A2", "m1", no, Map.of());
    assertThat(receipt.at("/value").toString()).contains("Your answer counts", "fixed-yes");
    assertThat(receipt.at("/value").toString())
        .as("the question stands above its buttons")
        .contains("Is it fixed where you work? You said: Printing");
    teams.submits("A2", "m1", no, Map.of());
    assertThat(number("SELECT count(*) FROM outcome_vote")).isOne();
    assertThat(teams.presses("A9", "m1", no, Map.of()).toString()).contains("other people");

    clock.set("2026-12-09T12:10:00Z");
    app.edit();
    assertThat(outcomes().lines().findFirst().orElseThrow())
        .contains("\"theme\":\"printing\"", "\"status\":\"not-fixed\"");
    int before = teams.chat("A2").size();
    teams.types("A2", "outcomes");
    assertThat(teams.seen("A2", before + 1).activity().toString())
        .contains("Not fixed yet", "We will not do this: Not this year")
        .doesNotContain("outcome-plan");
    ObjectNode stale = TeamsSide.button(list, "outcome-plan");
    assertThat(teams.opens("A2", "list", stale).toString()).contains("role coordinator");
  }

  @Test
  void in_the_sandbox() {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(
        here(Samples.CONSULTATION),
        Samples.audience(0, 0) + "sandbox,DEMO,amara,RX1,nurse,Ward 4,Europe/London,s1\n");
    SandboxSide side = new SandboxSide(clock);
    app = App.start(installation.config(), clock, side);
    side.doorOf(app);
    ReleasedEdition.ofEverybody(installation, "2026-11-24");
    installation.ok("roles", "grant", "sandbox:DEMO/amara", "coordinator", "--as", ADMIN);
    JsonNode list = side.types("outcomes");
    JsonNode form = side.opens(list, "outcome-done");
    assertThat(side.sends(list, form, Map.of("text", "We mended the printers")).toString())
        .contains("9 December 2026");
    JsonNode asked =
        Eventually.value(
            "the question",
            () ->
                java.util.Optional.of(side.newest())
                    .filter(message -> text(message).startsWith("Is it fixed")));
    assertThat(asked.toString()).contains("\"actsAtOnce\":true");
    assertThat(text(side.taps(asked, "fixed-yes"))).startsWith("Thank you");
    assertThat(number("SELECT count(*) FROM outcome_vote")).isOne();
  }

  @Test
  void no_value_ties_a_vote_to_a_reply_or_to_whoever_gave_it() {
    serve();
    ReleasedEdition.ofEverybody(installation, "2026-11-24");
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    everythingIsSent();
    IntStream.rangeClosed(1, NURSES)
        .forEach(i -> slack.type("U" + i, "The printer jams, nurse " + "abcdefghijklm".charAt(i)));
    installation.ok(
        "outcomes",
        "set",
        "getting-tech-right",
        "printing",
        "--status",
        "done",
        "--answer",
        "We mended the printers",
        "--as",
        ADMIN);
    everythingIsSent();
    IntStream.rangeClosed(1, NURSES)
        .forEach(i -> slack.pressOnly("U" + i, newest("U" + i), "fixed-yes"));
    List<TableRow> rows =
        Stream.concat(
                TableRow.all(installation.database()).stream(),
                TableRow.all(TestDatabase.of(installation.keys())).stream())
            .toList();
    assertThat(rows.stream().filter(row -> row.table().equals("outcome_vote"))).hasSize(NURSES);
    assertThat(new JoinAttack(rows).ties()).isEmpty();
    List<String> voters =
        rows.stream()
            .filter(row -> row.table().equals("outcome_vote"))
            .map(row -> row.value("voter"))
            .toList();
    assertThat(
            rows.stream()
                .filter(row -> !row.table().equals("outcome_vote"))
                .flatMap(row -> row.cells().stream())
                .map(TableRow.Cell::value))
        .doesNotContainAnyElementsOf(voters);
  }
}
