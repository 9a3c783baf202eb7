package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jointheconversation.slack.FakeSlack;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workspace removes the app and takes it back: nothing is sent meanwhile, nothing is lost. */
class WorkspaceGoneFlowTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");

  static Stream<List<String>> orders() {
    return Stream.of(
        List.of("app_uninstalled", "tokens_revoked", "app_uninstalled"),
        List.of("tokens_revoked", "app_uninstalled"));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void S30_the_queue_is_held_until_the_workspace_lets_us_in_again(List<String> events) {
    try (SlackSide side = new SlackSide()) {
      TestInstallation installation = side.reachedBy(new TestInstallation(folder, clock));
      installation.begin(
          SlackSide.here(Samples.CONSULTATION), SlackSide.here(Samples.audience(3, 0)));
      try (App app = App.start(installation.config(), clock)) {
        side.doorOf(app, clock);
        side.slack.await("auth.test", 1);
        side.type("U1", "tell the printer jams");
        side.directMessage("U1", 1);

        side.slack.failNext("auth.test", new FakeSlack.Failure.Error("account_inactive"));
        for (String event : events) {
          assertThat(says(side, event)).isEqualTo(200);
        }
        side.slack.await("auth.test", 2);
        installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
        Eventually.holds(
            "an open round",
            () -> installation.ok("rounds", "getting-tech-right").contains("\"QUEUED\":3"));
        assertThat(ready(side, app)).contains("slack lets us in no more");
        assertThat(side.slack.calls("chat.postMessage")).hasSize(1);
        assertThat(Rows.texts(installation.database(), "SELECT text FROM reply"))
            .containsExactly("the printer jams");

        clock.advance(Duration.ofMinutes(3));
        Eventually.holds("three questions", () -> side.slack.calls("chat.postMessage").size() == 4);
        assertThat(ready(side, app)).doesNotContain("lets us in no more");
      }
    }
  }

  private static int says(SlackSide side, String type) {
    ObjectNode event = JSON.createObjectNode().put("type", type);
    event.putObject("tokens").putArray("bot").add(FakeSlack.BOT);
    HttpRequest request = side.requests().event(FakeSlack.TEAM, "Ev-" + type, event);
    return side.web().send(request).statusCode();
  }

  private static String ready(SlackSide side, App app) {
    return side.web().send(HttpRequest.newBuilder(Web.door(app, "/health/ready")).build()).body();
  }
}
