package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.teams.TeamsActivities.ANNA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.Test;

/** Cards that are looked at again, and "Tell the consultation" in Teams' own menus. */
class MenusAndRefreshTest extends AtTeamsDoor {
  private final List<String> told;

  MenusAndRefreshTest() {
    super(new Hearing());
    told = ((Hearing) conversation).told;
  }

  /** Remembers with which words the form was to begin. */
  private static final class Hearing extends ScriptedConversation {
    private final List<String> told = new ArrayList<>();

    @Override
    public View tell(ChatUser who, String said) {
      told.add(said);
      return new View.FormView(form("tell", said));
    }
  }

  private static Message prompt() {
    Form form = ScriptedConversation.form("reply", "");
    return new Message("What slowed you down?", List.of(), Optional.of(form));
  }

  @Test
  void T20_a_question_in_a_one_to_one_chat_is_brought_up_to_date_when_it_is_looked_at()
      throws Exception {
    ObjectNode activity = TeamsCards.activities(prompt()).get(0);
    JsonNode card = activity.at("/attachments/0/content");
    assertThat(card.at("/refresh/action/type").asText()).isEqualTo("Action.Execute");
    assertThat(card.path("refresh").has("userIds")).isFalse();
    JsonNode answer = post(activities.refreshed(card));
    assertThat(answer.path("type").asText()).isEqualTo(TeamsCards.CARD_TYPE);
    assertThat(answer.path("value").toString()).contains("You have answered this");
    assertThat(conversation.inputs).isEmpty();
    assertThat(teams.sent()).isEmpty();
  }

  @Test
  void T20_a_question_in_a_channel_asks_for_no_refresh_since_more_than_60_may_look() {
    assertThat(TeamsCards.shared(prompt()).toString()).doesNotContain("refresh");
  }

  @Test
  void ones_own_message_fills_the_form_without_its_markup() throws Exception {
    String html = "<div><p>It <at id=\"0\">Jo</at> jams&nbsp;&amp; beeps<br>daily</p></div>";
    JsonNode dialog = post(activities.chosen("tell", ANNA, "html", html));
    assertThat(told).containsExactly("It  jams & beeps\ndaily");
    assertThat(dialog.at("/task/type").asText()).isEqualTo("continue");
    assertThat(dialog.at("/task/value/card/content/actions/0/data/action").asText())
        .isEqualTo("tell");
  }

  @Test
  void anybody_elses_message_and_the_compose_box_open_an_empty_form() throws Exception {
    post(activities.chosen("tell", "someone-else", "text", "Not theirs"));
    ObjectNode compose = activities.chosen("tell", ANNA, "text", "x");
    ((ObjectNode) compose.path("value")).remove("messagePayload");
    post(compose);
    assertThat(told).containsExactly("", "");
  }

  @Test
  void T22_the_form_comes_back_and_ends_with_a_sentence() throws Exception {
    JsonNode dialog = post(activities.chosen("tell", ANNA, "text", "It jams"));
    JsonNode data = dialog.at("/task/value/card/content/actions/0/data");
    ObjectNode sent = activities.sent(((ObjectNode) data.deepCopy()).put("text", "It jams"));
    JsonNode end = post(sent.put("name", "composeExtension/submitAction"));
    assertThat(end.at("/task/type").asText()).isEqualTo("message");
    assertThat(conversation.inputs.get(0).values()).containsEntry("text", "It jams");
  }

  @Test
  void a_command_of_another_app_gets_a_kind_sentence() throws Exception {
    JsonNode end = post(activities.chosen("translate", ANNA, "text", "It jams"));
    assertThat(end.at("/task/value").asText()).contains("no longer know");
    assertThat(told).isEmpty();
  }

  @Test
  void T21_a_dialog_may_hold_more_buttons_than_a_message_and_stays_within_the_size() {
    Block row =
        new Block.Buttons(Collections.nCopies(4, new Block.Button("Look", "digest-look", "x")));
    JsonNode dialog =
        TeamsCards.dialogText("Digests", Collections.nCopies(5, row), Language.ENGLISH);
    assertThat(dialog.toString().split("task/fetch", -1)).hasSize(21);
    Block much = new Block.Paragraph("x".repeat(5_000));
    JsonNode cut =
        TeamsCards.dialogText("Digests", Collections.nCopies(20, much), Language.ENGLISH);
    assertThat(cut.toString()).hasSizeLessThan(CardPages.LARGEST_ACTIVITY_CHARS);
    assertThat(cut.toString()).contains("more than Teams can show");
  }
}
