package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.config.Config;
import org.jointheconversation.delivery.Gates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a message, by what the connector answers. */
class TeamsGatewayTest {
  private static final ChatUser ANNA = new ChatUser(Platform.TEAMS, FakeTeams.TENANT, "anna");
  private static final ChatChannel CHANNEL =
      new ChatChannel(Platform.TEAMS, FakeTeams.TENANT, "19:digest@thread.tacv2");
  private static final SendOutcome NO_TOKEN =
      new SendOutcome.Held(Duration.ofSeconds(5), "no-token");
  private static final Message QUESTION = Message.plain("What slowed you down?");

  private final MovableClock clock = new MovableClock();
  private final MemoryAddressBook addresses = new MemoryAddressBook();
  private FakeTeams teams;
  private TeamsGateway gateway;

  @BeforeEach
  void start() {
    teams = FakeTeams.start(clock);
    gateway = new TeamsGateway(teams.config(), addresses, Gates.open(clock), clock);
    addresses.put(ANNA, reference(teams.serviceUrl(), "a:chat"));
    addresses.put(CHANNEL, reference(teams.serviceUrl(), CHANNEL.channel()));
  }

  @AfterEach
  void stop() {
    teams.close();
  }

  private static String reference(String serviceUrl, String conversation) {
    return new Reference(serviceUrl, conversation, "", FakeTeams.TENANT).address();
  }

  @Test
  void sends_to_the_stored_conversation_with_the_bots_token() {
    assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(new SendOutcome.Sent("message-1"));

    FakeTeams.Sent sent = teams.next();
    assertThat(sent.conversation()).isEqualTo("a:chat");
    assertThat(sent.authorization()).hasValue("Bearer bot-token-1");
  }

  static Stream<Arguments> answers() {
    Duration backOff = Duration.ofSeconds(5);
    return Stream.of(
        Arguments.of(400, new SendOutcome.Refused("status-400")),
        Arguments.of(302, new SendOutcome.Refused("status-302")),
        Arguments.of(401, new SendOutcome.TryLater(backOff, "unauthorised")),
        Arguments.of(403, new SendOutcome.Refused("forbidden")),
        Arguments.of(404, new SendOutcome.Refused("not-found")),
        Arguments.of(412, new SendOutcome.TryLater(backOff, "status-412")),
        Arguments.of(429, new SendOutcome.TryLater(backOff, "status-429")),
        Arguments.of(500, new SendOutcome.Unknown("status-500")),
        Arguments.of(502, new SendOutcome.TryLater(backOff, "status-502")),
        Arguments.of(503, new SendOutcome.TryLater(backOff, "status-503")),
        Arguments.of(504, new SendOutcome.TryLater(backOff, "status-504")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void T13_T15_each_answer_has_one_meaning(int status, SendOutcome outcome) {
    teams.answerNext(status, Map.of("Location", "http://127.0.0.1/elsewhere"));

    assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(outcome);
    assertThat(teams.sent()).as("never sent again by itself").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "0", "999999"})
  void T13_Retry_After_is_obeyed_within_reason(String seconds) {
    teams.answerNext(429, Map.of("Retry-After", seconds));

    assertThat(gateway.send(ANNA, QUESTION))
        .isEqualTo(
            SendOutcome.Held.throttled(
                Duration.ofSeconds(Math.max(1, Math.min(3600, Long.parseLong(seconds))))));
  }

  @Test
  void T13_a_503_that_may_be_tried_at_once_is_not_tried_by_itself() {
    teams.answerNext(503, Map.of("Retry-After", "0"));

    assertThat(gateway.send(ANNA, QUESTION))
        .isEqualTo(new SendOutcome.TryLater(Duration.ofSeconds(1), "status-503"));
    assertThat(teams.sent()).hasSize(1);
  }

  @Test
  void an_id_that_climbs_the_path_goes_nowhere() {
    addresses.put(ANNA, reference(teams.serviceUrl(), "../../token"));

    assertThat(gateway.send(ANNA, QUESTION)).isInstanceOf(SendOutcome.Refused.class);
    assertThat(teams.sent()).isEmpty();
  }

  @Test
  void a_connection_that_breaks_leaves_the_outcome_unknown() throws IOException {
    try (ServerSocket breaking = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> broken = CompletableFuture.runAsync(() -> acceptAndBreak(breaking));
      addresses.put(ANNA, reference("http://127.0.0.1:" + breaking.getLocalPort(), "a:chat"));

      assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(new SendOutcome.Unknown("no-answer"));
      broken.join();
    }
  }

  private static void acceptAndBreak(ServerSocket server) {
    try {
      server.accept().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_connection_that_never_came_about_can_be_tried_again() throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      addresses.put(ANNA, reference("http://127.0.0.1:" + closed.getLocalPort(), "a:chat"));
    }

    assertThat(gateway.send(ANNA, QUESTION))
        .isEqualTo(new SendOutcome.Held(Duration.ofSeconds(5), "not-reached"));
  }

  @Test
  void an_answer_without_end_is_given_up() throws IOException {
    HttpServer endless = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    endless.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[1 << 16];
          for (int i = 0; i < 1 << 10; i++) {
            exchange.getResponseBody().write(chunk);
          }
        });
    endless.start();
    addresses.put(ANNA, reference("http://127.0.0.1:" + endless.getAddress().getPort(), "a:chat"));

    assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(new SendOutcome.Unknown("no-answer"));
    endless.stop(0);
  }

