package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.FormInput;
import org.junit.jupiter.api.Test;

/** Cards that people send, from clients that execute and from those that only submit. */
class CardActionsTest extends AtTeamsDoor {
  private static final Map<String, String> REPLY =
      Map.of("text", "The printer jams", "minutes", "30");

  @Test
  void T19_an_executed_card_is_answered_with_the_receipt_in_its_place() throws Exception {
    JsonNode answer = post(activities.executed("reply", "round-1", REPLY));

    assertThat(conversation.inputs).containsExactly(new FormInput("reply", "round-1", REPLY));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    assertThat(answer.path("type").asText()).isEqualTo(TeamsCards.CARD_TYPE);
    assertThat(answer.at("/value/type").asText()).isEqualTo("AdaptiveCard");
    assertThat(answer.at("/value/actions")).hasSize(3);
    FakeTeams.Sent kept = teams.next();
    assertThat(kept.method()).isEqualTo("PUT");
    assertThat(kept.messageId()).isEqualTo("prompt-message");
    assertThat(kept.card().path("actions")).hasSize(3);
  }

  @Test
  void T19_an_invalid_card_comes_back_with_the_error_and_what_was_typed() throws Exception {
    conversation.answer = () -> new Answer.Invalid(Map.of("text", "Please say a little more."));
    conversation.view =
        () ->
            new org.jointheconversation.conversation.View.FormView(
                ScriptedConversation.form("reply", ""));

    JsonNode card = post(activities.executed("reply", "round-1", REPLY)).path("value");

    assertThat(card.toString()).contains("Error: Please say a little more.");
    assertThat(field(card, "text").path("value").asText()).isEqualTo("The printer jams");
    assertThat(field(card, "minutes").path("value").asText()).isEqualTo("30");
    assertThat(card.at("/actions/0/verb").asText()).isEqualTo("reply");
  }

  @Test
  void an_unavailable_store_leaves_the_words_in_the_card_and_claims_nothing() throws Exception {
    conversation.answer = () -> new Answer.Unavailable("text", "We could not keep this just now.");

    JsonNode card = post(activities.executed("reply", "round-9", REPLY)).path("value");

    assertThat(card.toString()).contains("We could not keep this just now.");
    assertThat(field(card, "text").path("value").asText()).isEqualTo("The printer jams");
    assertThat(card.at("/actions/0/data/round").asText()).isEqualTo("round-9");
  }

  @Test
  void an_executed_card_can_be_answered_with_a_sentence() throws Exception {
    conversation.answer = () -> new Answer.Say(Message.plain("This consultation has closed."));
    JsonNode said = post(activities.executed("reply", "round-1", REPLY));
    conversation.answer = Answer.Nothing::new;
    JsonNode repeated = post(activities.executed("reply", "round-1", REPLY));

    assertThat(said.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
    assertThat(said.path("value").asText()).isEqualTo("This consultation has closed.");
    assertThat(repeated.path("value").asText()).isNotBlank();
  }

  @Test
  void an_executed_card_that_is_not_ours_is_a_400_inside_a_200() throws Exception {
    ObjectNode activity = activities.personal("invoke").put("name", "adaptiveCard/action");

    assertThat(post(activity).path("statusCode").asInt()).isEqualTo(400);
    assertThat(conversation.inputs).isEmpty();
  }

  @Test
  void T19_a_submitted_card_of_an_old_client_is_replaced_by_the_receipt() throws Exception {
    post(activities.submitted("reply", "round-1", REPLY));

    assertThat(conversation.inputs).containsExactly(new FormInput("reply", "round-1", REPLY));
    FakeTeams.Sent sent = teams.next();
    assertThat(sent.method()).isEqualTo("PUT");
    assertThat(sent.messageId()).isEqualTo("prompt-message");
  }

  @Test
  void a_submitted_card_with_an_error_is_replaced_by_itself_with_the_words_in_it()
      throws Exception {
    conversation.answer = () -> new Answer.Invalid(Map.of("text", "Too long."));
    post(activities.submitted("reply", "round-1", REPLY));

    JsonNode card = teams.next().card();
    assertThat(card.toString()).contains("Error: Too long.");
    assertThat(field(card, "text").path("value").asText()).isEqualTo("The printer jams");
  }

  @Test
  void a_submitted_card_in_a_channel_is_answered_one_to_one_and_stays_as_it_is() throws Exception {
    post(activities.installed());
    assertThat(teams.next().activity().path("text").asText()).startsWith("Hello");
    ObjectNode inChannel = activities.inChannel("message").put("replyToId", "channel-prompt");
    post(inChannel.set("value", TeamsActivities.data("reply", "round-1", REPLY)));

    FakeTeams.Sent sent = teams.next();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.conversation()).isEqualTo(TeamsActivities.CHAT);
  }

  @Test
  void a_form_that_holds_words_is_never_sent_to_a_client_without_dialogs() throws Exception {
    ObjectNode button = activities.submitted("edit", "round-1", Map.of());
    button.withObject("value").putObject("msteams").put("type", "task/fetch");
    post(button);

    assertThat(teams.next().activity().toString())
        .contains("Microsoft Teams app")
        .doesNotContain("The old words");
  }

  private static JsonNode field(JsonNode card, String id) {
    return card.path("body")
        .valueStream()
        .filter(element -> element.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
