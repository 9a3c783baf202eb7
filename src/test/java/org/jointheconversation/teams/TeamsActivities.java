package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Activities as Teams sends them. */
final class TeamsActivities {
  static final String BOT = "28:" + FakeTeams.APP_ID;
  static final String ANNA = "bbbbbbbb-0000-4000-8000-00000000000a";
  static final String CHAT = "a:chat-of-anna";
  static final String CHANNEL = "19:general@thread.tacv2";

  private final String serviceUrl;
  private int next;

  TeamsActivities(FakeTeams teams) {
    this.serviceUrl = teams.serviceUrl();
  }

  ObjectNode personal(String type) {
    return activity(type, CHAT, "personal");
  }

  ObjectNode inChannel(String type) {
    ObjectNode activity = activity(type, CHANNEL, "channel");
    activity.withObject("channelData").putObject("team").put("id", CHANNEL);
    return activity;
  }

  ObjectNode typed(String text) {
    return personal("message").put("text", text).put("textFormat", "plain");
  }

  ObjectNode installed() {
    return personal("installationUpdate").put("action", "add");
  }

  /** A card's Action.Execute. */
  ObjectNode executed(String action, String round, Map<String, String> values) {
    ObjectNode activity = personal("invoke").put("name", "adaptiveCard/action");
    ObjectNode execute = activity.putObject("value").put("trigger", "manual").putObject("action");
    execute
        .put("type", "Action.Execute")
        .put("verb", action)
        .set("data", data(action, round, values));
    return activity.put("replyToId", "prompt-message");
  }

  /** A card's Action.Submit from a client that cannot execute. */
  ObjectNode submitted(String action, String round, Map<String, String> values) {
    ObjectNode activity = personal("message").put("replyToId", "prompt-message");
    activity.set("value", data(action, round, values));
    return activity;
  }

  /** A button that opens a dialog. */
  ObjectNode opened(String action, String round) {
    ObjectNode activity = personal("invoke").put("name", "task/fetch");
    ObjectNode data = data(action, round, Map.of());
    data.putObject("msteams").put("type", "task/fetch");
    activity.putObject("value").set("data", data);
    return activity.put("replyToId", "receipt-message");
  }

  /** Teams asks how a card stands for whoever looks at it again. */
  ObjectNode refreshed(JsonNode card) {
    ObjectNode activity = personal("invoke").put("name", "adaptiveCard/action");
    ObjectNode value = activity.putObject("value").put("trigger", "automatic");
    value.set("action", card.at("/refresh/action"));
    return activity.put("replyToId", "prompt-message");
  }

  /** The message command of that name, chosen at a message in a channel. */
  ObjectNode chosen(String command, String writer, String type, String content) {
    ObjectNode activity = inChannel("invoke").put("name", "composeExtension/fetchTask");
    ObjectNode value = activity.putObject("value").put("commandId", command);
    value.put("commandContext", "message");
    ObjectNode message = value.putObject("messagePayload").put("id", "1");
    message.putObject("from").putObject("user").put("id", writer).put("displayName", "Somebody");
    message.putObject("body").put("contentType", type).put("content", content);
    return activity;
  }

  /** A form sent from a dialog. Teams does not say from which message it was opened. */
  ObjectNode sent(ObjectNode data) {
    ObjectNode activity = personal("invoke").put("name", "task/submit");
    activity.putObject("value").set("data", data);
    return activity;
  }

  static ObjectNode data(String action, String round, Map<String, String> values) {
    ObjectNode data = Json.object().put("action", action).put("round", round);
    values.forEach(data::put);
    return data;
  }

  private ObjectNode activity(String type, String conversation, String conversationType) {
    ObjectNode activity = Json.object().put("type", type).put("id", "activity-" + ++next);
    activity.put("timestamp", "2026-11-24T10:00:00.1234567Z").put("locale", "tr-TR");
    activity.put("serviceUrl", serviceUrl).put("channelId", "msteams");
    activity.putObject("from").put("id", "29:anna").put("name", "Anna").put("aadObjectId", ANNA);
    activity.putObject("recipient").put("id", BOT).put("name", "Join the Conversation");
    activity
        .putObject("conversation")
        .put("id", conversation)
        .put("conversationType", conversationType)
        .put("tenantId", FakeTeams.TENANT);
    activity.putObject("channelData").putObject("tenant").put("id", FakeTeams.TENANT);
    return activity;
  }
}
