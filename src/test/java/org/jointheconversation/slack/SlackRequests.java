package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jointheconversation.config.Secret;

/**
 * What Slack sends, signed: events, slash commands, pressed buttons and sent modals, in the shape
 * of real payloads. Immutable and thread-safe.
 */
public final class SlackRequests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APP = "A0001";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final URI door;
  private final Clock clock;
  private final SlackSignature signature;

  /**
   * Requests to one door.
   *
   * @param door the whole address of {@code /slack/events}
   */
  public SlackRequests(URI door, Secret signingSecret, Clock clock) {
    this.door = door;
    this.clock = clock;
    this.signature = new SlackSignature(signingSecret, clock);
  }

  /** A direct message typed to the bot. */
  public HttpRequest typed(String team, String user, String text, String eventId) {
    return event(team, eventId, message(user, text));
  }

  /** A message event's inner part, as Slack sends it for a one-to-one chat. */
  public static ObjectNode message(String user, String text) {
    ObjectNode event = JSON.createObjectNode();
    event.put("client_msg_id", "2f1e2f4e-0d5c-4a53-8c4f-0a8f1b5e8d11").put("type", "message");
    event.put("text", text).put("user", user).put("ts", "1700000001.000100");
    event.put("channel", "D" + user).put("channel_type", "im").put("team", FakeSlack.TEAM);
    ArrayNode blocks = event.putArray("blocks");
    ObjectNode block = blocks.addObject().put("type", "rich_text").put("block_id", "x1");
    block.putArray("elements").addObject().put("type", "rich_text_section");
    return event.put("event_ts", "1700000001.000100");
  }

  /** An event. */
  public HttpRequest event(String team, String eventId, ObjectNode event) {
    return json(envelope(team, eventId, event).toString());
  }

  /** The envelope of an event. */
  public static ObjectNode envelope(String team, String eventId, ObjectNode event) {
    ObjectNode json = JSON.createObjectNode();
    json.put("token", "verification").put("team_id", team).put("api_app_id", APP);
    json.set("event", event);
    json.put("type", "event_callback").put("event_id", eventId).put("event_time", 1700000001);
    ObjectNode authorization = json.putArray("authorizations").addObject();
    authorization.putNull("enterprise_id").put("team_id", team).put("user_id", FakeSlack.BOT);
    authorization.put("is_bot", true).put("is_enterprise_install", false);
    return json.put("is_ext_shared_channel", false).put("event_context", "4-abc");
  }

  /** {@code /jtc WORDS}. */
  public HttpRequest command(String team, String user, String words, String trigger) {
    return form(
        pairs(
            "token", "verification",
            "team_id", team,
            "team_domain", "example",
            "channel_id", "C0GENERAL",
            "channel_name", "general",
            "user_id", user,
            "user_name", "someone",
            "command", "/jtc",
            "text", words,
            "api_app_id", APP,
            "is_enterprise_install", "false",
            "response_url", "https://hooks.slack.com/commands/1/2/3",
            "trigger_id", trigger));
  }

  /** A button under a message. */
  public HttpRequest button(
      String team, String user, Map<String, String> button, String channel, String trigger) {
    ObjectNode json = interaction("block_actions", team, user, trigger);
    ObjectNode container = json.putObject("container").put("type", "message");
    container.put("message_ts", button.get("ts")).put("channel_id", channel);
    container.put("is_ephemeral", button.containsKey("ephemeral"));
    json.putObject("channel").put("id", channel).put("name", "directmessage");
    ObjectNode message = json.putObject("message").put("type", "message");
    message.put("ts", button.get("ts")).put("text", "What slowed you down?");
    message.putArray("blocks").addObject().put("type", "a-block-of-the-future");
    json.set("state", JSON.createObjectNode().set("values", JSON.createObjectNode()));
    json.put("response_url", "https://hooks.slack.com/actions/1/2/3");
    action(json, button);
    return payload(json.toString());
  }

  /** A button in an open modal. */
  public HttpRequest buttonInView(
      String team, String user, Map<String, String> button, String viewId, String metadata) {
    ObjectNode json = interaction("block_actions", team, user, "1.2.view");
    json.putObject("container").put("type", "view").put("view_id", viewId);
    view(json, viewId, metadata);
    action(json, button);
    return payload(json.toString());
  }

  /** A button in somebody's Home tab. */
  public HttpRequest buttonAtHome(
      String team, String user, Map<String, String> button, String trigger) {
    ObjectNode json = interaction("block_actions", team, user, trigger);
    json.putObject("container").put("type", "view").put("view_id", "H" + user);
    view(json, "H" + user, "{}").put("type", "home");
    action(json, button);
    return payload(json.toString());
  }

  /** Somebody opened the app; {@code hash} of what the Home tab shows, or empty. */
  public HttpRequest homeOpened(String team, String user, String tab, String hash) {
    ObjectNode event = JSON.createObjectNode().put("type", "app_home_opened");
    event.put("user", user).put("channel", "D" + user).put("tab", tab);
    event.put("event_ts", "1700000003.000300");
    if (!hash.isEmpty()) {
      event.putObject("view").put("id", "H" + user).put("team_id", team).put("hash", hash);
    }
    return event(team, "Ev" + user + tab, event);
  }

  /** The global shortcut of that name. */
  public HttpRequest shortcut(String team, String user, String name, String trigger) {
    ObjectNode json = interaction("shortcut", team, user, trigger);
    return payload(json.put("callback_id", name).toString());
  }

  /** The message shortcut at what {@code writer} wrote in a channel. */
  public HttpRequest messageShortcut(
      String team, String user, String writer, String text, String trigger) {
    ObjectNode json = interaction("message_action", team, user, trigger);
    json.put("callback_id", "tell-message").putObject("channel").put("id", "C0001");
    json.putObject("message").put("type", "message").put("user", writer).put("text", text);
    json.put("response_url", "https://hooks.slack.com/app/1/2/3");
    return payload(json.toString());
  }

  /** A modal that was sent; {@code values} by field, {@code [yes]} for a tick. */
  public HttpRequest submit(
      String team, String user, String viewId, String metadata, Map<String, String> values) {
    return payload(submission(team, user, viewId, metadata, values).toString());
  }

  /** The payload of {@link #submit}. */
  public static ObjectNode submission(
      String team, String user, String viewId, String metadata, Map<String, String> values) {
    ObjectNode json = interaction("view_submission", team, user, "1.2.submit");
    ObjectNode fields = view(json, viewId, metadata).putObject("state").putObject("values");
    values.forEach((field, value) -> element(fields.putObject(field).putObject(field), value));
    json.putArray("response_urls");
    return json;
  }

  /** Any payload of an interaction. */
  public HttpRequest payload(String json) {
    return form(pairs("payload", json));
  }

  /** Any JSON body. */
  public HttpRequest json(String body) {
    return signed(body.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  /** Any form body. */
  public HttpRequest form(String body) {
    return signed(body.getBytes(StandardCharsets.UTF_8), FORM);
  }

  /** Any bytes, signed now. */
  public HttpRequest signed(byte[] body, String contentType) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return HttpRequest.newBuilder(door)
        .header("Content-Type", contentType)
        .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
        .header(SlackSignature.TIMESTAMP, timestamp)
        .header(SlackSignature.SIGNATURE, signature.sign(timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private static ObjectNode interaction(String type, String team, String user, String trigger) {
    ObjectNode json = JSON.createObjectNode().put("type", type);
    json.putObject("team").put("id", team).put("domain", "example");
    ObjectNode who = json.putObject("user").put("id", user).put("username", "someone");
    who.put("name", "someone").put("team_id", team);
    json.put("api_app_id", APP).put("token", "verification").put("trigger_id", trigger);
    return json.putNull("enterprise").put("is_enterprise_install", false);
  }

  private static void action(ObjectNode json, Map<String, String> button) {
    ObjectNode action = json.putArray("actions").addObject().put("type", "button");
    action.put("action_id", button.get("action")).put("block_id", "b1");
    action.put("value", button.get("round")).put("action_ts", "1700000002.000200");
    action.putObject("text").put("type", "plain_text").put("text", "Reply &amp; more");
  }

  private static ObjectNode view(ObjectNode json, String viewId, String metadata) {
    ObjectNode view = json.putObject("view").put("id", viewId).put("team_id", FakeSlack.TEAM);
    view.put("type", "modal").put("callback_id", SlackViews.CALLBACK).put("hash", "1.abc");
    view.put("private_metadata", metadata).putNull("close");
    view.putArray("blocks").addObject().put("type", "a-block-of-the-future");
    return view.put("app_id", APP).put("root_view_id", viewId).put("bot_id", "B0BOT");
  }

  private static void element(ObjectNode element, String value) {
    if (value.startsWith("[")) {
      element.put("type", "checkboxes");
      ArrayNode options = element.putArray("selected_options");
      if (value.length() > 2) {
        options.addObject().put("value", value.substring(1, value.length() - 1));
      }
    } else if (value.startsWith("(")) {
      element.put("type", "static_select").putObject("selected_option");
      ((ObjectNode) element.path("selected_option"))
          .put("value", value.substring(1, value.length() - 1));
    } else {
      element.put("type", "plain_text_input").put("value", value.isEmpty() ? null : value);
    }
  }

  private static String pairs(String... namesAndValues) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=');
      body.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return body.toString();
  }
}
