package org.jointheconversation.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.digest.Kept.KeptTheme;
import org.jointheconversation.digest.Kept.KeptTurnout;
import org.jointheconversation.digest.Kept.Truly;

/** The stored form of {@link Kept}, part of a frozen input. */
final class KeptJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private KeptJson() {}

  static ObjectNode write(Kept kept) {
    ObjectNode node = JSON.objectNode();
    kept.turnout().ifPresent(turnout -> node.set("turnout", turnout(turnout)));
    ObjectNode themes = node.putObject("themes");
    kept.themes().forEach((id, theme) -> themes.set(id, theme(theme)));
    if (!kept.shownBefore().isEmpty()) {
      node.set("shownBefore", shownBefore(kept.shownBefore()));
    }
    return node;
  }

  private static ObjectNode shownBefore(ShownBefore before) {
    ObjectNode node = JSON.objectNode();
    ArrayNode turnouts = node.putArray("turnouts");
    before.turnouts().forEach(truly -> turnouts.add(truly(truly)));
    ObjectNode themes = node.putObject("themes");
    before.themes().forEach((id, counts) -> counts.forEach(themes.withArray(id)::add));
    return node;
  }

  private static ObjectNode turnout(KeptTurnout turnout) {
    ObjectNode node = JSON.objectNode();
    node.putObject("shown")
        .put("asked", FrozenInputJson.boxed(turnout.shown().asked()))
        .put("answered", FrozenInputJson.boxed(turnout.shown().answered()))
        .put("replies", FrozenInputJson.boxed(turnout.shown().replies()));
    node.set("truly", truly(turnout.truly()));
    return node;
  }

  private static ObjectNode truly(Truly truly) {
    return JSON.objectNode()
        .put("asked", FrozenInputJson.boxed(truly.asked()))
        .put("silent", truly.silent())
        .put("answered", truly.answered())
        .put("replies", truly.replies());
  }

  private static ObjectNode theme(KeptTheme theme) {
    ObjectNode node = JSON.objectNode().put("people", theme.people()).put("truly", theme.truly());
    theme
        .kinds()
        .ifPresent(
            kinds ->
                node.putObject("kinds")
                    .put("problem", FrozenInputJson.boxed(kinds.problem()))
                    .put("idea", FrozenInputJson.boxed(kinds.idea()))
                    .put("praise", FrozenInputJson.boxed(kinds.praise())));
    theme
        .hours()
        .ifPresent(
            hours ->
                node.putObject("hours")
                    .put("perWeek", hours.perWeek())
                    .put("low", hours.low())
                    .put("high", hours.high()));
    return node;
  }

  static Kept read(JsonNode node) {
    SortedMap<String, KeptTheme> themes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> theme : node.path("themes").properties()) {
      themes.put(theme.getKey(), theme(theme.getValue()));
    }
    Optional<KeptTurnout> turnout =
        node.has("turnout") ? Optional.of(turnout(node.path("turnout"))) : Optional.empty();
    return new Kept(turnout, themes, true, readShownBefore(node.path("shownBefore")));
  }

  private static ShownBefore readShownBefore(JsonNode node) {
    List<Truly> turnouts = new ArrayList<>();
    node.path("turnouts").forEach(truly -> turnouts.add(readTruly(truly)));
    SortedMap<String, List<Integer>> themes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> theme : node.path("themes").properties()) {
      List<Integer> counts = new ArrayList<>();
      theme.getValue().forEach(count -> counts.add(count.asInt()));
      themes.put(theme.getKey(), List.copyOf(counts));
    }
    return new ShownBefore(turnouts, themes);
  }

  private static KeptTurnout turnout(JsonNode node) {
    JsonNode shown = node.path("shown");
    return new KeptTurnout(
        new Digest.Turnout(
            FrozenInputReader.optional(shown.path("asked")),
            FrozenInputReader.optional(shown.path("answered")),
            FrozenInputReader.optional(shown.path("replies"))),
        readTruly(node.path("truly")));
  }

  private static Truly readTruly(JsonNode truly) {
    return new Truly(
        FrozenInputReader.optional(truly.path("asked")),
        truly.path("silent").asInt(),
        truly.path("answered").asInt(),
        truly.path("replies").asInt());
  }

  private static KeptTheme theme(JsonNode node) {
    return new KeptTheme(
        node.path("people").asInt(),
        node.path("truly").asInt(),
        node.has("kinds") ? Optional.of(kinds(node.path("kinds"))) : Optional.empty(),
        node.has("hours") ? Optional.of(hours(node.path("hours"))) : Optional.empty());
  }

  private static Digest.Kinds kinds(JsonNode node) {
    return new Digest.Kinds(
        FrozenInputReader.optional(node.path("problem")),
        FrozenInputReader.optional(node.path("idea")),
        FrozenInputReader.optional(node.path("praise")));
  }

  private static Digest.Hours hours(JsonNode node) {
    return new Digest.Hours(
        node.path("perWeek").asLong(), node.path("low").asLong(), node.path("high").asLong());
  }
}
