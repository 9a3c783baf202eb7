package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.slack.FakeSlack.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events and commands through the real door: what people type, and what nobody can use. */
class SlackInboundTest extends AtSlackDoor {
  @Test
  void hands_a_typed_message_to_the_conversation_and_answers_in_the_same_chat() {
    HttpResponse<String> response =
        door.send(door.requests.typed(TEAM, MEMBER, "The printer jams", "Ev01"));

    assertThat(response.statusCode()).isEqualTo(200);
    FakeConversation.Heard heard = conversation.typed.get(0);
    assertThat(heard.text()).isEqualTo("The printer jams");
    assertThat(heard.from().who()).isEqualTo(ChatUser.parse("slack:T0001/U0001"));
    assertThat(heard.from().eventId()).isEqualTo("Ev01");
    Call answer = slack.await("chat.postMessage", 1).get(0);
    assertThat(answer.param("channel")).isEqualTo("DU0001");
    assertThat(answer.param("text")).isEqualTo("Thank you.");
  }

  static Stream<Arguments> typed() {
    return Stream.of(
        Arguments.of("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"),
        Arguments.of("&amp;lt;", "&lt;"),
        Arguments.of("mail <mailto:a@b.nhs.uk|a@b.nhs.uk>", "mail a@b.nhs.uk"),
        Arguments.of("<mailto:a@b.nhs.uk>", "a@b.nhs.uk"),
        Arguments.of(
            "see <https://x.example|x.example> or <https://y.example/a?b=c>",
            "see x.example or https://y.example/a?b=c"),
        Arguments.of("<tel:02079460000|020 7946 0000>", "020 7946 0000"),
        Arguments.of(
            "ask <@U0999> or <@U0999|sam> in <#C1|it-help>", "ask @someone or @sam in #it-help"),
        Arguments.of("<!channel> <!subteam^S1|@ward> <!here>", "@channel @ward @here"),
        Arguments.of("&lt;!channel&gt;", "<!channel>"),
        Arguments.of("$1 \\d <x>", "$1 \\d <x>"));
  }

  @ParameterizedTest
  @MethodSource("typed")
  void undoes_what_slack_does_to_typed_text(String sent, String heard) {
    door.send(door.requests.typed(TEAM, MEMBER, sent, "Ev01"));

    assertThat(conversation.typed.get(0).text()).isEqualTo(heard);
  }

