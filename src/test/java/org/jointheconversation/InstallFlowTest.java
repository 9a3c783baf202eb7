package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jointheconversation.SlackInstallSide.Away;
import org.jointheconversation.slack.FakeOAuth;
import org.jointheconversation.slack.FakeOAuth.Grant;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.slack.FakeSlack.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Installing into workspaces through a browser (S27, S28). */
class InstallFlowTest {
  private static final String TEAM = "T0002";
  private static final Grant WORKSPACE = new Grant("", TEAM, 0);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final CapturedLogs logs = new CapturedLogs().withEverythingOfOurs();
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
    if (app != null) {
      app.close();
    }
    side.close();
    logs.close();
  }

  private HttpResponse<String> types(String team, String eventId) {
    return side.web().send(side.requests().typed(team, "U1", "help", eventId));
  }

  private List<String> exchanged() {
    return side.slack.calls("oauth.v2.access").stream().map(call -> call.param("code")).toList();
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S27_a_workspace_is_installed_and_answered_with_its_own_token(TestStore store) {
    start(store);
    assertThat(types(TEAM, "Ev1").statusCode()).isEqualTo(200);
    HttpResponse<String> page = browser.install(app, WORKSPACE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body()).contains("lang=\"en-GB\"", "<h1>Installed in Slack</h1>", "/jtc help");

    assertThat(types(TEAM, "Ev2").statusCode()).isEqualTo(200);
    List<Call> said = side.slack.await("chat.postMessage", 1);
    assertThat(said.get(0).token()).startsWith("xoxb-T0002-");
    assertThat(side.web().get(Web.door(app, "/metrics"))).contains("reason=\"unknown-team\"");
  }

  @Test
  void S27_the_browser_goes_to_slack_with_the_scopes_of_the_manifest_and_a_bound_state() {
    start(TestStore.SQLITE);
    Away away = browser.begin(app);
    assertThat(away.response().statusCode()).isEqualTo(302);
    assertThat(away.platform().getPath()).isEqualTo("/oauth/v2/authorize");
    assertThat(away.asked())
        .containsEntry("client_id", FakeOAuth.CLIENT_ID)
        .containsEntry("scope", "chat:write,files:write,im:write,im:history,commands")
        .containsEntry("redirect_uri", "http://127.0.0.1:3000/slack/oauth_redirect");
    assertThat(away.setCookie())
        .contains("Path=/slack", "Max-Age=600", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure", away.state());
    assertThat(browser.begin(app).state()).isNotEqualTo(away.state());
  }

  @Test
  void S27_over_tls_the_cookie_goes_over_tls_alone() {
    installation = browser.reachedBy(new TestInstallation(folder, clock));
    installation.with("PUBLIC_URL", "https://chat.example.nhs.uk");
    app = App.start(installation.config(), clock);
    assertThat(browser.begin(app).setCookie()).contains("; Secure");
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S27_a_state_that_is_missing_wrong_anothers_used_or_old_is_refused(TestStore store) {
    start(store);
    Away away = browser.begin(app);
    Away other = browser.begin(app);
    String code = side.slack.oauth().agree(WORKSPACE);
    String state = away.state();
    String flipped = (state.charAt(0) == 'A' ? "B" : "A") + state.substring(1);
    List<HttpResponse<String>> refused =
        List.of(
            browser.back(app, away.cookie(), "code", code),
            browser.back(app, away.cookie(), "code", code, "state", "x"),
            browser.back(app, away.cookie(), "code", code, "state", flipped),
            browser.back(app, away.cookie(), "code", code, "state", state + "A"),
            browser.back(app, "", "code", code, "state", state),
            browser.back(app, other.cookie(), "code", code, "state", state),
            browser.back(app, away.cookie(), "code", code, "state", other.state()));
    assertThat(refused).allMatch(page -> page.statusCode() == 400);
    assertThat(refused).allMatch(page -> page.body().contains("Start again"));
    assertThat(exchanged()).isEmpty();

    HttpResponse<String> taken = browser.back(app, away.cookie(), "code", code, "state", state);
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(browser.back(app, away.cookie(), "code", code, "state", state).statusCode())
        .isEqualTo(400);

    clock.advance(Duration.ofMinutes(10));
    assertThat(browser.back(app, other.cookie(), "code", code, "state", other.state()).statusCode())
        .isEqualTo(400);
    assertThat(exchanged()).containsExactly(code);
  }

  @Test
  void S27_a_state_holds_over_a_restart_and_in_another_process() {
    start(TestStore.POSTGRESQL);
    Away away = browser.begin(app);
    app.close();
    app = App.start(installation.config(), clock);
    String code = side.slack.oauth().agree(WORKSPACE);
    try (App other = App.start(installation.config(), clock)) {
      assertThat(
              browser.back(other, away.cookie(), "code", code, "state", away.state()).statusCode())
          .isEqualTo(200);
      assertThat(browser.back(app, away.cookie(), "code", code, "state", away.state()).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void whoever_says_no_to_slack_is_told_that_nothing_has_changed() {
    start(TestStore.SQLITE);
    Away away = browser.begin(app);
    HttpResponse<String> page =
        browser.back(app, away.cookie(), "error", "access_denied", "state", away.state());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("You said no to Slack");
    assertThat(exchanged()).isEmpty();
  }

  @Test
  void where_slack_does_not_take_the_code_nothing_is_installed() {
    start(TestStore.SQLITE);
    Away away = browser.begin(app);
    HttpResponse<String> page =
        browser.back(app, away.cookie(), "code", "never-given", "state", away.state());
    assertThat(page.statusCode()).isEqualTo(502);
    assertThat(page.body()).contains("Nothing was installed").doesNotContain("never-given");
    assertThat(Rows.texts(installation.database(), "SELECT team FROM slack_installation"))
        .isEmpty();
  }

  private List<String> installed() {
    return Rows.texts(installation.database(), "SELECT team FROM slack_installation");
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S27_a_workspace_that_is_not_on_the_list_is_told_so_and_nothing_of_it_is_kept(
      TestStore store) {
    installation = browser.reachedBy(new TestInstallation(folder, clock, store));
    installation.with("SLACK_ALLOWED_WORKSPACES", "T0001,E0001");
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
    HttpResponse<String> page = browser.install(app, WORKSPACE);
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("yours is not on our list", "We kept nothing")
        .contains("<section lang=\"cy\">", "ddim ar ein rhestr");
    assertThat(browser.install(app, new Grant("E0002", "", 0)).statusCode()).isEqualTo(403);
    assertThat(installed()).isEmpty();
    assertThat(types(TEAM, "Ev1").statusCode()).isEqualTo(200);
    assertThat(side.web().get(Web.door(app, "/metrics")))
        .contains("reason=\"unknown-team\"")
        .contains("jtc_requests_refused_total{door=\"slack-install\",reason=\"not-allowed\"} 2");

    assertThat(browser.install(app, new Grant("", "T0001", 0)).statusCode()).isEqualTo(200);
    assertThat(browser.install(app, new Grant("E0001", "T0007", 0)).statusCode()).isEqualTo(200);
    assertThat(installed()).containsExactlyInAnyOrder("T0001", "T0007");
    types("T0007", "Ev2");
    assertThat(side.slack.await("chat.postMessage", 1).get(0).token()).startsWith("xoxb-T0007-");
  }

  @Test
  void S27_a_workspace_that_leaves_the_list_is_served_no_more_until_it_is_on_it_again() {
    start(TestStore.SQLITE);
    assertThat(logs.text()).contains("SLACK_ALLOWED_WORKSPACES is not set");
    browser.install(app, WORKSPACE);
    restartedWith("SLACK_ALLOWED_WORKSPACES", "T0001");
    assertThat(types(TEAM, "Ev1").statusCode()).isEqualTo(200);
    assertThat(side.web().get(Web.door(app, "/metrics"))).contains("reason=\"unknown-team\"");
    restartedWith("SLACK_ALLOWED_WORKSPACES", "T0001," + TEAM);
    types(TEAM, "Ev2");
    assertThat(side.slack.await("chat.postMessage", 1)).hasSize(1);
  }

  private void restartedWith(String key, String value) {
    app.close();
    app = App.start(installation.with(key, value).config(), clock);
    side.doorOf(app, clock);
  }

  @Test
  void S27_the_workspace_of_the_environments_token_needs_no_place_on_the_list() {
    installation = browser.reachedBy(new TestInstallation(folder, clock));
    installation.with("SLACK_BOT_TOKEN", FakeSlack.TOKEN).with("SLACK_ALLOWED_WORKSPACES", "T0009");
    app = App.start(installation.config(), clock);
    Eventually.holds(
        "its own workspace is known",
        () -> browser.install(app, new Grant("", FakeSlack.TEAM, 0)).statusCode() == 200);
  }

  @Test
  void looking_ahead_uses_nothing_up() {
    start(TestStore.SQLITE);
    HttpRequest head =
        HttpRequest.newBuilder(Web.door(app, "/slack/oauth_redirect?code=c&state=s"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(side.web().send(head).statusCode()).isEqualTo(405);
  }

  @Test
  void S28_no_token_code_or_state_lies_open_in_a_file_or_in_a_log() {
    start(TestStore.SQLITE);
    Away away = browser.begin(app);
    String code = side.slack.oauth().agree(new Grant("", TEAM, 43_200));
    String page = browser.back(app, away.cookie(), "code", code, "state", away.state()).body();
    assertThat(page).contains("Installed").doesNotContain("xox", code, away.state());
    types(TEAM, "Ev1");
    side.slack.await("chat.postMessage", 1);
    app.close();
    app = null;
    String cookie = away.cookie().replaceFirst(".*=", "");
    for (String secret : List.of("xox", code, away.state(), cookie, FakeOAuth.CLIENT_SECRET)) {
      assertThat(Bytes.filesWith(folder, secret)).as(secret).isEmpty();
      assertThat(logs.text()).doesNotContain(secret);
    }
  }

  @Test
  void S28_tokens_are_sealed_anew_when_the_secret_changes() {
    start(TestStore.SQLITE);
    browser.install(app, WORKSPACE);
    app.close();
    String old = installation.environment().get("JTC_SECRET");
    installation.with("JTC_SECRET", "another secret of the test, long enough too");
    installation.with("JTC_SECRET_PREVIOUS", old);
    App.start(installation.config(), clock).close();
    installation.environment().remove("JTC_SECRET_PREVIOUS");
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
    types(TEAM, "Ev1");
    assertThat(side.slack.await("chat.postMessage", 1).get(0).token()).startsWith("xoxb-T0002-");
  }
}
