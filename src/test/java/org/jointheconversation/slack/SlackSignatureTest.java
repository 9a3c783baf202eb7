package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jointheconversation.config.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSignatureTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String CHALLENGE =
      "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aBm2r\"}";
  private static final FakeConversation CONVERSATION = new FakeConversation();
  private static FakeSlack slack;
  private static SlackDoor door;

  @BeforeAll
  static void open() {
    slack = FakeSlack.start();
    door = new SlackDoor(slack.config(), CONVERSATION, CLOCK);
  }

  @AfterAll
  static void close() {
    door.close();
    slack.close();
  }

  @Test
  void S1_agrees_with_the_example_in_slacks_documentation() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    SlackSignature signature =
        new SlackSignature(new Secret("8f742231b10e8888abcd99yyyzzz85a5"), CLOCK);

    assertThat(signature.sign("1531420618", body.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  static Stream<Arguments> S2_timestamps() {
    long now = NOW.getEpochSecond();
    return Stream.of(
        arguments(Long.toString(now), 200),
        arguments(Long.toString(now - 299), 200),
        arguments(Long.toString(now - 300), 200),
        arguments(Long.toString(now - 301), 401),
        arguments(Long.toString(now + 299), 200),
        arguments(Long.toString(now + 300), 200),
        arguments(Long.toString(now + 301), 401),
        arguments("2100000000", 401),
        arguments("abc", 401),
        arguments("", 401),
        arguments("-1", 401),
        arguments("+" + now, 401),
        arguments(now + ".0", 401),
        arguments(" ", 401),
        arguments(Long.toString(Long.MAX_VALUE), 401),
        arguments(Long.toString(Long.MIN_VALUE), 401),
        arguments("99999999999999999999999999", 401));
  }

  @ParameterizedTest
  @MethodSource("S2_timestamps")
  void S2_takes_a_timestamp_only_within_five_minutes_both_ways(String timestamp, int status) {
    HttpResponse<String> response = door.send(signedAt(timestamp));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("X-Slack-No-Retry"))
        .isEqualTo(status == 401 ? java.util.Optional.of("1") : java.util.Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caf\u00e9 w\u0175 \u0177",
        "\ud83d\ude00 \ud83d\udc69\u200d\u2695\ufe0f",
        "plain",
        "\u202e\u0000"
      })
  void S1_signs_bytes_so_that_any_character_passes(String text) {
    int before = CONVERSATION.typed.size();

    HttpResponse<String> response =
        door.send(door.requests.typed(FakeSlack.TEAM, "U0001", text, "Ev" + text.hashCode()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(CONVERSATION.typed).hasSize(before + 1);
  }

  @Test
  void S1_refuses_one_flipped_byte() {
    byte[] body = CHALLENGE.getBytes(StandardCharsets.UTF_8);
    byte[] flipped = body.clone();
    flipped[flipped.length / 2] ^= 1;

    assertThat(send(flipped, timestamp(), sign(timestamp(), body)).statusCode()).isEqualTo(401);
  }

  @Test
  void S1_refuses_a_body_in_another_encoding() {
    byte[] utf8 =
        "{\"type\":\"url_verification\",\"challenge\":\"\u0175\"}".getBytes(StandardCharsets.UTF_8);
    byte[] utf16 = new String(utf8, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);

    assertThat(send(utf16, timestamp(), sign(timestamp(), utf8)).statusCode()).isEqualTo(401);
  }

  @Test
  void S1_refuses_another_secret_another_version_and_another_case() {
    byte[] body = CHALLENGE.getBytes(StandardCharsets.UTF_8);
    String right = sign(timestamp(), body);
    String other = new SlackSignature(new Secret("other"), CLOCK).sign(timestamp(), body);

    assertThat(send(body, timestamp(), other).statusCode()).isEqualTo(401);
    assertThat(send(body, timestamp(), "v1" + right.substring(2)).statusCode()).isEqualTo(401);
    assertThat(send(body, timestamp(), right.substring(0, 20)).statusCode()).isEqualTo(401);
    assertThat(send(body, timestamp(), right.toUpperCase(java.util.Locale.ROOT)).statusCode())
        .isEqualTo(401);
    assertThat(send(body, timestamp(), right).statusCode()).isEqualTo(200);
  }

  @Test
  void S1_refuses_missing_headers_in_json_without_a_trace() {
    HttpResponse<String> none = door.send(post(CHALLENGE).build());
    HttpResponse<String> half =
        door.send(post(CHALLENGE).header(SlackSignature.TIMESTAMP, timestamp()).build());

    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(half.statusCode()).isEqualTo(401);
    assertThat(none.body()).isEqualTo("{\"error\":\"unsigned\"}");
    assertThat(none.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(none.headers().firstValue("X-Slack-No-Retry")).hasValue("1");
  }

  @Test
  void S3_answers_a_challenge_only_when_it_is_signed() {
    HttpResponse<String> signed = door.send(door.requests.json(CHALLENGE));

    assertThat(signed.statusCode()).isEqualTo(200);
    assertThat(signed.body()).isEqualTo("3eZbrw1aBm2r");
    assertThat(door.send(post(CHALLENGE).build()).body()).doesNotContain("3eZbrw1aBm2r");
  }

  @Test
  void refuses_more_than_a_mebibyte_even_when_signed() throws IOException {
    byte[] body = new byte[SlackSignatureFilter.LIMIT + 1];
    Arrays.fill(body, (byte) ' ');
    byte[] fits = Arrays.copyOf(body, SlackSignatureFilter.LIMIT);

    assertThat(announced(body)).contains(" 413 ");
    assertThat(door.send(door.requests.signed(fits, "application/json")).statusCode())
        .isEqualTo(200);
  }

  /** Sends the headers alone: a body that is refused unread may cost a client its connection. */
  private static String announced(byte[] body) throws IOException {
    try (Socket socket = connect()) {
      String headers =
          head()
              + SlackSignature.SIGNATURE
              + ": "
              + sign(timestamp(), body)
              + "\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      socket.getOutputStream().write(headers.getBytes(StandardCharsets.US_ASCII));
      return firstLine(socket);
    }
  }

  @Test
  void refuses_a_body_of_unannounced_length_once_it_is_too_long() throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      String headers =
          head() + SlackSignature.SIGNATURE + ": v0=0\r\nTransfer-Encoding: chunked\r\n\r\n";
      out.write(headers.getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = new byte[SlackSignatureFilter.LIMIT + 1];
      out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(chunk);
      out.flush();

      assertThat(firstLine(socket)).contains(" 413 ");
    }
  }

  @Test
  void refuses_an_unsigned_body_before_it_has_come() throws IOException {
    try (Socket socket = connect()) {
      String headers = head() + "Content-Length: 900000000\r\n\r\n";
      socket.getOutputStream().write(headers.getBytes(StandardCharsets.US_ASCII));

      assertThat(firstLine(socket)).contains(" 401 ");
    }
  }

  @Test
  void counts_what_it_refuses() {
    door.send(post(CHALLENGE).build());

    assertThat(door.metrics.scrape())
        .contains("jtc_requests_refused_total{door=\"slack\",reason=\"unsigned\"}");
  }

  private static HttpRequest signedAt(String timestamp) {
    byte[] body = CHALLENGE.getBytes(StandardCharsets.UTF_8);
    return post(CHALLENGE)
        .header(SlackSignature.TIMESTAMP, timestamp)
        .header(SlackSignature.SIGNATURE, sign(timestamp, body))
        .build();
  }

  private static HttpResponse<String> send(byte[] body, String timestamp, String signature) {
    return door.send(
        HttpRequest.newBuilder(door.address())
            .header(SlackSignature.TIMESTAMP, timestamp)
            .header(SlackSignature.SIGNATURE, signature)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  private static HttpRequest.Builder post(String body) {
    return HttpRequest.newBuilder(door.address()).POST(BodyPublishers.ofString(body));
  }

  private static String timestamp() {
    return Long.toString(NOW.getEpochSecond());
  }

  private static String sign(String timestamp, byte[] body) {
    return new SlackSignature(slack.config().signingSecret().orElseThrow(), CLOCK)
        .sign(timestamp, body);
  }

  private static Socket connect() throws IOException {
    URI address = door.address();
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static String head() {
    return "POST /slack/events HTTP/1.1\r\nHost: localhost\r\n"
        + SlackSignature.TIMESTAMP
        + ": "
        + timestamp()
        + "\r\n";
  }

  private static String firstLine(Socket socket) throws IOException {
    byte[] start = socket.getInputStream().readNBytes(40);
    return new String(start, StandardCharsets.US_ASCII);
  }
}
