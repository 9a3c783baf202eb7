package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.conversation.FormInput;

/**
 * What a button or form sends: our own data and the values of the inputs beside them.
 *
 * @param opens whether it asks for a dialog
 * @param receipt the message a dialog was opened from; Teams does not say it when the dialog is
 *     sent
 * @param opened the button by which the dialog was opened; empty for a form in a message
 */
record CardData(FormInput input, boolean opens, String receipt, String opened) {
  private static final Set<String> OURS = Set.of("action", "round", "msteams", "receipt", "opened");

  /** Reads the data; empty where it is none of ours. */
  static Optional<CardData> read(JsonNode data) {
    String action = Json.text(data, "action");
    if (action.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new CardData(
            new FormInput(action, Json.text(data, "round"), values(data)),
            Json.text(data.path("msteams"), "type").equals("task/fetch"),
            Json.text(data, "receipt"),
            Json.text(data, "opened")));
  }

  private static Map<String, String> values(JsonNode data) {
    Map<String, String> values = new HashMap<>();
    data.properties().stream()
        .filter(field -> !OURS.contains(field.getKey()) && field.getValue().isValueNode())
        .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
    values.values().removeIf(value -> value.isBlank() || value.equals(CardForm.TICK_OFF));
    return values;
  }
}
