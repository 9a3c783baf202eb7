package org.jointheconversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Errors are short JSON that tells nothing of the server, the request or the exception. */
class ErrorsTest {
  private static final String CANARY = "canary-7391";

  private final Filter refusing =
      (request, response, chain) -> ((HttpServletResponse) response).sendError(401);

  private final TestServer server =
      new TestServer(
          TestServer.echo(),
          new Route("/broken", TestServer.OPEN, new Broken()),
          new Route("/signed", new Guard.PlatformSigned(refusing), new Broken()));

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404, there is nothing here",
    "/echo, 405, this address does not take that method",
    "/broken, 500, something went wrong here",
    "/broken?status=400, 400, the request could not be understood",
    "/broken?status=403, 403, this is not for you",
    "/broken?status=503, 503, 'busy or stopping, please try again'",
    "/signed, 401, the request is not signed by anyone known here"
  })
  void answers_an_error_with_one_sentence(String path, int status, String sentence) {
    HttpResponse<String> response = server.get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("{\"error\":\"" + sentence + "\"}");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    assertGuarded(response);
  }

  private static void assertGuarded(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValue(SecurityHeaders.CONTENT_SECURITY_POLICY);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"})
  void refuses_methods_that_nothing_here_uses(String method) {
    HttpResponse<String> response =
        server.send(server.request("/echo").method(method, HttpRequest.BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
  }

  @ParameterizedTest
  @CsvSource({
    "'GET / HTTP/1.1\r\n\r\n', 400",
    "'GET /%2e%2e/secret HTTP/1.1\r\nHost: x\r\n\r\n', 400",
    "'NONSENSE\r\n\r\n', 400",
    "'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n', 400",
    "'POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 400"
  })
  void answers_what_is_not_http_without_naming_the_server(String bytes, int status)
      throws IOException {
    try (RawClient client = new RawClient(server.http.port())) {
      assertThat(client.write(bytes).readToEnd())
          .startsWith("HTTP/1.1 " + status)
          .endsWith("{\"error\":\"the request could not be understood\"}")
          .doesNotContainIgnoringCase("jetty")
          .contains("Content-Security-Policy: default-src 'self'");
    }
  }

  @Test
  void refuses_headers_beyond_8_kilobytes() throws IOException {
    try (RawClient client = new RawClient(server.http.port())) {
      client.write("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(9_000) + "\r\n\r\n");

      assertThat(client.readToEnd()).startsWith("HTTP/1.1 431").endsWith("too long\"}");
    }
  }

  @Test
  void logs_a_broken_servlet_by_its_route_and_class_without_a_word_of_what_was_said() {
    String logged = logWhile(() -> server.get("/broken?token=" + CANARY));

    assertThat(logged)
        .contains("GET /broken failed", "java.lang.IllegalStateException", "Broken.doGet")
        .doesNotContain(CANARY);
  }

  private static String logWhile(Runnable action) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    root.addAppender(seen);
    try {
      action.run();
    } finally {
      root.detachAppender(seen);
    }
    return seen.list.stream()
        .filter(event -> event.getLevel().levelInt >= ch.qos.logback.classic.Level.INFO_INT)
        .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
        .collect(Collectors.joining("\n"));
  }

  /** Fails in the way that it is asked for. */
  private static final class Broken extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String status = request.getParameter("status");
      if (status == null) {
        response.getWriter().write("half an answer");
        throw new IllegalStateException(CANARY, new IOException(CANARY));
      }
      response.sendError(Integer.parseInt(status), CANARY);
    }
  }
}
