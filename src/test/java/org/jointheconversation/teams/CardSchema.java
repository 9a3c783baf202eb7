package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jointheconversation.Schema;

/** Holds cards against the schema of Adaptive Cards 1.5. Thread-safe. */
public final class CardSchema {
  private static final Schema SCHEMA = Schema.ofCards();

  private CardSchema() {}

  /** A card. */
  public static void check(JsonNode card) {
    assertThat(SCHEMA.errors(card)).as("a card").isEmpty();
  }

  /** Every card that an activity, an answer to an invoke or a list of them carries. */
  public static void checkAllIn(JsonNode json) {
    if (json.path("type").asText().equals("AdaptiveCard")) {
      check(json);
    } else {
      json.forEach(CardSchema::checkAllIn);
    }
  }
}
