package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;

/** Cards hold their limits whatever is put into them. */
class TeamsCardsPropertyTest {
  private static final int TRIES = 150;
  private static final int LARGEST_BYTES = 80 * 1024;

  @Property(tries = TRIES)
  void T17_T21_every_card_is_small_enough_and_has_at_most_six_actions(
      @ForAll("messages") Message message) {
    for (ObjectNode activity : TeamsCards.activities(message)) {
      String json = Json.write(activity);
      assertThat(2 * json.length()).isLessThanOrEqualTo(LARGEST_BYTES);
      JsonNode card = activity.at("/attachments/0/content");
      int actions =
          card.path("actions").size()
              + card.path("body").findValues("actions").stream().mapToInt(JsonNode::size).sum();
      assertThat(actions).isLessThanOrEqualTo(CardPages.MOST_ACTIONS);
    }
  }

  @Property(tries = TRIES)
  void T19_every_card_is_what_the_schema_of_1_5_says(@ForAll("messages") Message message) {
    TeamsCards.activities(message).forEach(CardSchema::checkAllIn);
    TeamsCards.shared(message).forEach(CardSchema::checkAllIn);
    CardSchema.check(TeamsCards.card(message));
  }

  @Property(tries = TRIES)
  void T19_every_form_is_what_the_schema_of_1_5_says(@ForAll("texts") String typed) {
    Form form = form(typed + ".");
    Map<String, String> errors = Map.of("text", typed, "other", typed);
    for (Language language : Language.values()) {
      CardSchema.check(TeamsCards.formCard(form, errors, language));
      CardSchema.check(TeamsCards.dialogForm(form, errors, "r", "show", language));
    }
  }

  @Property(tries = TRIES)
  void T18_nothing_anybody_wrote_becomes_markup(@ForAll("messages") Message message) {
    List<String> texts = new ArrayList<>();
    TeamsCards.activities(message).forEach(activity -> shown(activity, texts));
    for (String text : texts) {
      assertThat(text).doesNotContainPattern("(?i)</?at\\b").doesNotContain("{{DATE", "{{TIME");
      assertThat(text).doesNotContainPattern("[\\p{Cntrl}&&[^\\n\\t]]");
      assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }
  }

  @Property(tries = TRIES)
  void T18_markdown_fields_hold_no_markdown(@ForAll("texts") String text) {
    String shown = CardText.escaped(text).replaceAll("\\\\.", "x");

    assertThat(shown).doesNotContain("*", "_", "[", "]", "`", "~", "<", "://");
    assertThat(shown).doesNotContainPattern("(?m)^ *([-+#=>]|\\d+[.)])");
  }

  @Property(tries = TRIES)
  void T21_every_message_has_plain_words_and_wraps(@ForAll("messages") Message message) {
    for (ObjectNode activity : TeamsCards.activities(message)) {
      assertThat(activity.path("summary").asText() + activity.path("text").asText()).isNotBlank();
      JsonNode card = activity.at("/attachments/0/content");
      if (!card.isMissingNode()) {
        assertThat(card.path("fallbackText").asText()).isNotBlank();
        assertThat(card.path("version").asText()).isEqualTo("1.5");
      }
    }
  }

  @Property(tries = TRIES)
  void nothing_of_a_long_digest_is_lost(@ForAll("plainParagraphs") List<String> paragraphs) {
    List<Block> blocks = paragraphs.stream().<Block>map(Block.Paragraph::new).toList();
    StringBuilder shown = new StringBuilder();
    TeamsCards.activities(new Message("The week", blocks))
        .forEach(
            a ->
                a.at("/attachments/0/content/body")
                    .findValuesAsText("text")
                    .forEach(shown::append));

    assertThat(shown).hasToString(String.join("", paragraphs));
  }

  @Property(tries = TRIES)
  void the_same_message_gives_the_same_json(@ForAll("messages") Message message) {
    assertThat(TeamsCards.json(message)).isEqualTo(TeamsCards.json(message));
  }

  @Property(tries = TRIES)
  void a_form_shown_again_is_small_enough_whatever_was_typed(@ForAll("texts") String typed) {
    Form form = form(typed);
    String card =
        Json.write(
            TeamsCards.formCard(form, Map.of("text", typed, "other", typed), Language.ENGLISH));

    assertThat(2 * card.length()).isLessThanOrEqualTo(LARGEST_BYTES);
  }

  /** Every text but the values of inputs, which come back as they were typed. */
  private static void shown(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.properties().stream()
        .filter(field -> !field.getKey().equals("value"))
        .forEach(field -> shown(field.getValue(), texts));
    if (node.isArray()) {
      node.forEach(child -> shown(child, texts));
    }
  }

  private static Form form(String text) {
    return new Form(
        "reply",
        "round-1",
        text,
        text,
        List.of(
            new Form.TextField("text", text, text, 3000, text),
            new Form.ChoiceField("choice", text, List.of(new Form.Choice("1", text)), "", false),
            new Form.TickField("tick", text, true)),
        text,
        text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(200),
        Arbitraries.of(
            "<at>Anna</at>",
            "**x** _y_ [z](https://evil.example) <!channel>",
            "{{DATE(2026-01-01T00:00:00Z, SHORT)}}",
            "\\".repeat(7_000),
            "\"".repeat(7_000),
            "\uD83D\uDE00".repeat(7_000),
            "line\n".repeat(2_000),
            "\uD800",
            "\u202E\u2066abc",
            "    - # 1. > https://evil.example www.evil.example"),
        Arbitraries.strings().withChars("*_[]()<>#-+`~\\&{}/:\n 1.").ofMaxLength(100));
  }

  @Provide
  Arbitrary<Message> messages() {
    Arbitrary<String> words = texts().map(text -> text + ".");
    Arbitrary<Block> block =
        Arbitraries.oneOf(
            texts().map(Block.Heading::new),
            texts().map(Block.Paragraph::new),
            texts().map(Block.Note::new),
            texts().map(Block.Quotation::new),
            Combinators.combine(texts(), texts()).as(Block.Item::new),
            Combinators.combine(texts(), Arbitraries.integers().between(1, 9))
                .as(TeamsCardsPropertyTest::buttons));
    Arbitrary<Optional<Form>> form =
        texts().map(TeamsCardsPropertyTest::form).optional().map(it -> it);
    return Combinators.combine(words, block.list().ofMaxSize(12), form).as(Message::new);
  }

  private static Block buttons(String label, int count) {
    return new Block.Buttons(
        IntStream.range(0, count).mapToObj(i -> new Block.Button(label, "show", "r")).toList());
  }

  @Provide
  Arbitrary<List<String>> plainParagraphs() {
    return Arbitraries.strings()
        .alpha()
        .ofMinLength(1)
        .ofMaxLength(9_000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }
}
