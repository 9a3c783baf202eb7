package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Held;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.chat.SendOutcome.ShutOut;
import org.jointheconversation.chat.SendOutcome.TryLater;
import org.jointheconversation.chat.SendOutcome.Unknown;
import org.jointheconversation.config.Config;
import org.jointheconversation.delivery.Gates;
import org.jointheconversation.slack.FakeSlack.Call;
import org.jointheconversation.slack.FakeSlack.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlackGatewayTest {
  private static final ChatUser MEMBER = ChatUser.parse("slack:T0001/U0001");
  private static final ChatChannel CHANNEL = ChatChannel.parse("slack:T0001/C0DIGEST");
  private static final Message HELLO = Message.plain("Hello <!channel> & all");

  private final MovableClock clock = new MovableClock();
  private final MemoryAddressBook addresses = new MemoryAddressBook();
  private FakeSlack slack;
  private SlackGateway gateway;

  @BeforeEach
  void open() {
    slack = FakeSlack.start();
    gateway = new SlackGateway(slack.config(), addresses, Gates.open(clock));
  }

  @AfterEach
  void close() {
    gateway.close();
    slack.close();
  }

  @Test
  void S22_opens_a_conversation_once_for_many_messages() {
    for (int i = 0; i < 100; i++) {
      assertThat(gateway.send(MEMBER, HELLO)).isInstanceOf(Sent.class);
    }

    assertThat(slack.calls("conversations.open")).hasSize(1);
    assertThat(slack.calls("chat.postMessage")).hasSize(100);
    assertThat(addresses.find(MEMBER)).contains("DU0001");
    assertThat(gateway.platform()).isEqualTo(Platform.SLACK);
  }

  @Test
  void sends_the_token_text_and_blocks_and_unfurls_nothing() {
    SendOutcome outcome = gateway.send(MEMBER, HELLO);

    Call call = slack.calls("chat.postMessage").get(0);
    assertThat(call.token()).isEqualTo(FakeSlack.TOKEN);
    assertThat(call.param("text")).isEqualTo("Hello &lt;!channel&gt; &amp; all");
    assertThat(call.param("blocks")).doesNotContain("<!channel>");
    assertThat(call.param("unfurl_links")).isIn("false", "0");
    assertThat(call.param("unfurl_media")).isIn("false", "0");
    assertThat(call.param("mrkdwn")).isIn("false", "0");
    assertThat(outcome)
        .isEqualTo(new Sent("DU0001/" + slack.messages("DU0001").get(0).path("ts").asText()));
  }

  @Test
  void calls_nothing_but_what_the_message_needs() {
    gateway.send(MEMBER, HELLO);
    gateway.post(CHANNEL, HELLO);

    assertThat(slack.calls())
        .extracting(Call::method)
        .containsExactly("conversations.open", "chat.postMessage", "chat.postMessage");
  }

  @Test
  void S16_posts_a_long_message_as_one_message_and_its_thread() {
    List<Block> themes = new ArrayList<>();
    IntStream.range(0, 30).forEach(i -> themes.add(new Block.Item("Theme " + i, "x".repeat(1000))));

    SendOutcome outcome = gateway.post(CHANNEL, new Message("The week", themes));

    List<ObjectNode> messages = slack.messages("C0DIGEST");
    String first = messages.get(0).path("ts").asText();
    assertThat(outcome).isEqualTo(new Sent("C0DIGEST/" + first));
    assertThat(messages).hasSizeGreaterThan(3);
    assertThat(messages.stream().skip(1))
        .allSatisfy(message -> assertThat(message.path("thread_ts").asText()).isEqualTo(first));
    assertThat(messages.get(1).path("text").asText()).contains("Theme");
  }

  @Test
  void a_message_of_which_a_part_is_out_is_never_sent_again_by_itself() {
    List<Block> long9 = new ArrayList<>();
    IntStream.range(0, 9).forEach(i -> long9.add(new Block.Paragraph("x".repeat(2900))));
    gateway.post(CHANNEL, HELLO);
    slack.failNext("chat.postMessage", new Failure.BreakAfter());

    assertThat(gateway.post(CHANNEL, new Message("t", long9))).isInstanceOf(Unknown.class);
    assertThat(slack.calls("chat.postMessage")).hasSize(2);
  }

  static Stream<Arguments> S31_errors() {
    List<Arguments> rows = new ArrayList<>();
    for (String refused :
        List.of(
            "user_not_found",
            "user_disabled",
            "channel_not_found",
            "is_archived",
            "not_in_channel",
            "missing_scope",
            "msg_too_long",
            "msg_blocks_too_long",
            "invalid_blocks",
            "no_text",
            "restricted_action",
            "messages_tab_disabled",
            "cannot_dm_bot",
            "something_new")) {
      rows.add(arguments(refused, new Refused(refused)));
    }
    for (String out : List.of("invalid_auth", "not_authed", "account_inactive", "token_revoked")) {
      rows.add(arguments(out, new ShutOut(out)));
    }
    rows.add(arguments("Odd! <b>", new Refused("other")));
    rows.add(arguments("internal_error", new Unknown("internal_error")));
    rows.add(arguments("fatal_error", new Unknown("fatal_error")));
    rows.add(arguments("service_unavailable", new Unknown("service_unavailable")));
    rows.add(arguments("ratelimited", new TryLater(Duration.ofSeconds(30), "ratelimited")));
    rows.add(arguments("request_timeout", new TryLater(Duration.ofSeconds(30), "request_timeout")));
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("S31_errors")
  void S31_tells_for_good_from_later_from_unknown(String error, SendOutcome outcome) {
    slack.failNext("chat.postMessage", new Failure.Error(error));

    assertThat(gateway.post(CHANNEL, HELLO)).isEqualTo(outcome);
  }

  static Stream<Arguments> statuses() {
    return Stream.of(
        arguments(new Failure.Status(500), new Unknown("http-500")),
        arguments(new Failure.Status(503), new Unknown("http-503")),
        arguments(new Failure.Status(404), new Refused("http-404")),
        arguments(new Failure.Status(302), new Refused("http-302")),
        arguments(new Failure.Status(200), new Unknown("unreadable-answer")),
        arguments(new Failure.TooMany(7), Held.throttled(Duration.ofSeconds(7))),
        arguments(new Failure.BreakAfter(), new Unknown("broken-connection")));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void knows_what_a_status_or_a_broken_connection_says(Failure failure, SendOutcome outcome) {
    slack.failNext("chat.postMessage", failure);

    assertThat(gateway.post(CHANNEL, HELLO)).isEqualTo(outcome);
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void S12_leaves_a_method_alone_until_its_time_has_come_and_others_go_on() {
    slack.failNext("chat.postMessage", new Failure.TooMany(7));
    gateway.post(CHANNEL, HELLO);

    clock.forward(Duration.ofMillis(6_500));
    assertThat(gateway.post(CHANNEL, HELLO)).isEqualTo(Held.throttled(Duration.ofMillis(500)));
    assertThat(gateway.api().open(SlackApi.For.broadcast("T0001"), "U0002"))
        .isInstanceOf(Sent.class);
    assertThat(slack.calls("chat.postMessage")).hasSize(1);

    clock.forward(Duration.ofMillis(500));
    assertThat(gateway.post(CHANNEL, HELLO)).isInstanceOf(Sent.class);
  }

  @Test
  void what_never_left_may_be_tried_again() throws IOException {
    URI nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/api/");
    }
    Config.Slack config = FakeSlack.config(nobody);
    try (SlackGateway unreachable = new SlackGateway(config, addresses, Gates.open(clock))) {
      assertThat(unreachable.post(CHANNEL, HELLO))
          .isEqualTo(new Held(Duration.ofSeconds(10), "unreachable"));
    }
  }

  @Test
  void opening_a_conversation_may_be_tried_again_whatever_became_of_it() {
    slack.failNext("conversations.open", new Failure.BreakAfter());

    assertThat(gateway.send(MEMBER, HELLO))
        .isEqualTo(new TryLater(Duration.ofSeconds(30), "broken-connection"));
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void a_stale_address_is_looked_up_again() {
    addresses.put(MEMBER, "DOLD");
    slack.failNext("chat.postMessage", new Failure.Error("channel_not_found"));

    assertThat(gateway.send(MEMBER, HELLO)).isInstanceOf(Sent.class);
    assertThat(addresses.find(MEMBER)).contains("DU0001");
  }

  @Test
  void an_account_that_is_gone_is_refused() {
    slack.forget("U0001");

    assertThat(gateway.send(MEMBER, HELLO)).isEqualTo(new Refused("user_not_found"));
    assertThat(addresses.find(MEMBER)).isEmpty();
  }

  /** A clock that moves when told to. */
  private static final class MovableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-24T10:00:00Z");

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
