package org.jointheconversation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jointheconversation.ops.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClosingTest {

  @Test
  void answers_the_request_in_flight_and_takes_no_new_one() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    Route slow = new Route("/slow", TestServer.OPEN, new Waiting(entered, refused));
    try (TestServer server = new TestServer(slow);
        RawClient inFlight = new RawClient(server.http.port())) {
      inFlight.write("GET /slow HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

      int port = server.http.port();
      CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
      waitUntilRefused(port);
      refused.countDown();

      assertThat(inFlight.readToEnd()).startsWith("HTTP/1.1 200").endsWith("answered");
      closing.get(10, TimeUnit.SECONDS);
    }
  }

  private static void waitUntilRefused(int port) throws IOException {
    for (int i = 0; i < 10_000; i++) {
      try {
        new RawClient(port).close();
      } catch (SocketException e) {
        return;
      }
    }
    throw new AssertionError("still accepting connections");
  }

  @Test
  @Timeout(5)
  void does_not_wait_for_clients_that_say_nothing() throws IOException {
    TestServer server = new TestServer(TestServer.echo());
    try (RawClient silent = new RawClient(server.http.port());
        RawClient half = new RawClient(server.http.port())) {
      silent.write("P");
      half.write("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nx");
      assertThat(server.post("/echo", new byte[] {'x'}).body()).isEqualTo("x");

      server.close();
    }
  }

  @Test
  @Timeout(5)
  void cuts_off_a_request_that_takes_longer_than_it_may() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    Route stuck = new Route("/slow", TestServer.OPEN, new Waiting(entered, new CountDownLatch(1)));
    HttpLimits limits = TestServer.hasty(Duration.ofMillis(300), 100);
    TestServer server = new TestServer(limits, stuck);
    try (RawClient client = new RawClient(server.http.port())) {
      client.write("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

      server.close();

      assertThat(client.readToEnd()).doesNotContain("200");
    }
  }

  @Test
  void names_the_address_that_is_taken() {
    try (TestServer first = new TestServer(TestServer.echo())) {
      Listener same = new Listener("127.0.0.1", first.http.port(), List.of());

      assertThatThrownBy(() -> HttpServer.start(same, Optional.empty(), new Metrics()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("127.0.0.1:" + first.http.port());
    }
  }

  /** Says that it has begun, and answers when it is let go. */
  private static final class Waiting extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient CountDownLatch entered;
    private final transient CountDownLatch letGo;

    Waiting(CountDownLatch entered, CountDownLatch letGo) {
      this.entered = entered;
      this.letGo = letGo;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      entered.countDown();
      try {
        letGo.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      response.getWriter().write("answered");
    }
  }
}
