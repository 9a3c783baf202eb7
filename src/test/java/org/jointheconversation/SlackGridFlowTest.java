package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jointheconversation.slack.FakeOAuth.Grant;
import org.jointheconversation.slack.FakeSlack.Call;
import org.jointheconversation.slack.SlackRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Workspaces and organisations that come and go again (S29, S30). */
class SlackGridFlowTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORGANISATION = "E0001";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final SlackSide side = new SlackSide();
  private final SlackInstallSide browser = new SlackInstallSide(side);
  private TestInstallation installation;
  private App app;

  private void start(TestStore store) {
    installation = browser.reachedBy(new TestInstallation(folder, clock, store));
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
  }

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  /** What Slack sends of a member of an organisation that has the app as a whole. */
  private static ObjectNode inOrganisation(String team, String user, String id) {
    ObjectNode event = SlackRequests.message(user, "help").put("team", team);
    ObjectNode json = SlackRequests.envelope(team, id, event).put("enterprise_id", ORGANISATION);
    ObjectNode authorization = (ObjectNode) json.path("authorizations").path(0);
    authorization.put("enterprise_id", ORGANISATION).putNull("team_id");
    authorization.put("is_enterprise_install", true);
    return json;
  }

  private int sends(ObjectNode json) {
    return side.web().send(side.requests().json(json.toString())).statusCode();
  }

  private List<String> installed() {
    return Rows.texts(installation.database(), "SELECT enterprise || team FROM slack_installation");
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S29_one_installation_serves_every_workspace_of_its_organisation(TestStore store) {
    start(store);
    browser.install(app, new Grant(ORGANISATION, "", 0));
    assertThat(sends(inOrganisation("T0007", "W0001", "Ev1"))).isEqualTo(200);
    assertThat(sends(inOrganisation("T0008", "U0002", "Ev2"))).isEqualTo(200);
    List<Call> said = side.slack.await("chat.postMessage", 2);
    assertThat(said).allMatch(call -> call.token().startsWith("xoxb-E0001-"));
    assertThat(said)
        .extracting(call -> call.param("team_id"))
        .containsExactlyInAnyOrder("T0007", "T0008");
    assertThat(Rows.texts(installation.database(), "SELECT team FROM slack_team ORDER BY team"))
        .containsExactly("T0007", "T0008");
  }

  @Test
  void S29_a_workspace_of_an_organisation_may_have_its_own_installation() {
    start(TestStore.SQLITE);
    browser.install(app, new Grant(ORGANISATION, "", 0));
    browser.install(app, new Grant(ORGANISATION, "T0007", 0));
    ObjectNode json =
        SlackRequests.envelope("T0007", "Ev1", SlackRequests.message("U1", "help"))
            .put("enterprise_id", ORGANISATION);
    assertThat(sends(json)).isEqualTo(200);
    Call said = side.slack.await("chat.postMessage", 1).get(0);
    assertThat(said.token()).startsWith("xoxb-T0007-");
    assertThat(said.params()).doesNotContainKey("team_id");
  }

  @Test
  void S7_S29_another_organisation_is_answered_with_200_and_nothing_else() {
    start(TestStore.SQLITE);
    browser.install(app, new Grant("E0002", "", 0));
    assertThat(sends(inOrganisation("T0007", "W0001", "Ev1"))).isEqualTo(200);
    assertThat(side.web().get(Web.door(app, "/metrics"))).contains("reason=\"unknown-team\"");
  }

  @Test
  void S29_a_button_of_an_organisation_names_no_workspace_but_its_users() {
    start(TestStore.SQLITE);
    browser.install(app, new Grant(ORGANISATION, "", 0));
    ObjectNode json = JSON.createObjectNode().put("type", "block_actions").putNull("team");
    json.putObject("enterprise").put("id", ORGANISATION).put("name", "Trust");
    json.put("is_enterprise_install", true).put("trigger_id", side.slack.trigger());
    json.putObject("user").put("id", "W0001").put("team_id", "T0007");
    json.putObject("container").put("type", "message").put("message_ts", "1.2");
    json.putObject("channel").put("id", "DW0001");
    json.putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", "tell")
        .put("value", "none");
    assertThat(side.web().send(side.requests().payload(json.toString())).statusCode())
        .isEqualTo(200);
    assertThat(side.web().get(Web.door(app, "/metrics"))).doesNotContain("unknown-team", "odd-id");
  }

  @Test
  void S30_who_is_on_the_list_no_more_and_leaves_takes_their_tokens_along_all_the_same() {
    start(TestStore.SQLITE);
    browser.install(app, new Grant("", "T0007", 0));
    app.close();
    installation.with("SLACK_ALLOWED_WORKSPACES", "T0002");
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
    assertThat(sends(leaving("app_uninstalled", "T0007", false))).isEqualTo(200);
    assertThat(installed()).isEmpty();
  }

  private ObjectNode leaving(String type, String team, boolean ofOrganisation) {
    ObjectNode event = JSON.createObjectNode().put("type", type);
    event.putObject("tokens").putArray("bot").add("UBOT");
    ObjectNode json = SlackRequests.envelope(team, "Ev-" + type, event);
    json.put("event_time", clock.instant().getEpochSecond());
    if (ofOrganisation) {
      json.put("enterprise_id", ORGANISATION);
      ((ObjectNode) json.path("authorizations").path(0))
          .put("enterprise_id", ORGANISATION)
          .putNull("team_id")
          .put("is_enterprise_install", true);
    }
    return json;
  }

  static Stream<Arguments> departures() {
    List<String> one = List.of("app_uninstalled", "tokens_revoked", "app_uninstalled");
    List<String> other = List.of("tokens_revoked", "app_uninstalled", "tokens_revoked");
    return Stream.of(TestStore.values())
        .flatMap(
            store ->
                Stream.of(one, other)
                    .flatMap(
                        order ->
                            Stream.of(true, false)
                                .map(ofAll -> Arguments.of(store, order, ofAll))));
  }

  @ParameterizedTest
  @MethodSource("departures")
  void S30_whoever_leaves_takes_their_tokens_along_and_may_come_back(
      TestStore store, List<String> events, boolean ofOrganisation) {
    start(store);
    Grant staying = new Grant("", "T0002", 0);
    Grant leaving = ofOrganisation ? new Grant(ORGANISATION, "", 0) : new Grant("", "T0007", 0);
    browser.install(app, staying);
    browser.install(app, leaving);
    assertThat(installed()).hasSize(2);
    side.slack.oauth().revoke(ofOrganisation ? ORGANISATION : "T0007");
    for (String type : events) {
      assertThat(sends(leaving(type, "T0007", ofOrganisation))).isEqualTo(200);
      assertThat(installed()).containsExactly("T0002");
    }
    Eventually.holds("parked", () -> ready().contains("slack lets us in no more"));

    clock.advance(Duration.ofMinutes(2));
    assertThat(browser.install(app, leaving).statusCode()).isEqualTo(200);
    Eventually.holds("let in again", () -> !ready().contains("lets us in no more"));
    // Slack may say it again late; what was installed since stays.
    ObjectNode late = leaving(events.get(0), "T0007", ofOrganisation);
    late.put("event_time", clock.instant().minusSeconds(120).getEpochSecond());
    assertThat(sends(late)).isEqualTo(200);
    assertThat(installed()).hasSize(2);
  }

  private String ready() {
    return side.web().get(Web.door(app, "/health/ready"));
  }
}
