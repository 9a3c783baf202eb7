package org.jointheconversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.sandbox.SandboxGateway;
import org.jointheconversation.sandbox.SandboxPerson;
import org.jointheconversation.sandbox.SandboxServlet;
import org.jointheconversation.web.Guard;
import org.jointheconversation.web.Route;

/** The demo's third platform, with one person, and what she does on its page. */
final class SandboxSide implements App.Extension {
  static final ChatUser AMARA = ChatUser.parse("sandbox:DEMO/amara");
  static final String ROOM = "u:sandbox:DEMO/amara";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SandboxGateway gateway;
  private final Web web = new Web();
  private App app;

  SandboxSide(Clock clock) {
    this.gateway = new SandboxGateway(clock);
  }

  /** From now on her doings go to this program. */
  void doorOf(App to) {
    app = to;
  }

  @Override
  public ChatGateway gateway() {
    return gateway;
  }

  @Override
  public List<Route> routes(Conversation conversation) {
    List<SandboxPerson> people = List.of(new SandboxPerson(AMARA, "Amara, nurse"));
    SandboxServlet page = new SandboxServlet(conversation, gateway, () -> people, List.of());
    return List.of(new Route("/sandbox/*", new Guard.LoopbackOnly(), page));
  }

  JsonNode post(String what, Map<String, Object> body) {
    ObjectNode sent = JSON.valueToTree(body);
    URI door = Web.door(app, "/sandbox/api/" + what);
    return read(
        HttpRequest.newBuilder(door)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(sent.put("as", ROOM).toString()))
            .build());
  }

  /** She types; returns what the bot says. */
  JsonNode types(String text) {
    post("type", Map.of("event", UUID.randomUUID().toString(), "text", text));
    return newest();
  }

  /** She presses a button; returns what opens. */
  JsonNode opens(JsonNode message, String action) {
    return post("view", Map.of("use", button(message, action)));
  }

  /** She sends the form that opened; returns what the bot says. */
  JsonNode sends(JsonNode message, JsonNode view, Map<String, String> values) {
    ObjectNode use = JSON.createObjectNode();
    use.put("action", view.at("/form/action").asText());
    use.put("round", view.at("/form/round").asText());
    use.set("values", JSON.valueToTree(values));
    String event = UUID.randomUUID().toString();
    long id = message.path("id").asLong();
    post("form", Map.of("event", event, "room", ROOM, "message", id, "use", use));
    return newest();
  }

  /** She presses a button that acts at once; returns what the bot says. */
  JsonNode taps(JsonNode message, String action) {
    JsonNode use = button(message, action);
    String event = UUID.randomUUID().toString();
    long id = message.path("id").asLong();
    post("form", Map.of("event", event, "room", ROOM, "message", id, "use", use));
    return newest();
  }

  /**
   * She presses a button that acts at once in what a message opened; returns what the page gets.
   */
  JsonNode tapsInView(JsonNode message, JsonNode view, String action) {
    String event = UUID.randomUUID().toString();
    long id = message.path("id").asLong();
    JsonNode use = button(view, action);
    return post("form", Map.of("event", event, "room", ROOM, "message", id, "use", use));
  }

  /** The newest message of her chat. */
  JsonNode newest() {
    URI state = Web.door(app, "/sandbox/api/state?room=" + ROOM.replace("/", "%2F"));
    JsonNode messages = read(HttpRequest.newBuilder(state).build()).path("messages");
    return messages.get(messages.size() - 1);
  }

  private JsonNode read(HttpRequest request) {
    try {
      return JSON.readTree(web.send(request).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The button of a message for an action. */
  static JsonNode button(JsonNode message, String action) {
    return message.findValues("buttons").stream()
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(button -> button.path("action").asText().equals(action))
        .map(
            button ->
                JSON.createObjectNode()
                    .put("action", action)
                    .put("round", button.path("round").asText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + action + " in " + message));
  }
}
