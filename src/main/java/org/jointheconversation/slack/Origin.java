package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * What a modal was opened for, carried in its private metadata: ids and nothing else (S19).
 *
 * @param round the round it is about
 * @param action what sending it means
 * @param place the message whose button was pressed
 */
record Origin(String round, String action, Place place) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A message, or only its channel.
   *
   * @param channel empty where nothing is known
   * @param ts Slack's name for the message; empty where it cannot be replaced
   */
  record Place(String channel, String ts) {
    static final Place NONE = new Place("", "");

    /** The person's own Home tab. */
    static final Place HOME = new Place("", "home");

    boolean isHome() {
      return equals(HOME);
    }

    /** Whether it is a one-to-one chat, where everything is between the bot and one person. */
    boolean direct() {
      return channel.startsWith("D");
    }

    /** Whether a receipt may take its place: nobody else is looking at it. */
    boolean replaceable() {
      return direct() && !ts.isEmpty();
    }
  }

  String encode() {
    return JSON.createObjectNode()
        .put("r", round)
        .put("a", action)
        .put("c", place.channel())
        .put("t", place.ts())
        .toString();
  }

  /** Reads {@link #encode}; empty where it is something else. */
  static Optional<Origin> decode(String metadata) {
    try {
      JsonNode json = JSON.readTree(metadata == null ? "" : metadata);
      if (!json.path("r").isTextual() || !json.path("a").isTextual()) {
        return Optional.empty();
      }
      Place place = new Place(json.path("c").asText(""), json.path("t").asText(""));
      return Optional.of(new Origin(json.path("r").asText(), json.path("a").asText(), place));
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }
}