  @Test
  void S37_ignores_bots_itself_other_channels_and_what_nobody_typed() {
    ObjectNode bot = SlackRequests.message(MEMBER, "beep").put("bot_id", "B1");
    ObjectNode self = SlackRequests.message(FakeSlack.BOT, "me");
    ObjectNode channel = SlackRequests.message(MEMBER, "hi").put("channel_type", "channel");
    ObjectNode joined = SlackRequests.message(MEMBER, "x").put("subtype", "channel_join");
    ObjectNode deleted = SlackRequests.message(MEMBER, "x").put("subtype", "message_deleted");

    for (ObjectNode event : List.of(bot, self, channel, joined, deleted)) {
      assertThat(door.send(door.requests.event(TEAM, "Ev9", event)).statusCode()).isEqualTo(200);
    }
    assertThat(conversation.typed).isEmpty();
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void takes_the_words_that_come_with_a_file() {
    ObjectNode event = SlackRequests.message(MEMBER, "This screen").put("subtype", "file_share");
    event.putArray("files").addObject().put("id", "F1");

    door.send(door.requests.event(TEAM, "Ev01", event));

    assertThat(conversation.typed)
        .extracting(FakeConversation.Heard::text)
        .containsExactly("This screen");
  }

  @Test
  void answers_a_message_edited_in_the_chat_with_use_edit() {
    door.send(door.requests.event(TEAM, "Ev01", changed("old", "new")));

    Call answer = slack.await("chat.postMessage", 1).get(0);
    assertThat(answer.param("text")).contains("use Edit");
    assertThat(conversation.typed).isEmpty();
  }

  @Test
  void S37_is_silent_when_slack_unfurls_a_link_or_the_bot_changes_its_own_message() {
    ObjectNode unfurled = changed("same", "same");
    ObjectNode unedited = changed("a", "b");
    ((ObjectNode) unedited.path("message")).remove("edited");
    ObjectNode own = changed("a", "b");
    ((ObjectNode) own.path("message")).put("bot_id", "B0BOT");

    for (ObjectNode event : List.of(unfurled, unedited, own)) {
      door.send(door.requests.event(TEAM, "Ev01", event));
    }
    door.send(door.requests.typed(TEAM, MEMBER, "marker", "Ev02"));

    assertThat(slack.await("chat.postMessage", 1)).hasSize(1);
    assertThat(slack.calls("chat.postMessage").get(0).param("text")).isEqualTo("Thank you.");
  }

  @Test
  void S6_hands_a_repeat_on_with_the_same_event_id_and_says_nothing_twice() {
    conversation.answer = () -> new Answer.Say(Message.plain("Kept."));
    door.send(door.requests.typed(TEAM, MEMBER, "x", "Ev01"));
    slack.await("chat.postMessage", 1);
    conversation.answer = Answer.Nothing::new;
    HttpRequest repeat = door.requests.typed(TEAM, MEMBER, "x", "Ev01");
    HttpRequest marked =
        HttpRequest.newBuilder(repeat, (name, value) -> true)
            .header("X-Slack-Retry-Num", "1")
            .build();

    assertThat(door.send(marked).statusCode()).isEqualTo(200);

    assertThat(conversation.typed)
        .extracting(heard -> heard.from().eventId())
        .containsExactly("Ev01", "Ev01");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void S8_asks_slack_to_send_again_while_nothing_can_be_kept() {
    conversation.answer = () -> new Answer.Unavailable("text", "Not now.");
    HttpResponse<String> told = door.send(door.requests.typed(TEAM, MEMBER, "x", "Ev01"));
    conversation.answer =
        () -> {
          throw new StorageUnavailableException("full");
        };
    HttpResponse<String> thrown = door.send(door.requests.typed(TEAM, MEMBER, "x", "Ev01"));

    for (HttpResponse<String> response : List.of(told, thrown)) {
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("X-Slack-No-Retry")).isEmpty();
      assertThat(response.body()).isEqualTo("{\"error\":\"unavailable\"}");
    }
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void answers_a_failure_it_did_not_expect_with_500_and_no_trace() {
    conversation.answer =
        () -> {
          throw new IllegalStateException("secret words");
        };

    HttpResponse<String> response = door.send(door.requests.typed(TEAM, MEMBER, "x", "Ev01"));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"error\":\"failed\"}");
  }

  @Test
  void answers_a_command_to_its_user_alone() {
    conversation.answer =
        () -> new Answer.Say(new Message("Help", List.of(new Block.Paragraph("Say <tell>"))));

    HttpResponse<String> response =
        door.send(door.requests.command(TEAM, MEMBER, " tell it's <slow> & old ", "77.1"));

    assertThat(conversation.words.get(0).text()).isEqualTo("tell it's <slow> & old");
    assertThat(conversation.words.get(0).from().eventId()).isEqualTo("77.1");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    ObjectNode answer = Json.object(response.body());
    assertThat(Json.text(answer, "response_type")).isEqualTo("ephemeral");
    assertThat(Json.text(answer, "text")).isEqualTo("Help");
    assertThat(answer.path("blocks").toString()).contains("Say &lt;tell&gt;");
    assertThat(SlackRules.message("x", answer.path("blocks"))).isEmpty();
  }

  @Test
  void answers_a_command_in_words_whatever_fails() {
    conversation.answer = () -> new Answer.Unavailable("text", "Please send it again.");
    HttpResponse<String> unavailable =
        door.send(door.requests.command(TEAM, MEMBER, "tell x", "1"));
    conversation.answer =
        () -> {
          throw new IllegalStateException("secret words");
        };
    HttpResponse<String> failed = door.send(door.requests.command(TEAM, MEMBER, "tell x", "2"));

    assertThat(unavailable.statusCode()).isEqualTo(200);
    assertThat(unavailable.body()).contains("Please send it again.");
    assertThat(failed.statusCode()).isEqualTo(200);
    assertThat(failed.body()).contains("nothing was kept").doesNotContain("secret");
  }

  static Stream<Arguments> S7_unroutable() {
    String bomb = "[".repeat(400_000) + "]".repeat(400_000);
    ObjectNode event = SlackRequests.message(MEMBER, "x");
    return Stream.of(
        Arguments.of("unknown-type", "{\"type\":\"something_new\"}"),
        Arguments.of("unknown-type", "{}"),
        Arguments.of(
            "app-rate-limited", "{\"type\":\"app_rate_limited\",\"minute_rate_limited\":1}"),
        Arguments.of("unknown-event", "{\"type\":\"event_callback\"}"),
        Arguments.of("unknown-event", "{\"type\":\"event_callback\",\"event\":[]}"),
        Arguments.of(
            "unknown-event", "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\"}}"),
        Arguments.of("unknown-team", SlackRequests.envelope("T9999", "Ev1", event).toString()),
        Arguments.of("odd-id", SlackRequests.envelope("", "Ev1", event).toString()),
        Arguments.of("odd-id", SlackRequests.envelope("T 1/2", "Ev1", event).toString()),
        Arguments.of(
            "odd-id",
            SlackRequests.envelope(TEAM, "Ev1", SlackRequests.message("../x", "x")).toString()),
        Arguments.of(
            "odd-id",
            SlackRequests.envelope(TEAM, "Ev1", SlackRequests.message("U".repeat(500_000), "x"))
                .toString()),
        Arguments.of("no-event-id", SlackRequests.envelope(TEAM, "", event).toString()),
        Arguments.of("unreadable", "{\"type\":\"event_callback\",\"event\":" + bomb + "}"),
        Arguments.of("unreadable", "{\"type\":"),
        Arguments.of("unreadable", "{\"type\":\"url_verification\"}"),
        Arguments.of("unreadable", "payload=%7B%22type%22"),
        Arguments.of("unreadable", "payload=%zz"),
        Arguments.of("unreadable", "payload=null"),
        Arguments.of("unreadable", "payload=" + "%5B".repeat(100_000)),
        Arguments.of("unknown-type", "payload=%7B%22type%22:%22block_suggestion%22%7D"),
        Arguments.of("odd-id", "payload=%7B%22type%22:%22shortcut%22%7D"),
        Arguments.of("unknown-form", "payload=%7B%22type%22:%22view_submission%22%7D"),
        Arguments.of("unknown-action", "payload=%7B%22type%22:%22block_actions%22%7D"),
        Arguments.of("unknown-command", "command=%2Fother&team_id=T0001&user_id=U0001"),
        Arguments.of("no-event-id", "command=%2Fjtc&team_id=T0001&user_id=U0001"),
        Arguments.of("unknown-form", "a=b"),
        Arguments.of("unknown-form", ""),
        Arguments.of("unknown-form", "\u0000\ufffd\u202e"));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("S7_unroutable")
  void S7_answers_what_nobody_can_use_with_200_and_a_count(String reason, String body) {
    HttpResponse<String> response =
        door.send(door.requests.signed(body.getBytes(StandardCharsets.UTF_8), "text/plain"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(door.metrics.scrape())
        .contains("jtc_events_unrouted_total{platform=\"slack\",reason=\"" + reason + "\"} 1");
    assertThat(conversation.typed).isEmpty();
    assertThat(conversation.submitted).isEmpty();
  }

  @Test
  void says_ok_to_a_check_of_the_certificate() {
    assertThat(door.send(door.requests.form("ssl_check=1&token=x")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3000, 100_000})
  void takes_any_length_of_text_within_the_limit_of_a_body(int length) {
    door.send(door.requests.typed(TEAM, MEMBER, "x".repeat(length), "Ev01"));

    assertThat(conversation.typed.get(0).text()).hasSize(length);
  }

  @Test
  void never_calls_slack_before_it_hears_a_message() {
    conversation.answer = Answer.Nothing::new;
    int before = slack.calls().size();

    for (int i = 0; i < 20; i++) {
      door.send(door.requests.typed(TEAM, MEMBER, "x", "Ev" + i));
      door.send(door.requests.submit(TEAM, MEMBER, "V" + i, metadata(), Map.of("text", "x")));
    }

    assertThat(slack.calls()).hasSize(before);
  }

  @Test
  void serves_nothing_that_did_not_come_through_the_filter() {
    HttpRequest signed = door.requests.json("{\"type\":\"url_verification\",\"challenge\":\"x\"}");
    HttpRequest around =
        HttpRequest.newBuilder(signed, (name, value) -> true)
            .uri(door.address().resolve(SlackDoor.UNGUARDED))
            .build();

    assertThat(door.send(around).statusCode()).isEqualTo(401);
    assertThat(door.send(signed).statusCode()).isEqualTo(200);
  }

  @Test
  void replaces_half_a_character() {
    String whole =
        SlackRequests.envelope(TEAM, "Ev1", SlackRequests.message(MEMBER, "half HALF")).toString();

    door.send(door.requests.json(whole.replace("HALF", "\\ud83d")));

    assertThat(conversation.typed.get(0).text()).isEqualTo("half \ufffd");
  }

  private static String metadata() {
    return new Origin("r1", "reply", Origin.Place.NONE).encode();
  }

  private static ObjectNode changed(String before, String after) {
    ObjectNode event = SlackRequests.message(MEMBER, "");
    event.remove(List.of("user", "text", "blocks"));
    event.put("subtype", "message_changed").put("hidden", true);
    ObjectNode message = event.putObject("message").put("type", "message").put("user", MEMBER);
    message.put("text", after).put("ts", "1700000001.000100");
    message.putObject("edited").put("user", MEMBER).put("ts", "1700000005.000000");
    event.putObject("previous_message").put("user", MEMBER).put("text", before);
    return event;
  }
}
