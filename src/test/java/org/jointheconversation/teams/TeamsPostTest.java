package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.KeptPosting;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.delivery.Gates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts with replies, and their corrections. */
class TeamsPostTest {
  private static final ChatChannel CHANNEL =
      new ChatChannel(Platform.TEAMS, FakeTeams.TENANT, "19:digest@thread.tacv2");
  private static final String THREAD = CHANNEL.channel() + ";messageid=message-1";

  private final MovableClock clock = new MovableClock();
  private final MemoryAddressBook addresses = new MemoryAddressBook();
  private final KeptPosting posting = new KeptPosting();
  private FakeTeams teams;
  private TeamsGateway gateway;

  @BeforeEach
  void start() {
    teams = FakeTeams.start(clock);
    gateway = new TeamsGateway(teams.config(), addresses, Gates.open(clock), clock);
    addresses.put(
        CHANNEL,
        new Reference(teams.serviceUrl(), CHANNEL.channel(), "", FakeTeams.TENANT).address());
  }

  @AfterEach
  void stop() {
    teams.close();
  }

  private SendOutcome publish(String digest, String... thread) {
    List<Message> below = List.of(thread).stream().map(Message::plain).toList();
    return gateway.publish(CHANNEL, Message.plain(digest).over(below), posting);
  }

  private List<String> sent() {
    return teams.sent().stream()
        .map(one -> one.method() + " " + one.conversation() + " " + one.messageId())
        .map(String::strip)
        .toList();
  }

  @Test
  void details_are_replies_to_the_digest() {
    assertThat(publish("The week", "Further themes")).isEqualTo(new Sent("message-1"));
    assertThat(sent()).containsExactly("POST " + CHANNEL.channel(), "POST " + THREAD);
  }

  @Test
  void a_correction_puts_the_new_message_in_the_place_of_the_old() {
    publish("The week", "Further themes");
    assertThat(publish("The week, corrected", "Further themes")).isEqualTo(new Sent("message-1"));
    assertThat(sent().subList(2, 3)).containsExactly("PUT " + CHANNEL.channel() + " message-1");
    publish("The week, corrected");
    assertThat(sent().subList(3, 4)).containsExactly("DELETE " + THREAD + " message-2");
  }

  @Test
  void T15_a_message_that_is_gone_is_posted_anew() {
    publish("The week");
    teams.answerNext(404, Map.of());
    assertThat(publish("The week, corrected")).isInstanceOf(Sent.class);
    assertThat(sent()).last().isEqualTo("POST " + CHANNEL.channel());
  }

  @Test
  void T15_a_channel_that_is_gone_is_a_refusal_with_its_reason() {
    publish("The week");
    teams.answerNext(404, "ConversationNotFound");
    assertThat(publish("The week, corrected")).isEqualTo(new Refused(Connector.GONE));
    assertThat(addresses.find(CHANNEL)).isEmpty();
  }

  @Test
  void T17_what_is_too_large_is_halved_and_the_halves_are_edited_later() {
    Block item = new Block.Item("Log-on takes too long", "x".repeat(300));
    List<Block> blocks = IntStream.range(0, 10).mapToObj(i -> item).toList();
    teams.answerNext(413, Map.of());
    gateway.publish(CHANNEL, new Message("The week", blocks), posting);
    assertThat(sent())
        .containsExactly(
            "POST " + CHANNEL.channel(), "POST " + CHANNEL.channel(), "POST " + THREAD);
  }

  @Test
  void a_picture_is_said_in_words() {
    Block.Picture picture =
        new Block.Picture(
            "Weeks",
            "Line chart. 70, 75",
            () -> Optional.of(new byte[] {1}),
            List.of(new Block.Item("Weeks", "1. Logging in: 70, 75")));
    Message below = new Message("Line chart. 70, 75", List.of(picture));
    gateway.publish(CHANNEL, Message.plain("The week").over(List.of(below)), posting);
    assertThat(teams.sent().get(1).card().toString())
        .contains("1. Logging in: 70, 75")
        .doesNotContain("Image");
  }
}
