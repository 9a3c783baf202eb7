package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import java.util.List;
import java.util.Set;
import org.jointheconversation.slack.Envelope.Ignored;
import org.jointheconversation.slack.Envelope.Routed;
import org.jointheconversation.slack.Envelope.Unrouted;

/**
 * Events about messages: what a person typed to the bot, and what a person changed. The bot's own
 * words, joins, pins and the like are ignored, so that it never talks to itself (S37).
 */
final class MessageEvents {
  /** Under these subtypes, and under none, people type. */
  private static final Set<String> TYPED =
      Set.of("", "file_share", "me_message", "thread_broadcast");

  /** Slack's own voice, which carries no bot's id. */
  private static final String SLACKBOT = "USLACKBOT";

  private static final String CHANGED = "message_changed";
  private static final List<String> EVENT = List.of("type", "user", "text", "channel", "ts");

  private final Workspace workspace;

  MessageEvents(Workspace workspace) {
    this.workspace = workspace;
  }

  Envelope read(ObjectNode json, RequestHeaders headers) {
    if (!(json.path("event") instanceof ObjectNode event)
        || !Json.text(event, "type").equals("message")) {
      return new Unrouted("unknown-event");
    }
    if (!Json.text(event, "channel_type").equals("im")) {
      return new Ignored();
    }
    if (Json.text(json, "event_id").isEmpty()) {
      return new Unrouted("no-event-id");
    }
    String subtype = Json.text(event, "subtype");
    if (subtype.equals(CHANGED)) {
      return changed(json, event, headers);
    }
    return TYPED.contains(subtype) && fromPerson(event)
        ? routed(json, Json.only(event, EVENT), headers)
        : new Ignored();
  }

  /**
   * Slack says "changed" when it unfurls a link, too, and whenever we replace a message of ours. A
   * repeat is not answered again: what it would say is said, or not worth saying twice.
   */
  private Envelope changed(ObjectNode json, ObjectNode event, RequestHeaders headers) {
    JsonNode now = event.path("message");
    String before = Json.text(event.path("previous_message"), "text");
    boolean byPerson = now.path("edited").isObject() && fromPerson(now);
    boolean repeat = headers.getFirstValue("X-Slack-Retry-Num") != null;
    if (!byPerson || repeat || before.equals(Json.text(now, "text"))) {
      return new Ignored();
    }
    ObjectNode known = Json.only(event, List.of("type", "subtype", "channel", "ts"));
    known.set("message", Json.only((ObjectNode) now, List.of("type", "user", "ts")));
    return routed(json, known, headers);
  }

  private boolean fromPerson(JsonNode message) {
    String user = Json.text(message, "user");
    return !message.hasNonNull("bot_id")
        && !user.isEmpty()
        && !user.equals(SLACKBOT)
        && !workspace.isBot(user);
  }

  private static Envelope routed(ObjectNode json, ObjectNode event, RequestHeaders headers) {
    String writers = Json.text(json.path("event"), "team");
    String team = writers.isEmpty() ? Json.text(json, "team_id") : writers;
    ObjectNode known =
        Json.only(json, List.of("type", "team_id", "enterprise_id", "event_id", "authorizations"));
    known.set("event", event);
    if (known.path("authorizations").path(0) instanceof ObjectNode first
        && first.path("is_enterprise_install").asBoolean()) {
      // An organisation's installation stands for no workspace; its writers are in one (S29).
      first.put("team_id", team);
    }
    return new Routed(new EventRequest(known.toString(), headers));
  }
}
