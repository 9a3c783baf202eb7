package org.jointheconversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jointheconversation.ops.Health;
import org.jointheconversation.ops.Metrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
  private final Health health = new Health();
  private final Metrics metrics = new Metrics();
  private final TestServer server =
      new TestServer(Routes.main(health, metrics, false).toArray(Route[]::new));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void is_live_whatever_its_checks_say() {
    health.register("database", () -> Optional.of("locked"));

    HttpResponse<String> live = server.get("/health/live");

    assertThat(live.statusCode()).isEqualTo(200);
    assertThat(live.body()).isEqualTo("{\"status\":\"live\"}");
  }

  @Test
  void is_ready_only_while_no_check_fails_and_names_the_one_that_does() {
    AtomicReference<Optional<String>> database = new AtomicReference<>(Optional.empty());
    health.register("database", database::get);
    assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);

    database.set(Optional.of("cannot be written"));
    HttpResponse<String> response = server.get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.body())
        .contains("\"status\":\"not ready\"", "{\"database\":\"cannot be written\"}");
  }

  @Test
  void shows_metrics_to_callers_on_this_machine() {
    metrics.replyKept("slack");

    assertThat(server.get("/metrics").body())
        .contains("jtc_replies_kept_total{platform=\"slack\"} 1.0");
  }

  @Test
  void hides_metrics_from_everybody_else() {
    HttpResponse<String> response = server.get("/metrics", "X-Forwarded-For", "203.0.113.9");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).isEqualTo("{\"error\":\"this is not for you\"}");
  }

  @Test
  void shows_metrics_and_health_to_all_on_the_management_address_and_nothing_else() {
    Listener main = new Listener("127.0.0.1", 0, List.of(TestServer.echo()));
    Listener management = new Listener("127.0.0.1", 0, Routes.management(health, metrics));
    try (HttpServer both = HttpServer.start(main, Optional.of(management), metrics)) {
      int port = both.managementPort().orElseThrow();

      assertThat(statusFromElsewhere(port, "/metrics")).isEqualTo(200);
      assertThat(statusFromElsewhere(port, "/health/ready")).isEqualTo(200);
      assertThat(statusFromElsewhere(port, "/echo")).isEqualTo(404);
      assertThat(statusFromElsewhere(both.port(), "/metrics")).isEqualTo(404);
    }
  }

  private int statusFromElsewhere(int port, String path) {
    String address = "http://127.0.0.1:" + port + path;
    return server
        .send(
            java.net.http.HttpRequest.newBuilder(java.net.URI.create(address))
                .header("X-Forwarded-For", "203.0.113.9"))
        .statusCode();
  }

  @Test
  void says_on_the_first_page_what_it_is_and_where_health_is() {
    HttpResponse<String> page = server.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<h1>Join the Conversation</h1>", "/health/ready")
        .doesNotContain("/sandbox");
    assertThat(server.get("/assets/site.css").statusCode()).isEqualTo(200);
  }

  @Test
  void leads_to_the_sandbox_in_the_demonstration() {
    Route first = new Route("/", TestServer.OPEN, new LandingServlet(true));
    try (TestServer demo = new TestServer(first)) {
      assertThat(demo.get("/").body()).contains("href=\"/sandbox\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x", "/health", "/health/x", "/assets", "/assets/../pom.xml", "/index"})
  void has_nothing_elsewhere(String path) {
    assertThat(server.get(path).statusCode()).isIn(400, 404);
  }
}
