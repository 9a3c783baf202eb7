package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.junit.jupiter.api.Test;

/** What a message looks like in Teams. */
class TeamsCardsTest {
  private static final Block BUTTONS =
      new Block.Buttons(List.of(new Block.Button("Show", "show", "round-1")));

  private static Message prompt(Block... blocks) {
    return new Message(
        "What slowed you down?",
        List.of(blocks),
        Optional.of(ScriptedConversation.form("reply", "")));
  }

  private static ObjectNode card(Message message) {
    return TeamsCards.card(message);
  }

  @Test
  void T19_a_prompt_is_one_card_with_inputs_that_executes_and_falls_back_to_submit() {
    ObjectNode card = card(prompt(new Block.Heading("What slowed you down?")));

    assertThat(card.path("version").asText()).isEqualTo("1.5");
    assertThat(card.path("body").valueStream().map(node -> node.path("type").asText()))
        .containsExactly(
            "TextBlock", "Input.Text", "Input.ChoiceSet", "Input.Toggle", "RichTextBlock");
    JsonNode action = card.at("/actions/0");
    assertThat(action.path("type").asText()).isEqualTo("Action.Execute");
    assertThat(action.path("verb").asText()).isEqualTo("reply");
    assertThat(action.path("data"))
        .isEqualTo(Json.object().put("action", "reply").put("round", "round-1"));
    assertThat(action.at("/fallback/type").asText()).isEqualTo("Action.Submit");
    assertThat(action.at("/fallback/data")).isEqualTo(action.path("data"));
  }

  @Test
  void T21_inputs_have_labels_limits_and_say_what_is_missing() {
    JsonNode text = card(prompt()).at("/body/2");

    assertThat(text.path("label").asText()).isEqualTo("What happened?");
    assertThat(text.path("isMultiline").asBoolean()).isTrue();
    assertThat(text.path("maxLength").asInt()).isEqualTo(3000);
    assertThat(text.path("isRequired").asBoolean()).isTrue();
    assertThat(text.path("errorMessage").asText()).isNotBlank();
  }

  @Test
  void a_button_opens_a_dialog_and_asks_for_no_input() {
    JsonNode actions = card(prompt(new Block.Paragraph("Hello"), BUTTONS)).path("actions");

    assertThat(actions).hasSize(2);
    assertThat(actions.at("/1/data/msteams/type").asText()).isEqualTo("task/fetch");
    assertThat(actions.at("/1/data/action").asText()).isEqualTo("show");
    assertThat(actions.at("/1/associatedInputs").asText()).isEqualTo("none");
  }

  @Test
  void buttons_in_the_middle_stay_with_what_they_belong_to() {
    Message message =
        new Message("Two quotes", List.of(new Block.Quotation("a"), BUTTONS, new Block.Note("b")));

    assertThat(card(message).at("/body/1/type").asText()).isEqualTo("ActionSet");
    assertThat(card(message).path("actions").isMissingNode()).isTrue();
  }

  @Test
  void a_form_that_was_not_ticked_sends_nothing_for_the_tick() throws IOException {
    String sent =
        "{\"action\":\"reply\",\"round\":\"1\",\"text\":\"no\",\"minutes\":\" \",\"quote\":\""
            + CardForm.TICK_OFF
            + "\",\"list\":[1]}";

    assertThat(CardData.read(Json.read(sent)).orElseThrow().input().values())
        .containsExactlyEntriesOf(java.util.Map.of("text", "no"));
  }

  @Test
  void a_plain_sentence_is_a_plain_message() {
    ObjectNode activity = TeamsCards.activities(Message.plain("Thank you.")).get(0);

    assertThat(activity)
        .isEqualTo(
            Json.object()
                .put("type", "message")
                .put("textFormat", "plain")
                .put("text", "Thank you."));
  }

  @Test
  void peoples_words_stand_in_text_runs_as_they_were_typed() {
    Message message = new Message("x", List.of(new Block.Quotation("**not** [a](link)\nline 2")));

    assertThat(card(message).at("/body/0/items/0/inlines/0/text").asText())
        .isEqualTo("“**not** [a](link)\nline 2”");
  }

  @Test
  void T17_100_000_characters_are_split_and_none_is_lost() {
    String text = "é\uD83D\uDE00\\".repeat(25_000);
    Message message = new Message("long", List.of(new Block.Paragraph(text)));
    StringBuilder shown = new StringBuilder();
    List<ObjectNode> activities = TeamsCards.activities(message);
    activities.forEach(it -> it.findValuesAsText("text").forEach(shown::append));

    assertThat(shown).hasToString(text);
    assertThat(activities)
        .allSatisfy(it -> assertThat(2 * Json.write(it).length()).isLessThan(80 * 1024));
    assertThat(activities.get(1).path("summary").asText()).startsWith("Part 2 of ");
  }

