package org.jointheconversation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointheconversation.chat.ChatChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxServletTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AMARA = Room.of(Example.AMARA);
  private static final String BEN = Room.of(Example.BEN);
  private static final String DIGEST = Room.of(Example.DIGEST);

  private final Example example = new Example();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    example.close();
  }

  @Test
  void serves_a_page_that_says_what_it_is_and_nothing_beside_it() throws Exception {
    HttpResponse<String> page = get("/sandbox");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>Sandbox: made-up staff and replies</h1>");
    assertThat(get("/sandbox/app.js").headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(get("/sandbox/nothing.js").statusCode()).isEqualTo(404);
    assertThat(get("/sandbox/..%2fweb/site.css").statusCode()).isIn(400, 404);
  }

  @Test
  void lists_the_people_one_can_be_and_the_channels() throws Exception {
    JsonNode rooms = state("", "").path("rooms");

    assertThat(rooms.findValuesAsText("label"))
        .startsWith("Amara, nurse, RX1 Ward 4", "Ben, porter, RX1")
        .endsWith("digest");
    assertThat(rooms.get(0).path("id").asText()).isEqualTo(AMARA);
  }

  @Test
  void lists_a_channel_once_something_was_posted_to_it() throws Exception {
    ChatChannel review = ChatChannel.parse("sandbox:DEMO/review");
    example.gateway.post(review, Example.digest());

    assertThat(state("", Room.of(review)).path("messages")).hasSize(1);
    assertThat(state("", "").path("rooms").findValuesAsText("label")).contains("review");
  }

  @Test
  void says_only_what_is_new() throws Exception {
    example.fill();
    String revision = state("", AMARA).path("revision").asText();

    assertThat(getState(revision, AMARA).statusCode()).isEqualTo(204);
    example.gateway.send(Example.BEN, FakeConversation.prompt());
    assertThat(getState(revision, AMARA).statusCode()).isEqualTo(200);
  }

  @Test
  void shows_a_typed_reply_and_what_the_bot_says_to_it() throws Exception {
    JsonNode outcome = post("type", body(AMARA, Map.of("event", "e1", "text", "the PC is slow")));

    assertThat(outcome.path("done").asBoolean()).isTrue();
    assertThat(texts(AMARA)).containsExactly("the PC is slow", "Kept, Tuesday 14:02");
    assertThat(texts(BEN)).isEmpty();
    assertThat(example.conversation.kept).containsEntry(Example.AMARA, "the PC is slow");
  }

  @Test
  void takes_a_repeated_post_for_the_same_event() throws Exception {
    for (int i = 0; i < 2; i++) {
      post("type", body(AMARA, Map.of("event", "same", "text", "the PC is slow")));
    }

    assertThat(texts(AMARA)).hasSize(2);
  }

  @Test
  void passes_the_slash_command_on_without_its_slash() throws Exception {
    post("type", body(AMARA, Map.of("event", "e1", "text", "/jtc tell it jams")));

    assertThat(texts(AMARA)).endsWith("Words: tell it jams");
  }

  @Test
  void does_not_show_as_sent_what_could_not_be_kept() throws Exception {
    JsonNode outcome = post("type", body(AMARA, Map.of("event", "e1", "text", "disk full")));

    assertThat(outcome.path("done").asBoolean()).isFalse();
    assertThat(outcome.path("errors").path("text").asText()).contains("could not keep");
    assertThat(texts(AMARA)).isEmpty();
  }

  @Test
  void opens_the_form_of_a_message_and_puts_the_receipt_in_its_place() throws Exception {
    example.gateway.send(Example.AMARA, FakeConversation.prompt());
    JsonNode form = post("view", body(AMARA, Map.of("use", use(true, Map.of())))).path("form");
    assertThat(form.path("fields").findValuesAsText("kind"))
        .containsExactly("text", "choice", "tick");

    JsonNode outcome = submit(AMARA, AMARA, "e1", Map.of("text", "slow", "minutes", ""));

    assertThat(outcome.path("done").asBoolean()).isTrue();
    assertThat(texts(AMARA)).containsExactly("Kept, Tuesday 14:02");
  }

  @Test
  void opens_what_there_is_to_say_where_the_round_has_closed() throws Exception {
    example.conversation.open = false;

    assertThat(post("view", body(AMARA, Map.of("use", use(true, Map.of())))).path("title").asText())
        .isEqualTo("Closed");
  }

  @Test
  void names_the_field_that_is_wrong_and_keeps_nothing() throws Exception {
    example.gateway.send(Example.AMARA, FakeConversation.prompt());

    assertThat(submit(AMARA, AMARA, "e1", Map.of("text", "")).path("errors").path("text").asText())
        .isEqualTo("Please write something first.");
    assertThat(submit(AMARA, AMARA, "e2", Map.of("text", "disk full")).path("errors")).hasSize(1);
    assertThat(texts(AMARA)).containsExactly(FakeConversation.prompt().text());
  }

  @Test
  void leaves_the_question_in_a_channel_for_the_others() throws Exception {
    example.gateway.post(Example.DIGEST, FakeConversation.prompt());

    submit(AMARA, DIGEST, "e1", Map.of("text", "slow"));

    assertThat(texts(DIGEST)).containsExactly(FakeConversation.prompt().text());
    assertThat(texts(AMARA)).containsExactly("Kept, Tuesday 14:02");
  }

  @Test
  void replaces_a_message_without_a_form_in_its_channel() throws Exception {
    example.gateway.post(Example.DIGEST, Example.digest());

    submit(AMARA, DIGEST, "e1", Map.of("text", "slow"));

    assertThat(texts(DIGEST)).containsExactly("Kept, Tuesday 14:02");
  }

  @Test
  void nobody_changes_a_message_in_the_chat_of_somebody_else() throws Exception {
    example.gateway.send(Example.BEN, FakeConversation.prompt());

    submit(AMARA, BEN, "e1", Map.of("text", "slow"));

    assertThat(texts(BEN)).containsExactly(FakeConversation.prompt().text());
    assertThat(texts(AMARA)).containsExactly("Kept, Tuesday 14:02");
  }

  @Test
  void welcomes_whoever_opens_the_chat_first() throws Exception {
    post("open", body(AMARA, Map.of()));
    post("open", body(AMARA, Map.of()));

    assertThat(texts(AMARA)).hasSize(1).first().asString().startsWith("Hello.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<!channel> @here <at>all</at>",
        "\u202egnirts\u202c",
        "🖨️ \u0000"
      })
  void carries_hostile_text_to_the_conversation_as_it_is(String text) throws Exception {
    post("type", body(AMARA, Map.of("event", "e1", "text", text)));

    assertThat(example.conversation.kept.get(Example.AMARA)).isEqualTo(text);
    assertThat(texts(AMARA).get(0)).isEqualTo(text);
  }

  @Test
  void shows_half_a_character_as_a_question_mark() throws Exception {
    post("type", body(AMARA, Map.of("event", "e1", "text", "half \ud83d")));

    assertThat(example.conversation.kept).containsEntry(Example.AMARA, "half \ud83d");
    assertThat(texts(AMARA)).startsWith("half ?");
  }

  @Test
  void shows_the_beginning_of_a_hundred_thousand_characters_and_passes_on_all() throws Exception {
    post("type", body(AMARA, Map.of("event", "e1", "text", "x".repeat(100_000))));

    assertThat(example.conversation.kept.get(Example.AMARA)).hasSize(100_000);
    assertThat(texts(AMARA).get(0)).hasSize(5_001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"as\":\"u:sandbox:DEMO/nobody\",\"event\":\"e\",\"text\":\"x\"}",
        "{\"event\":\"e\",\"text\":\"x\"}",
        "{\"as\":\"u:sandbox:DEMO/amara\",\"text\":\"x\"}",
        "{\"as\":\"u:sandbox:DEMO/amara\",\"event\":\" \",\"text\":\"x\"}",
        "{\"as\":\"u:sandbox:DEMO/amara\",\"event\":\"e\"}"
      })
  void refuses_what_it_cannot_read(String body) throws Exception {
    assertThat(postRaw("type", body, "application/json").statusCode()).isEqualTo(400);
    assertThat(example.conversation.kept).isEmpty();
  }

  @Test
  void refuses_json_that_is_too_deep() throws Exception {
    String deep = "{\"as\":" + "[".repeat(100_000);

    assertThat(postRaw("type", deep, "application/json").statusCode()).isEqualTo(400);
  }

  @Test
  void refuses_what_a_form_of_another_site_could_send() throws Exception {
    String body = JSON.writeValueAsString(body(AMARA, Map.of("event", "e", "text", "x")));

    assertThat(postRaw("type", body, "text/plain").statusCode()).isEqualTo(415);
    assertThat(postRaw("nothing", body, "application/json").statusCode()).isEqualTo(400);
    assertThat(example.conversation.kept).isEmpty();
    assertThat(postRaw("type", body, "application/json; charset=utf-8").statusCode())
        .isEqualTo(200);
  }

  private JsonNode submit(String as, String room, String event, Map<String, String> values)
      throws Exception {
    long message = example.gateway.entries(room).get(0).id();
    return post(
        "form",
        body(
            as,
            Map.of("room", room, "message", message, "event", event, "use", use(true, values))));
  }

  private static Map<String, Object> use(boolean form, Map<String, String> values) {
    return Map.of("action", "reply", "round", "r1", "form", form, "values", values);
  }

  private static Map<String, Object> body(String as, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("as", as);
    return body;
  }

  private List<String> texts(String room) throws Exception {
    List<String> texts = new ArrayList<>();
    state("", room).path("messages").forEach(message -> texts.add(message.path("text").asText()));
    return texts;
  }

  private JsonNode state(String since, String room) throws Exception {
    return JSON.readTree(getState(since, room).body());
  }

  private HttpResponse<String> getState(String since, String room) throws Exception {
    String query = "since=" + since + (room.isEmpty() ? "" : "&room=" + encode(room));
    return get("/sandbox/api/state?" + query);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(example.address(path))).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode post(String what, Map<String, Object> body) throws Exception {
    String sent = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(body);
    HttpResponse<String> response = postRaw(what, sent, "application/json");
    assertThat(response.statusCode()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> postRaw(String what, String body, String type)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(example.address("/sandbox/api/" + what)))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
