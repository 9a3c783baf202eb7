package org.jointheconversation.bench.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a digest says of a theme.
 *
 * @param kinds by name, those that are shown
 * @param hours lost a week, where they are shown
 */
record PublishedTheme(
    OptionalInt people,
    OptionalDouble share,
    OptionalInt change,
    String verdict,
    Map<String, Integer> kinds,
    OptionalInt hours) {

  static PublishedTheme of(JsonNode node) {
    Map<String, Integer> kinds = new TreeMap<>();
    node.path("kinds")
        .properties()
        .forEach(kind -> number(kind.getValue()).ifPresent(n -> kinds.put(kind.getKey(), n)));
    JsonNode share = node.path("share");
    return new PublishedTheme(
        number(node.path("people")),
        share.isNumber() ? OptionalDouble.of(share.asDouble()) : OptionalDouble.empty(),
        number(node.path("change").path("people")),
        Optional.ofNullable(node.path("change").path("verdict").textValue()).orElse(""),
        kinds,
        number(node.path("hoursLost").path("perWeek")));
  }

  static OptionalInt number(JsonNode node) {
    return node.isNumber() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
  }
}
