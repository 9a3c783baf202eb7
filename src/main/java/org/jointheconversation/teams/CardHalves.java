package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Two activities in the place of one that Teams found too large. */
final class CardHalves {
  private CardHalves() {}

  /** The upper and the lower half; empty where there is nothing to part. */
  static List<ObjectNode> of(ObjectNode activity) {
    int elements = body(activity).size();
    if (elements < 2) {
      return List.of();
    }
    ObjectNode upper = activity.deepCopy();
    ObjectNode lower = activity.deepCopy();
    keep(upper, 0, elements / 2);
    keep(lower, elements / 2, elements);
    card(upper).remove("actions");
    return List.of(upper, lower);
  }

  private static void keep(ObjectNode activity, int from, int to) {
    List<JsonNode> kept = body(activity).valueStream().skip(from).limit(to - from).toList();
    ((ArrayNode) body(activity)).removeAll().addAll(kept);
  }

  private static JsonNode body(ObjectNode activity) {
    return activity.at("/attachments/0/content/body");
  }

  private static ObjectNode card(ObjectNode activity) {
    return (ObjectNode) activity.at("/attachments/0/content");
  }
}
