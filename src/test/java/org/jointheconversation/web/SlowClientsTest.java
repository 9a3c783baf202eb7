package org.jointheconversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow, silent or huge clients hold up nobody else. */
class SlowClientsTest {
  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
  private static final String HEAD = "POST /echo HTTP/1.1\r\nHost: localhost\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "POST /echo HTTP/1.1\r\nHost: localhost\r\n",
        "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx",
        "POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe"
      })
  void four_hundred_clients_that_start_and_fall_silent_hold_up_nobody(String start)
      throws IOException {
    List<RawClient> silent = new ArrayList<>();
    try (TestServer server = new TestServer(TestServer.echo())) {
      for (int i = 0; i < 400; i++) {
        silent.add(new RawClient(server.http.port()).write(start));
      }
      assertThat(server.post("/echo", HELLO).body()).isEqualTo("hello");
    } finally {
      for (RawClient client : silent) {
        client.close();
      }
    }
  }

  @Test
  void where_all_places_are_taken_the_quietest_client_makes_room() throws IOException {
    List<RawClient> silent = new ArrayList<>();
    HttpLimits limits = TestServer.hasty(Duration.ofSeconds(60), 20);
    try (TestServer server = new TestServer(limits, TestServer.echo());
        RawClient first = new RawClient(server.http.port())) {
      first.write(HEAD + "Content-Length: 5\r\n\r\nhello");
      assertThat(first.readUntil("hello")).startsWith("HTTP/1.1 200");
      for (int i = 0; i < 60; i++) {
        silent.add(new RawClient(server.http.port()).write("P"));
      }
      assertThat(server.post("/echo", HELLO).body()).isEqualTo("hello");
      assertThat(first.readToEnd()).isIn("", "[reset]");
    } finally {
      for (RawClient client : silent) {
        client.close();
      }
    }
  }

  @Test
  void a_client_that_never_finishes_its_body_is_told_that_it_took_too_long() throws IOException {
    HttpLimits limits = TestServer.hasty(Duration.ofMillis(300), 100);
    try (TestServer server = new TestServer(limits, TestServer.echo());
        RawClient slow = new RawClient(server.http.port())) {
      slow.write(HEAD + "Content-Length: 1000\r\n\r\nx");

      assertThat(slow.readToEnd())
          .startsWith("HTTP/1.1 408")
          .endsWith("{\"error\":\"the request took too long to arrive\"}");
      assertThat(server.metrics.scrape())
          .contains("jtc_requests_refused_total{door=\"http\",reason=\"too-slow\"} 1.0");
    }
  }

  @Test
  void a_client_that_feeds_its_headers_byte_by_byte_is_let_go() throws IOException {
    HttpLimits limits = TestServer.hasty(Duration.ofMillis(300), 100);
    try (TestServer server = new TestServer(limits, TestServer.echo());
        RawClient slow = new RawClient(server.http.port())) {
      slow.write(HEAD + "X-Slow: ");

      assertThat(writeUntilClosed(slow)).isTrue();
    }
  }

  /** Writes a byte every 50 ms, well within any idle timeout, for at most 10 s. */
  private static boolean writeUntilClosed(RawClient slow) {
    Duration pause = Duration.ofMillis(50);
    for (int i = 0; i < 200; i++) {
      try {
        slow.write("x");
        LockSupport.parkNanos(pause.toNanos());
      } catch (IOException closed) {
        return true;
      }
    }
    return false;
  }

  @Test
  void takes_a_body_of_the_limit_and_refuses_one_byte_more() {
    try (TestServer server = new TestServer(TestServer.echo())) {
      byte[] most = new byte[1 << 20];
      Arrays.fill(most, (byte) 'x');

      assertThat(server.post("/echo", most).body()).hasSize(1 << 20);
      assertThat(server.post("/echo", new byte[(1 << 20) + 1]).statusCode()).isEqualTo(413);
      assertThat(server.post("/echo", new byte[30_000_000]).statusCode()).isEqualTo(413);
      assertThat(server.post("/echo", HELLO).body()).isEqualTo("hello");
    }
  }

  @Test
  void refuses_a_huge_body_by_its_announced_length_before_it_is_sent() throws IOException {
    try (TestServer server = new TestServer(TestServer.echo());
        RawClient huge = new RawClient(server.http.port())) {
      huge.write(HEAD + "Content-Length: 30000000\r\n\r\n");

      assertThat(huge.readUntil("}"))
          .startsWith("HTTP/1.1 413")
          .contains("Connection: close")
          .endsWith("{\"error\":\"the request is too large\"}");
    }
  }

  @Test
  void a_client_that_asks_first_is_not_told_to_go_on_with_a_huge_body() throws IOException {
    try (TestServer server = new TestServer(TestServer.echo());
        RawClient huge = new RawClient(server.http.port())) {
      huge.write(HEAD + "Expect: 100-continue\r\nContent-Length: 30000000\r\n\r\n");

      assertThat(huge.readUntil("}")).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void refuses_a_huge_body_of_unknown_length_once_it_passes_the_limit() throws IOException {
    try (TestServer server = new TestServer(TestServer.echo());
        RawClient huge = new RawClient(server.http.port())) {
      huge.write(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
      String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
      for (int i = 0; i < 17; i++) {
        huge.write(chunk);
      }

      assertThat(huge.readUntil("}")).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void many_large_requests_that_never_end_leave_room_for_small_ones() throws IOException {
    List<RawClient> large = new ArrayList<>();
    try (TestServer server = new TestServer(TestServer.echo())) {
      String part = "x".repeat(WholeBody.SMALL + 10_000);
      for (int i = 0; i < WholeBody.LARGE_AT_ONCE + 8; i++) {
        RawClient client = new RawClient(server.http.port());
        large.add(client.write(HEAD + "Content-Length: 1000000\r\n\r\n" + part));
      }
      assertThat(largeRequestUntil(503, server)).isEqualTo(503);
      assertThat(server.post("/echo", HELLO).body()).isEqualTo("hello");
      for (RawClient client : large) {
        client.close();
      }
      assertThat(largeRequestUntil(200, server)).isEqualTo(200);
    }
  }

  private static int largeRequestUntil(int wanted, TestServer server) {
    int status = 0;
    for (int i = 0; i < 1_000 && status != wanted; i++) {
      status = server.post("/echo", new byte[100_000]).statusCode();
    }
    return status;
  }

  @Test
  void a_client_that_reads_nothing_loses_its_connection() throws IOException {
    HttpLimits limits = TestServer.hasty(Duration.ofMillis(500), 100);
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    String body = new String(noise, StandardCharsets.ISO_8859_1);
    try (TestServer server = new TestServer(limits, TestServer.echo());
        RawClient deaf = new RawClient(server.http.port())) {
      boolean closed = false;
      for (int i = 0; i < 40 && !closed; i++) {
        closed = !writes(deaf, HEAD + "Content-Length: 1048576\r\n\r\n" + body);
      }
      assertThat(closed).isTrue();
    }
  }

  private static boolean writes(RawClient client, String text) {
    try {
      client.write(text);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
