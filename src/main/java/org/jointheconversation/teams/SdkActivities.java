package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.util.List;
import java.util.Optional;

/** Between checked JSON and the SDK's activities. */
final class SdkActivities {
  private static final List<String> FIELDS =
      List.of("type", "id", "name", "action", "text", "serviceUrl", "channelId", "replyToId");
  private static final List<String> WHOLE = List.of("channelData", "value");
  private static final List<String> ACCOUNT = List.of("id", "aadObjectId");
  private static final List<String> CONVERSATION = List.of("id", "tenantId", "conversationType");

  /** An activity's locale, under a name that the SDK does not know. */
  private static final String CLIENT_LANGUAGE = "clientLanguage";

  private SdkActivities() {}

  /**
   * An activity with the fields that are used here and no other. The SDK fails on roles and dates
   * it does not know, changes the default locale of the whole JVM to that of an activity, and keeps
   * its answers to itself when an activity asks for another delivery mode.
   */
  static Optional<Activity> read(ObjectNode checked) {
    ObjectNode activity = checked.deepCopy().retain(FIELDS);
    WHOLE.forEach(field -> copy(checked, activity, field));
    activity.put(CLIENT_LANGUAGE, Json.text(checked, "locale"));
    activity.set("from", only(checked.path("from"), ACCOUNT));
    activity.set("recipient", only(checked.path("recipient"), ACCOUNT));
    activity.set("conversation", only(checked.path("conversation"), CONVERSATION));
    activity.set("membersAdded", members(checked.path("membersAdded")));
    activity.set("membersRemoved", members(checked.path("membersRemoved")));
    return Optional.ofNullable(Serialization.treeToValue(activity, Activity.class));
  }

  /** The language tag of the client that an activity came from; empty where it said none. */
  static String clientLanguage(Activity activity) {
    JsonNode tag = activity.getProperties().get(CLIENT_LANGUAGE);
    return tag == null ? "" : tag.asText();
  }

  /** Activities for the SDK. */
  static List<Activity> of(List<ObjectNode> activities) {
    return activities.stream()
        .map(activity -> Serialization.treeToValue(activity, Activity.class))
        .toList();
  }

  /** An activity as it goes over the wire. */
  static ObjectNode write(Activity activity) {
    return (ObjectNode) Serialization.objectToTree(activity);
  }

  private static void copy(ObjectNode from, ObjectNode to, String field) {
    if (from.hasNonNull(field)) {
      to.set(field, from.get(field));
    }
  }

  private static ObjectNode only(JsonNode from, List<String> fields) {
    ObjectNode kept = Json.object();
    if (from instanceof ObjectNode account) {
      fields.forEach(field -> copy(account, kept, field));
    }
    return kept;
  }

  private static ArrayNode members(JsonNode list) {
    return Json.array(list.valueStream().map(member -> only(member, ACCOUNT)).toList());
  }
}
