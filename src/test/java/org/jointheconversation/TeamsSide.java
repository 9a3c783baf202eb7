package org.jointheconversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jointheconversation.config.Config;
import org.jointheconversation.teams.CardSchema;
import org.jointheconversation.teams.FakeTeams;

/** A tenant on loopback, and what its people do in Teams: install, see, press and type. */
final class TeamsSide implements AutoCloseable {
  /** The channel of the samples. */
  static final String CHANNEL = "19:digest@thread.tacv2";

  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeTeams teams;
  private final Web web = new Web();
  private URI door;
  private int activities;

  TeamsSide(Clock clock) {
    teams = FakeTeams.start(clock);
  }

  /** Lets an installation reach this tenant. */
  TestInstallation reachedBy(TestInstallation installation) {
    Config.Teams config = teams.config();
    return installation
        .with("TEAMS_APP_ID", FakeTeams.APP_ID)
        .with("TEAMS_APP_PASSWORD", FakeTeams.APP_PASSWORD)
        .with("TEAMS_TENANT_ID", FakeTeams.TENANT)
        .with("TEAMS_SERVICE_HOSTS", "127.0.0.1")
        .with("TEAMS_OPENID_METADATA_URL", config.openIdMetadataUrl().toString())
        .with("TEAMS_TOKEN_URL", config.tokenUrl().toString());
  }

  /** The tenant of the samples is this one, and no week before this one waits for a digest. */
  static String here(String sample) {
    return sample
        .replace("opens: 2026-11-16", "opens: 2026-11-23")
        .replace("TENANT1", FakeTeams.TENANT);
  }

  /** From now on people's doings go to this program. */
  void doorOf(App app) {
    door = Web.door(app, "/api/messages");
  }

  // What people see.

  /** What a person's own chat shows, oldest first; what took the place of something comes last. */
  List<FakeTeams.Sent> chat(String person) {
    return teams.sent().stream()
        .filter(sent -> sent.conversation().equals(chatOf(person)))
        .toList();
  }

  /** The newest of {@code count} things in a person's chat, waited for. */
  FakeTeams.Sent seen(String person, int count) {
    Eventually.holds(
        count + " things in the chat of " + person, () -> chat(person).size() >= count);
    return chat(person).get(count - 1);
  }

  /** What was posted to the channel, waited for. */
  FakeTeams.Sent posted() {
    return Eventually.value(
        "a post in the channel",
        () ->
            teams.sent().stream()
                .filter(sent -> sent.conversation().startsWith(CHANNEL))
                .findFirst());
  }

  /** The data of the card's button for an action. */
  static ObjectNode button(JsonNode card, String action) {
    return findButton(card, action)
        .orElseThrow(() -> new AssertionError("no button " + action + " on " + card));
  }

  /** The same where there may be none. */
  static Optional<ObjectNode> findButton(JsonNode card, String action) {
    return actions(card)
        .filter(button -> button.at("/data/action").asText().equals(action))
        .findFirst()
        .map(button -> (ObjectNode) button.get("data").deepCopy());
  }

  private static java.util.stream.Stream<JsonNode> actions(JsonNode card) {
    return card.findValues("actions").stream()
        .flatMap(actions -> StreamSupport.stream(actions.spliterator(), false));
  }

  // What people do.

  /** The bot comes into somebody's chat, or leaves it. */
  HttpResponse<String> installs(String person, String addOrRemove) {
    return post(personal(person, "installationUpdate").put("action", addOrRemove));
  }

  ObjectNode installing(String person) {
    return personal(person, "installationUpdate").put("action", "add");
  }

  /** The bot is added to the team of the channel. */
  HttpResponse<String> installsInChannel() {
    ObjectNode activity = activity("A1", "conversationUpdate", CHANNEL, "channel");
    activity.putArray("membersAdded").addObject().put("id", "28:" + FakeTeams.APP_ID);
    activity.withObject("channelData").putObject("team").put("id", CHANNEL);
    return post(activity);
  }

  HttpResponse<String> types(String person, String text) {
    return post(typed(person, text));
  }

  /** Calls the bot in the channel, where everybody sees it. */
  HttpResponse<String> mentions(String person, String text) {
    ObjectNode activity = activity(person, "message", CHANNEL, "channel");
    return post(activity.put("text", "<at>bot</at> " + text).put("textFormat", "plain"));
  }

