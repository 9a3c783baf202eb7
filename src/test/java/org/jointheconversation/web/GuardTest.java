package org.jointheconversation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final byte[] BODY = {'h', 'i'};

  private final TestServer server =
      new TestServer(new Route("/own/*", new Guard.LoopbackOnly(), TestServer.echo().servlet()));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_route_without_a_guard_cannot_be_made() {
    HttpServlet servlet = TestServer.echo().servlet();

    assertThatThrownBy(() -> new Route("/", null, servlet)).hasMessage("guard");
    assertThatThrownBy(() -> new Guard.PlatformSigned(null)).hasMessage("filter");
    assertThatThrownBy(() -> new Guard.Public(" ")).hasMessageContaining("why");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:3000", "127.8.8.8", "[::1]:3000", "LOCALHOST:1"})
  void a_loopback_route_lets_in_who_asks_for_this_machine(String host) throws IOException {
    assertThat(postTo(host, "")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "10.0.0.1", "localhost.x"})
  void a_loopback_route_refuses_a_name_that_was_made_to_point_here(String host) throws IOException {
    assertThat(postTo(host, "")).startsWith("HTTP/1.1 403").endsWith("\"this is not for you\"}");
    assertThat(server.metrics.scrape())
        .contains("jtc_requests_refused_total{door=\"/own/*\",reason=\"not-loopback\"} 1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For: 10.0.0.1", "Forwarded: for=10.0.0.1", "Via: 1.1 proxy"})
  void a_loopback_route_refuses_who_speaks_through_a_proxy(String header) throws IOException {
    assertThat(postTo("localhost", header + "\r\n")).startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost, 200",
    "http://localhost:1, 403",
    "https://localhost, 403",
    "http://evil.example, 403",
    "null, 403"
  })
  void a_loopback_route_refuses_a_form_sent_by_a_page_of_another_site(String origin, int status)
      throws IOException {
    assertThat(postTo("localhost", "Origin: " + origin + "\r\n")).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void a_guard_stands_at_every_way_to_its_servlet() {
    assertThat(server.post("/own", BODY, "X-Forwarded-For", "1.2.3.4").statusCode()).isEqualTo(403);
    assertThat(server.post("/own/a;x=y/b", BODY, "X-Forwarded-For", "1.2.3.4").statusCode())
        .isNotEqualTo(200);
  }

  private String postTo(String host, String headers) throws IOException {
    try (RawClient client = new RawClient(server.http.port())) {
      client.write("POST /own/x HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
      return client.write(headers + "Content-Length: 2\r\n\r\nhi").readToEnd();
    }
  }
}
