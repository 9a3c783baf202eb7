package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.ops.StorageUnavailableException;
import org.junit.jupiter.api.Test;

/** Messages from Teams, through the real door and back to a connector. */
class TeamsAdapterTest extends AtTeamsDoor {
  @Test
  void a_typed_message_reaches_the_conversation_and_is_answered_in_the_chat() throws Exception {
    conversation.answer = () -> new Answer.Say(Message.plain("Kept, Tuesday 14:02"));

    post(activities.typed("The printer jams"));

    assertThat(conversation.texts).containsExactly("The printer jams");
    assertThat(conversation.from.get(0).who())
        .isEqualTo(new ChatUser(Platform.TEAMS, FakeTeams.TENANT, TeamsActivities.ANNA));
    FakeTeams.Sent sent = teams.next();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.conversation()).isEqualTo(TeamsActivities.CHAT);
    assertThat(sent.authorization()).hasValue("Bearer bot-token-1");
    assertThat(sent.activity().path("text").asText()).isEqualTo("Kept, Tuesday 14:02");
    assertThat(sent.activity().path("textFormat").asText()).isEqualTo("plain");
  }

  @Test
  void T30_an_event_is_named_by_tenant_conversation_and_activity() throws Exception {
    ObjectNode activity = activities.typed("once");
    post(activity);
    post(activity);

    assertThat(conversation.from.get(0).eventId())
        .isEqualTo(conversation.from.get(1).eventId())
        .contains(FakeTeams.TENANT, TeamsActivities.CHAT, "activity-1");
  }

  @Test
  void T26_mentions_are_taken_out_before_anything_is_kept() throws Exception {
    post(activities.typed("<at>Join the Conversation</at>\u00a0tell <at id=\"1\">Jo</at>it jams "));
    post(activities.typed("a <b and <attic> stay"));

    assertThat(conversation.texts).containsExactly("tell it jams", "a <b and <attic> stay");
  }

  @Test
  void a_mention_in_a_channel_keeps_nothing_and_points_to_the_one_to_one_chat() throws Exception {
    post(activities.inChannel("message").put("text", "<at>bot</at> the printer jams"));

    assertThat(conversation.texts).isEmpty();
    FakeTeams.Sent sent = teams.next();
    assertThat(sent.conversation()).isEqualTo(TeamsActivities.CHANNEL);
    assertThat(sent.activity().path("text").asText()).contains("one-to-one");
  }

  @Test
  void a_message_without_an_account_is_answered_and_counted_but_not_kept() throws Exception {
    ObjectNode activity = activities.typed("who am I");
    activity.withObject("from").remove("aadObjectId");
    post(activity);

    assertThat(conversation.texts).isEmpty();
    assertThat(teams.next().activity().path("text").asText()).contains("who you are");
    assertThat(door.metrics.scrape()).contains("reason=\"no-user\"");
  }

  @Test
  void a_changed_message_is_answered_with_use_Edit() throws Exception {
    post(activities.typed("new words").put("type", "messageUpdate"));

    assertThat(conversation.texts).isEmpty();
    assertThat(teams.next().activity().path("text").asText()).contains("Edit");
  }

  @Test
  void an_activity_of_an_unknown_type_is_200_and_counted() throws Exception {
    post(activities.personal("handoff"));
    post(activities.personal("invoke").put("name", "composeExtension/query"));

    assertThat(door.metrics.scrape())
        .contains("jtc_events_unrouted_total{platform=\"teams\",reason=\"type\"} 1.0")
        .contains("reason=\"invoke\"} 1.0");
  }

  @Test
  void the_locale_of_an_activity_leaves_the_machine_as_it_is() throws Exception {
    Locale before = Locale.getDefault();
    post(activities.typed("merhaba"));

    assertThat(Locale.getDefault()).isEqualTo(before);
  }

  @Test
  void T30_what_could_not_be_kept_is_a_503_and_its_writer_is_asked_to_send_it_again()
      throws Exception {
    conversation.answer = () -> new Answer.Unavailable("text", "Please send it again.");

    HttpResponse<String> locked = door.post(teams.bearer(), activities.typed("The printer jams"));

    assertThat(locked.statusCode()).isEqualTo(503);
    assertThat(teams.next().activity().path("text").asText()).isEqualTo("Please send it again.");
  }

  @Test
  void a_store_that_fails_outright_is_a_503_and_any_other_failure_a_500_without_a_word()
      throws Exception {
    conversation.answer =
        () -> {
          throw new StorageUnavailableException("locked");
        };
    HttpResponse<String> locked = door.post(teams.bearer(), activities.typed("CANARY"));
    conversation.answer =
        () -> {
          throw new IllegalStateException("CANARY");
        };
    HttpResponse<String> broken = door.post(teams.bearer(), activities.typed("CANARY"));

    assertThat(List.of(locked.statusCode(), broken.statusCode())).containsExactly(503, 500);
    assertThat(locked.body() + broken.body()).doesNotContain("CANARY").doesNotContain("Exception");
  }

  @Test
  void an_answer_the_connector_asks_us_to_send_later_is_sent_later() throws Exception {
    teams.answerNext(429, Map.of("Retry-After", "0"));
    conversation.answer = () -> new Answer.Say(Message.plain("Kept"));
    post(activities.typed("hello"));

    assertThat(teams.next().activity()).isEqualTo(teams.next().activity());
  }
}