  /** Opens a dialog from a message in the channel; returns its card. */
  JsonNode opensInChannel(String person, String message, ObjectNode data) {
    ObjectNode activity = activity(person, "invoke", CHANNEL, "channel").put("name", "task/fetch");
    activity.putObject("value").set("data", data);
    return json(post(activity.put("replyToId", message))).at("/task/value/card/content");
  }

  /** Sends a dialog that was opened in the channel; returns what Teams is told. */
  JsonNode sendsInChannel(String person, ObjectNode data, Map<String, String> values) {
    ObjectNode activity = activity(person, "invoke", CHANNEL, "channel").put("name", "task/submit");
    activity.putObject("value").set("data", filled(data, values));
    return json(post(activity));
  }

  ObjectNode typed(String person, String text) {
    return personal(person, "message").put("text", text).put("textFormat", "plain");
  }

  /** Presses the button of a card in the chat; returns what Teams is told. */
  JsonNode presses(String person, String message, ObjectNode data, Map<String, String> values) {
    return json(post(pressed(person, message, data, values)));
  }

  ObjectNode pressed(String person, String message, ObjectNode data, Map<String, String> values) {
    ObjectNode activity = personal(person, "invoke").put("name", "adaptiveCard/action");
    ObjectNode action = activity.putObject("value").putObject("action");
    action.put("type", "Action.Execute").put("verb", data.path("action").asText());
    action.set("data", filled(data, values));
    return activity.put("replyToId", message);
  }

  /** The same where the client cannot execute. */
  HttpResponse<String> submits(
      String person, String message, ObjectNode data, Map<String, String> values) {
    ObjectNode activity = personal(person, "message").put("replyToId", message);
    activity.set("value", filled(data, values));
    return post(activity);
  }

  /** Opens a dialog; returns its card. */
  JsonNode opens(String person, String message, ObjectNode data) {
    ObjectNode activity = personal(person, "invoke").put("name", "task/fetch");
    activity.putObject("value").set("data", data);
    return json(post(activity.put("replyToId", message))).at("/task/value/card/content");
  }

  /** Sends a dialog; returns what Teams is told. */
  JsonNode sends(String person, ObjectNode data, Map<String, String> values) {
    ObjectNode activity = personal(person, "invoke").put("name", "task/submit");
    activity.putObject("value").set("data", filled(data, values));
    return json(post(activity));
  }

  HttpResponse<String> post(ObjectNode activity) {
    return post(activity, Optional.of(teams.bearer()));
  }

  HttpResponse<String> post(ObjectNode activity, Optional<String> bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(door)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(activity.toString()));
    bearer.ifPresent(token -> request.header("Authorization", token));
    return web.send(request.build());
  }

  Web web() {
    return web;
  }

  private static ObjectNode filled(ObjectNode data, Map<String, String> values) {
    ObjectNode filled = data.deepCopy();
    values.forEach(filled::put);
    return filled;
  }

  private static JsonNode json(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new AssertionError("Teams was answered with " + response.statusCode());
    }
    try {
      JsonNode answer = JSON.readTree(response.body());
      CardSchema.checkAllIn(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String chatOf(String person) {
    return "a:chat-of-" + person;
  }

  private ObjectNode personal(String person, String type) {
    return activity(person, type, chatOf(person), "personal");
  }

  private ObjectNode activity(String person, String type, String conversation, String kind) {
    ObjectNode activity = JSON.createObjectNode().put("type", type);
    activity.put("id", "activity-" + ++activities).put("timestamp", "2026-11-24T10:00:00.123Z");
    activity.put("serviceUrl", teams.serviceUrl()).put("channelId", "msteams");
    activity.putObject("from").put("id", "29:" + person).put("aadObjectId", person);
    activity.putObject("recipient").put("id", "28:" + FakeTeams.APP_ID);
    ObjectNode where = activity.putObject("conversation").put("id", conversation);
    where.put("conversationType", kind).put("tenantId", FakeTeams.TENANT);
    activity.putObject("channelData").putObject("tenant").put("id", FakeTeams.TENANT);
    return activity;
  }

  /** Whatever was shown to anybody must be what the schema of cards says. */
  @Override
  public void close() {
    teams.close();
    teams.sent().forEach(sent -> CardSchema.checkAllIn(sent.activity()));
  }
}
