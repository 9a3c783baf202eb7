package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jointheconversation.slack.FakeOAuth;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.teams.FakeTeams;
import org.jointheconversation.web.Guard;
import org.jointheconversation.web.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who stands at each door of a program that has everything configured. */
class RoutesPromiseTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final SlackSide slack = new SlackSide();
  private final TeamsSide teams = new TeamsSide(clock);
  private App app;

  @BeforeEach
  void begin() {
    TestInstallation installation = new TestInstallation(folder, clock);
    installation
        .with("SLACK_CLIENT_ID", FakeOAuth.CLIENT_ID)
        .with("SLACK_CLIENT_SECRET", FakeOAuth.CLIENT_SECRET)
        .with("PUBLIC_URL", "https://chat.example.nhs.uk");
    app = App.start(teams.reachedBy(slack.reachedBy(installation)).config(), clock);
  }

  @AfterEach
  void end() {
    app.close();
    slack.close();
    teams.close();
  }

  @Test
  void every_route_has_the_guard_that_belongs_to_it() {
    Map<String, Class<? extends Guard>> guards = new LinkedHashMap<>();
    for (Route route : app.routes()) {
      guards.put(route.path(), route.guard().getClass());
    }
    assertThat(guards)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "/slack/events", Guard.PlatformSigned.class,
                "/slack/install", Guard.Public.class,
                "/slack/oauth_redirect", Guard.Public.class,
                "/api/messages", Guard.PlatformSigned.class,
                "/metrics", Guard.LoopbackOnly.class,
                "/health/*", Guard.Public.class,
                "/assets/*", Guard.Public.class,
                "/privacy", Guard.Public.class,
                "/terms", Guard.Public.class,
                "/", Guard.Public.class));
  }

  @Test
  void S1_T5_nothing_unsigned_comes_through_the_platforms_doors() {
    assertThat(post("/slack/events", "{\"type\":\"url_verification\",\"challenge\":\"x\"}"))
        .isEqualTo(401);
    assertThat(post("/api/messages", "{\"type\":\"message\",\"text\":\"x\"}")).isEqualTo(401);
  }

  @Test
  void metrics_are_for_this_machine_and_not_for_what_a_proxy_on_it_passes_on() {
    assertThat(get("/metrics", "Accept", "*/*")).isEqualTo(200);
    assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.9")).isEqualTo(403);
    assertThat(get("/health/ready", "X-Forwarded-For", "203.0.113.9")).isEqualTo(200);
  }

  @Test
  void the_sandbox_does_not_exist_outside_the_demo() {
    assertThat(get("/sandbox", "Accept", "*/*")).isEqualTo(404);
  }

  @Test
  void tokens_and_secrets_are_not_in_what_anybody_can_read() {
    String read = slack.web().get(Web.door(app, "/")) + slack.web().get(Web.door(app, "/metrics"));
    assertThat(read)
        .doesNotContain(
            FakeSlack.TOKEN,
            FakeSlack.SIGNING_SECRET,
            FakeOAuth.CLIENT_SECRET,
            FakeTeams.APP_PASSWORD);
  }

  private int post(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(Web.door(app, path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return slack.web().send(request).statusCode();
  }

  private int get(String path, String header, String value) {
    return slack
        .web()
        .send(HttpRequest.newBuilder(Web.door(app, path)).header(header, value).build())
        .statusCode();
  }
}
