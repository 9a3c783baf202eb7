package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jointheconversation.chat.Block;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.Test;

/** Show, Edit and Withdraw: dialogs that leave nothing in the chat. */
class DialogTest extends AtTeamsDoor {
  /** What the form in an open dialog sends when these words are in it. */
  private ObjectNode filled(JsonNode dialog, String words) {
    JsonNode data = dialog.at("/task/value/card/content/actions/0/data");
    return ((ObjectNode) data.deepCopy()).put("text", words);
  }

  @Test
  void T22_a_form_opens_in_a_dialog() throws Exception {
    JsonNode dialog = post(activities.opened("edit", "round-1"));

    assertThat(dialog.at("/task/type").asText()).isEqualTo("continue");
    assertThat(dialog.at("/task/value/title").asText()).isEqualTo("Your reply");
    assertThat(dialog.at("/task/value/card/contentType").asText()).isEqualTo(TeamsCards.CARD_TYPE);
    JsonNode action = dialog.at("/task/value/card/content/actions/0");
    assertThat(action.path("type").asText()).isEqualTo("Action.Submit");
    assertThat(action.at("/data/action").asText()).isEqualTo("edit-sent");
    assertThat(action.path("data").toString()).doesNotContain("The old words");
  }

  @Test
  void text_opens_in_a_dialog() throws Exception {
    conversation.view =
        () -> new View.TextView("What you said", List.of(new Block.Quotation("It jams")));

    JsonNode dialog = post(activities.opened("show", "round-1"));

    assertThat(dialog.at("/task/value/title").asText()).isEqualTo("What you said");
    assertThat(dialog.toString()).contains("It jams");
    assertThat(teams.sent()).isEmpty();
  }

  @Test
  void T22_a_sent_dialog_ends_with_a_sentence_and_updates_the_receipt() throws Exception {
    JsonNode dialog = post(activities.opened("edit", "round-1"));
    JsonNode end = post(activities.sent(filled(dialog, "Better words")));

    assertThat(conversation.inputs.get(0).values()).containsEntry("text", "Better words");
    assertThat(end.at("/task/type").asText()).isEqualTo("message");
    assertThat(end.at("/task/value").asText()).isEqualTo("Kept, Tuesday 14:02");
    FakeTeams.Sent receipt = teams.next();
    assertThat(receipt.method()).isEqualTo("PUT");
    assertThat(receipt.messageId()).isEqualTo("receipt-message");
  }

  @Test
  void an_invalid_dialog_stays_open_with_the_error_and_the_words() throws Exception {
    JsonNode dialog = post(activities.opened("edit", "round-1"));
    conversation.answer = () -> new Answer.Invalid(Map.of("text", "Too long."));
    JsonNode again = post(activities.sent(filled(dialog, "Better words")));

    assertThat(again.at("/task/type").asText()).isEqualTo("continue");
    assertThat(again.toString()).contains("Error: Too long.", "Better words");
    assertThat(filled(again, "Better words")).isEqualTo(filled(dialog, "Better words"));
  }

  @Test
  void an_unavailable_store_leaves_the_words_in_the_dialog() throws Exception {
    JsonNode dialog = post(activities.opened("edit", "round-1"));
    conversation.answer = () -> new Answer.Unavailable("text", "Not just now.");
    conversation.view = () -> new View.TextView("Not now", List.of());
    JsonNode again = post(activities.sent(filled(dialog, "Better words")));

    assertThat(again.toString()).contains("Error: Not just now.", "Better words");
    assertThat(filled(again, "x").path("action").asText()).isEqualTo("edit-sent");
  }

  @Test
  void a_button_inside_a_dialog_opens_the_next() throws Exception {
    ObjectNode button = TeamsActivities.data("edit", "round-1", Map.of());
    button.putObject("msteams").put("type", "task/fetch");

    assertThat(post(activities.sent(button)).at("/task/type").asText()).isEqualTo("continue");
    assertThat(conversation.inputs).isEmpty();
  }

  @Test
  void a_dialog_that_is_not_ours_ends_with_a_sentence() throws Exception {
    JsonNode end = post(activities.sent(Json.object().put("x", 1)));

    assertThat(end.at("/task/type").asText()).isEqualTo("message");
  }
}
