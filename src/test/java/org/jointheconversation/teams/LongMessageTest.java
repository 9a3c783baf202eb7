package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.delivery.Gates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that Teams would find too large. */
class LongMessageTest {
  private static final ChatUser ANNA = new ChatUser(Platform.TEAMS, FakeTeams.TENANT, "anna");
  private static final ChatChannel CHANNEL =
      new ChatChannel(Platform.TEAMS, FakeTeams.TENANT, "19:digest@thread.tacv2");
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

  /** A message of some 70 elements a card. */
  private static Message longDigest(int items) {
    Block item = new Block.Item("Log-on takes too long", "x".repeat(300));
    return new Message("The week in short", IntStream.range(0, items).mapToObj(i -> item).toList());
  }

  @Test
  void T17_a_long_digest_is_split_and_the_rest_goes_into_its_thread() {
    assertThat(gateway.post(CHANNEL, longDigest(120))).isEqualTo(new SendOutcome.Sent("message-1"));

    List<FakeTeams.Sent> sent = teams.sent();
    assertThat(sent).hasSizeGreaterThan(1);
    assertThat(sent.get(0).conversation()).isEqualTo(CHANNEL.channel());
    assertThat(sent.subList(1, sent.size()))
        .allSatisfy(
            part ->
                assertThat(part.conversation())
                    .isEqualTo(CHANNEL.channel() + ";messageid=message-1"));
  }

  @Test
  void T17_a_message_that_is_too_large_after_all_is_halved_and_sent_once_more() {
    teams.answerNext(413, Map.of());

    assertThat(gateway.send(ANNA, longDigest(10))).isEqualTo(new SendOutcome.Sent("message-1"));
    List<FakeTeams.Sent> sent = teams.sent();
    assertThat(sent).hasSize(3);
    List<JsonNode> halves =
        Stream.concat(
                sent.get(1).card().path("body").valueStream(),
                sent.get(2).card().path("body").valueStream())
            .toList();
    assertThat(halves).isEqualTo(sent.get(0).card().path("body").valueStream().toList());
  }

  @Test
  void T17_halves_that_are_too_large_are_refused() {
    teams.answerNext(413, Map.of());
    teams.answerNext(413, Map.of());

    assertThat(gateway.send(ANNA, longDigest(10))).isEqualTo(new SendOutcome.Refused("too-large"));
    assertThat(teams.sent()).hasSize(2);
  }

  @Test
  void a_message_of_which_a_part_arrived_is_in_doubt() {
    teams.answerNext(201, Map.of());
    teams.answerNext(429, Map.of());

    assertThat(gateway.post(CHANNEL, longDigest(120)))
        .isEqualTo(new SendOutcome.Unknown("partly-sent"));
  }
}
