package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.util.JsonOps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.View;
import org.jointheconversation.slack.Origin.Place;

/** Every rendering keeps Slack's limits, whatever it is given. */
class SlackBlocksTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Place PLACE = new Place("D0001", "1700000000.000001");

  @Property(tries = 100)
  void S14_S15_S16_S17_S18_every_message_fits(@ForAll("messages") Message message)
      throws Exception {
    for (JsonNode payload : JSON.readTree(SlackBlocks.json(message))) {
      assertThat(SlackRules.message(payload.path("text").asText(), payload.path("blocks")))
          .isEmpty();
    }
  }

  @Property(tries = 100)
  void S24_nothing_typed_can_become_a_mention_a_link_or_an_entity(
      @ForAll("messages") Message message) throws Exception {
    for (JsonNode payload : JSON.readTree(SlackBlocks.json(message))) {
      assertThat(words(payload))
          .doesNotContain("<")
          .doesNotContain(">")
          .doesNotContainPattern("&(?!(amp|lt|gt);)");
    }
  }

  @Property(tries = 100)
  void S15_nothing_of_a_paragraph_or_quotation_is_lost(@ForAll("texts") String text)
      throws Exception {
    Message message = new Message("x", List.of(new Block.Paragraph(text)));
    StringBuilder shown = new StringBuilder();
    for (JsonNode payload : JSON.readTree(SlackBlocks.json(message))) {
      payload
          .path("blocks")
          .forEach(block -> shown.append(block.path("text").path("text").asText()));
    }

    assertThat(SlackText.unescape(shown.toString()).replaceAll("\\s", ""))
        .isEqualTo(SlackText.clean(text).replaceAll("\\s", ""));
  }

  @Property(tries = 100)
  void S19_every_form_fits(@ForAll("forms") Form form) throws Exception {
    assertThat(SlackRules.view(json(SlackViews.form(form, PLACE, Language.ENGLISH)))).isEmpty();
  }

  @Property(tries = 100)
  void S19_every_view_fits(@ForAll("texts") String title, @ForAll("blockLists") List<Block> blocks)
      throws Exception {
    Origin origin = new Origin("r1", "show", PLACE);
    View view = new View.TextView(title, blocks);

    assertThat(SlackRules.view(json(SlackViews.render(view, origin, Language.ENGLISH)))).isEmpty();
  }

  @Property(tries = 100)
  void S15_cuts_at_code_points_and_never_inside_an_escape(@ForAll("texts") String text) {
    String fitting = SlackText.fit(text, 24);

    assertThat(fitting.length()).isLessThanOrEqualTo(24);
    assertThat(fitting).doesNotContainPattern("&(?!(amp|lt|gt);)");
    assertThat(fitting.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
        .isTrue();
  }

  @Example
  void S24_escapes_in_this_order() {
    assertThat(SlackText.escape("&lt; <!channel> & <@U1>"))
        .isEqualTo("&amp;lt; &lt;!channel&gt; &amp; &lt;@U1&gt;");
  }

  @Example
  void S24_a_hostile_reply_is_inert_in_a_digest() {
    String hostile = "<!channel> <@U1> <http://evil.example|click> *x* _y_ `z` \u202Eabc\ud83d";
    Message digest =
        new Message(
            hostile,
            List.of(
                new Block.Heading(hostile),
                new Block.Item(hostile, hostile + "\n> quote"),
                new Block.Quotation(hostile),
                new Block.Note(hostile)));

    String json = SlackBlocks.json(digest);

    assertThat(json).doesNotContain("<").doesNotContain("\u202E").doesNotContain("\\u202E");
    assertThat(json).contains("\"type\" : \"mrkdwn\"");
    assertThat(markedTexts(json))
        .allSatisfy(text -> assertThat(text).doesNotContainPattern("(?s)\\*.*[*_`~].*\\*"))
        .allSatisfy(text -> assertThat(text).doesNotContainPattern("(?m)^&gt;"));
  }

  @Example
  void S16_a_digest_of_thirty_themes_is_split_and_each_part_says_what_it_is() throws Exception {
    List<Block> themes =
        java.util.stream.IntStream.range(0, 30)
            .<Block>mapToObj(i -> new Block.Item("Theme " + i, "x".repeat(500)))
            .toList();

    JsonNode payloads = JSON.readTree(SlackBlocks.json(new Message("The week", themes)));

    assertThat(payloads).hasSize(3);
    assertThat(payloads.get(0).path("text").asText()).isEqualTo("The week");
    assertThat(payloads.get(1).path("text").asText()).startsWith("Theme ");
  }

  @Example
  void the_same_message_gives_the_same_bytes() {
    Message message =
        new Message("t", List.of(new Block.Item("a", "b")), Optional.of(FakeConversation.REPLY));

    assertThat(SlackBlocks.json(message)).isEqualTo(SlackBlocks.json(message));
    assertThat(SlackBlocks.json(message))
        .contains("\"text\" : \"t\"")
        .contains("\"action_id\" : \"reply\"")
        .contains("\"value\" : \"r1\"")
        .contains("\"style\" : \"primary\"")
        .contains("\"text\" : \"Reply\"");
  }

  @Example
  void a_button_carries_a_name_and_never_a_text() {
    Block.Button button = new Block.Button("Reply", "reply", "x".repeat(201));
    Message message = new Message("t", List.of(new Block.Buttons(List.of(button))));

    assertThatThrownBy(() -> SlackBlocks.json(message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("xxx");
  }

  @Example
  void a_message_of_a_control_character_still_has_words() {
    assertThat(SlackBlocks.messages(Message.plain("\u0007")).get(0).text()).isNotBlank();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withChars("a <>&\"'\\\n\t*_~`|@!\u202E\u200F\u00e9")
            .withCharRange('\ud800', '\udfff')
            .ofMaxLength(200);
    Arbitrary<Integer> times = Arbitraries.of(1, 1, 1, 10, 60, 500);
    return Combinators.combine(any, times).as(String::repeat);
  }

  @Provide
  Arbitrary<List<Block>> blockLists() {
    Arbitrary<String> text = texts();
    Arbitrary<Block.Button> button = text.map(label -> new Block.Button(label, "show", "r1"));
    Arbitrary<Block> block =
        Arbitraries.oneOf(
            text.map(Block.Heading::new),
            text.map(Block.Paragraph::new),
            Combinators.combine(text, text).as(Block.Item::new),
            text.map(Block.Quotation::new),
            text.map(Block.Note::new),
            button.list().ofMaxSize(30).map(Block.Buttons::new));
    return block.list().ofMaxSize(130);
  }

  @Provide
  Arbitrary<Message> messages() {
    Arbitrary<String> text = texts().map(t -> t.isBlank() ? "x" : t);
    Arbitrary<Optional<Form>> form = forms().optional();
    return Combinators.combine(text, blockLists(), form).as(Message::new);
  }

  @Provide
  Arbitrary<Form> forms() {
    Arbitrary<String> text = texts();
    Arbitrary<Integer> length = Arbitraries.of(-1, 0, 1, 50, 3000, 1_000_000);
    Arbitrary<List<Form.Choice>> choices =
        text.map(label -> new Form.Choice("v" + label.length(), label)).list().ofMaxSize(120);
    Arbitrary<List<Form.Field>> fields =
        Combinators.combine(text, text, length, choices)
            .as(
                (label, value, max, options) ->
                    List.of(
                        new Form.TextField("text", label, value, max, value),
                        new Form.ChoiceField("minutes", label, options, "v0", true),
                        new Form.TickField("quote", label, true)));
    return Combinators.combine(text, text, fields, text, text)
        .as(
            (title, intro, list, submit, note) ->
                new Form("reply", "r1", title, intro, list, submit, note));
  }

  private static JsonNode json(com.slack.api.model.view.View view) throws Exception {
    return JSON.readTree(JsonOps.toJsonString(view));
  }

  private static String words(JsonNode payload) {
    return payload.findValuesAsText("text").stream()
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static List<String> markedTexts(String json) {
    try {
      return JSON.readTree(json).findValues("text").stream()
          .filter(text -> text.path("type").asText().equals("mrkdwn"))
          .map(text -> text.path("text").asText().replaceFirst("\\*([^*]*)\\*", "$1"))
          .toList();
    } catch (java.io.IOException notJson) {
      throw new AssertionError(notJson);
    }
  }
}