  @Test
  void an_answer_that_can_be_one_card_only_says_that_there_is_more() {
    Message message = new Message("long", List.of(new Block.Paragraph("\\".repeat(90_000))));

    assertThat(card(message).toString()).contains(Texts.SHORTENED.in(Language.ENGLISH));
  }

  @Test
  void json_is_a_card_or_a_list_of_cards() throws IOException {
    Message shortOne = new Message("x", List.of(new Block.Heading("The week")));
    Message longOne = new Message("x", List.of(new Block.Paragraph("x".repeat(90_000))));

    assertThat(Json.read(TeamsCards.json(shortOne)).path("type").asText())
        .isEqualTo("AdaptiveCard");
    assertThat(Json.read(TeamsCards.json(longOne)).isArray()).isTrue();
  }

  @Test
  void a_digest_of_thirty_themes_is_at_most_two_cards() {
    List<Block> themes =
        IntStream.range(0, 30)
            .<Block>mapToObj(i -> new Block.Item("Theme " + i, "About 45 people. ".repeat(8)))
            .toList();

    assertThat(TeamsCards.activities(new Message("The week", themes))).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_form_is_not_changed_by_being_drawn() {
    Form form = ScriptedConversation.form("reply", "words");
    TeamsCards.formCard(form, java.util.Map.of("text", "Too long."), Language.ENGLISH);

    assertThat(form).isEqualTo(ScriptedConversation.form("reply", "words"));
  }

  @Test
  void T21_a_heading_stands_on_the_card_of_what_it_is_about() {
    Block three = buttons(3);
    Message home =
        new Message(
            "Home",
            List.of(
                new Block.Heading("What waits"),
                three,
                new Block.Heading("What you said"),
                three,
                new Block.Heading("How we ask you"),
                three));

    List<ObjectNode> cards =
        TeamsCards.activities(home).stream()
            .map(activity -> (ObjectNode) activity.at("/attachments/0/content"))
            .toList();
    assertThat(cards).hasSize(2);
    assertThat(cards.get(0).toString()).doesNotContain("How we ask you");
    assertThat(cards.get(1).at("/body/0/text").asText()).isEqualTo("How we ask you");
    assertThat(cards.get(1).path("actions")).hasSize(3);
  }

  private static Block.Buttons buttons(int count) {
    return new Block.Buttons(
        IntStream.range(0, count)
            .mapToObj(i -> new Block.Button("Button " + i, "show", "round-" + i))
            .toList());
  }

  @Test
  void small_print_that_stands_above_the_form_is_not_said_again_below_it() {
    String note = ScriptedConversation.form("reply", "").note();
    String above = note + " We share only themes.";

    assertThat(card(prompt(new Block.Note(above))).path("body").toString()).containsOnlyOnce(note);
    assertThat(card(prompt(new Block.Note("Other"))).path("body").toString()).contains(note);
  }

  @Test
  void T21_buttons_stand_on_the_card_of_what_they_are_about() {
    List<Block> outcomes =
        IntStream.range(0, 3)
            .mapToObj(i -> List.<Block>of(new Block.Item("Theme " + i, "Heard"), buttons(3)))
            .flatMap(List::stream)
            .toList();

    List<ObjectNode> cards = TeamsCards.activities(new Message("What came of it", outcomes));
    assertThat(cards).hasSize(2);
    assertThat(cards.get(0).toString()).doesNotContain("Theme 2");
    assertThat(cards.get(1).toString()).contains("Theme 2");
    assertThat(cards.get(1).at("/attachments/0/content/actions")).hasSize(3);
  }

  @Test
  void more_choices_than_can_be_looked_through_are_searched_and_all_there() {
    assertThat(choices(30).path("style").asText()).isEqualTo("compact");
    assertThat(choices(30).path("placeholder").asText()).isEqualTo("Choose one");
    assertThat(choices(31).path("style").asText()).isEqualTo("filtered");
    assertThat(choices(31).path("placeholder").asText()).isEqualTo("Type to search");
    assertThat(choices(31).path("choices")).hasSize(31);
    assertThat(choices(81).path("choices")).hasSize(80);
  }

  private static JsonNode choices(int count) {
    List<Form.Choice> choices =
        IntStream.range(0, count).mapToObj(i -> new Form.Choice("t" + i, "Theme " + i)).toList();
    Form.Field field = new Form.ChoiceField("theme", "Which theme?", choices, "", true);
    Form form = new Form("theme-sort", "1", "Sort", "", List.of(field), "Save", "");
    ObjectNode card = TeamsCards.dialogForm(form, Map.of(), "", "theme-sort", Language.ENGLISH);
    CardSchema.check(card);
    return card.at("/body/0");
  }

  @Test
  void buttons_that_are_about_nothing_stand_alone_and_a_list_of_none_is_left_out() {
    assertThat(card(new Message("x", List.of(buttons(2)))).path("actions")).hasSize(2);
    Message none =
        new Message("x", List.of(new Block.Paragraph("Said"), new Block.Buttons(List.of())));
    assertThat(card(none).path("actions")).isEmpty();
  }
}