  @Test
  void T14_without_an_address_a_message_is_refused() {
    ChatUser unknown = new ChatUser(Platform.TEAMS, FakeTeams.TENANT, "ben");

    assertThat(gateway.send(unknown, QUESTION)).isEqualTo(new SendOutcome.Refused("not-installed"));
    addresses.put(unknown, "{\"half\":");
    assertThat(gateway.send(unknown, QUESTION)).isEqualTo(new SendOutcome.Refused("not-installed"));
  }

  @Test
  void T8_one_token_serves_every_sender_until_shortly_before_it_ends() {
    List<CompletableFuture<SendOutcome>> sends =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> gateway.send(ANNA, QUESTION)))
            .toList();
    sends.forEach(CompletableFuture::join);
    clock.advance(Duration.ofMinutes(54));
    gateway.send(ANNA, QUESTION);
    assertThat(teams.tokenFetches()).isEqualTo(1);

    clock.advance(Duration.ofMinutes(2));
    gateway.send(ANNA, QUESTION);
    assertThat(teams.tokenFetches()).isEqualTo(2);
  }

  @Test
  void T15_who_blocked_the_app_or_whose_chat_is_gone_is_written_to_no_more() {
    teams.answerNext(403, "MessageWritesBlocked");
    assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(new SendOutcome.Refused("blocked"));
    assertThat(addresses.find(ANNA)).isEmpty();
    assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(new SendOutcome.Refused("not-installed"));

    teams.answerNext(404, "ConversationNotFound");
    assertThat(gateway.post(CHANNEL, QUESTION))
        .isEqualTo(new SendOutcome.Refused("conversation-gone"));
    assertThat(addresses.find(CHANNEL)).isEmpty();
  }

  @Test
  void T15_a_refusal_that_says_nothing_of_the_member_keeps_the_address() {
    teams.answerNext(403, "BotDisabledByAdmin");
    assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(new SendOutcome.Refused("forbidden"));
    assertThat(addresses.find(ANNA)).isPresent();
  }

  @Test
  void S31_a_fresh_token_that_is_refused_as_well_shuts_us_out_until_one_is_taken() {
    teams.answerNext(401, Map.of());
    gateway.send(ANNA, QUESTION);
    clock.advance(Duration.ofSeconds(5));
    teams.answerNext(401, Map.of());
    assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(new SendOutcome.ShutOut("unauthorised"));
    clock.advance(Duration.ofSeconds(5));
    assertThat(gateway.letsUsIn(FakeTeams.TENANT)).isTrue();
    assertThat(gateway.send(ANNA, QUESTION)).isInstanceOf(SendOutcome.Sent.class);
  }

  @Test
  void S31_a_password_that_is_not_good_any_more_shuts_us_out() {
    teams.tokenAnswers(401);
    assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(new SendOutcome.ShutOut("no-token"));
    assertThat(gateway.letsUsIn(FakeTeams.TENANT)).isFalse();
  }

  @Test
  void a_token_the_connector_does_not_accept_is_fetched_anew() {
    teams.answerNext(401, Map.of());
    gateway.send(ANNA, QUESTION);
    assertThat(gateway.send(ANNA, QUESTION)).as("not at once").isEqualTo(NO_TOKEN);
    clock.advance(Duration.ofSeconds(5));
    gateway.send(ANNA, QUESTION);

    assertThat(teams.sent().get(1).authorization()).hasValue("Bearer bot-token-2");
  }

  @Test
  void without_a_token_nothing_is_sent_and_the_dead_service_is_not_asked_by_everyone() {
    teams.tokenAnswers(500);
    IntStream.range(0, 10)
        .forEach(i -> assertThat(gateway.send(ANNA, QUESTION)).isEqualTo(NO_TOKEN));

    assertThat(teams.sent()).isEmpty();
    assertThat(teams.tokenFetches()).isEqualTo(1);
    teams.tokenAnswers(200);
    clock.advance(Duration.ofSeconds(5));
    assertThat(gateway.send(ANNA, QUESTION)).isInstanceOf(SendOutcome.Sent.class);
  }

  @Test
  void a_bot_without_a_password_sends_without_a_token() {
    Config.Teams config = teams.config();
    Config.Teams trial =
        new Config.Teams(
            "",
            Optional.empty(),
            config.allowedTenants(),
            config.serviceHosts(),
            config.openIdMetadataUrl(),
            config.tokenUrl(),
            false);

    assertThat(new TeamsGateway(trial, addresses, Gates.open(clock), clock).send(ANNA, QUESTION))
        .isInstanceOf(SendOutcome.Sent.class);
    assertThat(teams.next().authorization()).isEmpty();
    assertThat(teams.tokenFetches()).isZero();
  }
}
