package org.jointheconversation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jointheconversation.SettableClock;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.junit.jupiter.api.Test;

class SandboxGatewayTest {
  private final SandboxGateway gateway = new SandboxGateway(Example.CLOCK);

  @Test
  void keeps_what_is_sent_to_each_person_apart() {
    SendOutcome outcome = gateway.send(Example.AMARA, Message.plain("for Amara"));

    assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
    assertThat(texts(Room.of(Example.AMARA))).containsExactly("for Amara");
    assertThat(texts(Room.of(Example.BEN))).isEmpty();
  }

  @Test
  void a_channel_and_an_account_of_the_same_name_are_two_places() {
    gateway.post(new ChatChannel(Platform.SANDBOX, "DEMO", "amara"), Message.plain("to all"));

    assertThat(texts(Room.of(Example.AMARA))).isEmpty();
    assertThat(gateway.channels()).hasSize(1);
  }

  @Test
  void refuses_accounts_and_channels_of_other_platforms() {
    ChatUser slack = new ChatUser(Platform.SLACK, "T1", "U1");

    assertThat(gateway.send(slack, Message.plain("x"))).isInstanceOf(SendOutcome.Refused.class);
    assertThat(gateway.post(new ChatChannel(Platform.TEAMS, "T", "C"), Message.plain("x")))
        .isInstanceOf(SendOutcome.Refused.class);
    assertThatThrownBy(() -> new SandboxPerson(slack, "Amara"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keeps_the_newest_200_messages_of_a_room() {
    for (int i = 0; i <= Room.MOST; i++) {
      gateway.send(Example.AMARA, Message.plain("message " + i));
    }

    assertThat(texts(Room.of(Example.AMARA)))
        .hasSize(Room.MOST)
        .startsWith("message 1")
        .endsWith("message 200");
  }

  @Test
  void forgets_the_rooms_that_were_quiet_for_longest() {
    for (int i = 0; i <= SandboxGateway.MOST_ROOMS; i++) {
      gateway.send(new ChatUser(Platform.SANDBOX, "DEMO", "u" + i), Message.plain("hello"));
    }

    assertThat(texts("u:sandbox:DEMO/u0")).isEmpty();
    assertThat(texts("u:sandbox:DEMO/u1")).hasSize(1);
  }

  @Test
  void replaces_a_message_in_its_place_and_says_that_something_changed() {
    gateway.send(Example.AMARA, Message.plain("question"));
    gateway.send(Example.AMARA, Message.plain("later"));
    String room = Room.of(Example.AMARA);
    long before = gateway.revision();

    assertThat(gateway.replace(room, gateway.entries(room).get(0).id(), Message.plain("receipt")))
        .isTrue();
    assertThat(texts(room)).containsExactly("receipt", "later");
    assertThat(gateway.revision()).isGreaterThan(before);
    assertThat(gateway.replace(room, 99, Message.plain("x"))).isFalse();
  }

  @Test
  void welcomes_first_and_once() {
    gateway.send(Example.AMARA, Message.plain("question"));
    gateway.welcome(Example.AMARA, Message.plain("welcome"));
    gateway.welcome(Example.AMARA, Message.plain("welcome"));

    assertThat(texts(Room.of(Example.AMARA))).containsExactly("welcome", "question");
  }

  @Test
  void times_run_downwards_though_the_welcome_comes_last() {
    SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
    SandboxGateway later = new SandboxGateway(clock);
    later.send(Example.AMARA, Message.plain("question"));
    clock.advance(Duration.ofHours(1));
    later.welcome(Example.AMARA, Message.plain("welcome"));

    assertThat(later.entries(Room.of(Example.AMARA)))
        .extracting(Entry::at)
        .containsOnly(Instant.parse("2026-11-24T10:00:00Z"));
  }

  private List<String> texts(String room) {
    return gateway.entries(room).stream().map(entry -> entry.message().text()).toList();
  }
}
