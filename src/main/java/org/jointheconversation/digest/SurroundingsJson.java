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
import org.jointheconversation.digest.Surroundings.Figures;
import org.jointheconversation.digest.Surroundings.NotHeard;
import org.jointheconversation.digest.Surroundings.Others;
import org.jointheconversation.outcome.PublicOutcome;

/** The stored form of {@link Surroundings}, part of a frozen input. Absent is what is empty. */
final class SurroundingsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SurroundingsJson() {}

  static ObjectNode write(Surroundings beside) {
    ObjectNode node = JSON.objectNode().put("salt", beside.salt());
    if (beside.turnoutWithheld()) {
      node.put("turnoutWithheld", true);
    }
    if (!beside.themesWithheld().isEmpty()) {
      node.set("themesWithheld", numbers(beside.themesWithheld()));
    }
    if (!beside.hoursWithheld().isEmpty()) {
      beside.hoursWithheld().forEach(node.putArray("hoursWithheld")::add);
    }
    if (beside.kept().corrected()) {
      node.set("kept", KeptJson.write(beside.kept()));
    }
    beside.comparison().ifPresent(others -> node.set("others", others(others)));
    if (!beside.notHeardFrom().isEmpty()) {
      ArrayNode groups = node.putArray("notHeardFrom");
      beside
          .notHeardFrom()
          .forEach(
              one ->
                  one.names()
                      .forEach(groups.addObject().put("by", one.by()).putArray("names")::add));
    }
    if (!beside.outcomes().isEmpty()) {
      ArrayNode outcomes = node.putArray("outcomes");
      beside.outcomes().forEach(one -> outcomes.add(OutcomeJson.write(one)));
    }
    return node;
  }

  private static ObjectNode others(Others others) {
    ObjectNode node =
        JSON.objectNode()
            .put("sharedWith", others.sharedWith())
            .put("organisations", others.organisations());
    node.set("showing", numbers(others.showing()));
    node.set("whole", figures(others.whole()));
    ObjectNode places = node.putObject("places");
    others.places().forEach((name, figures) -> places.set(name, figures(figures)));
    return node;
  }

  private static ObjectNode figures(Figures figures) {
    ObjectNode node = JSON.objectNode().put("answered", FrozenInputJson.boxed(figures.answered()));
    node.set("shown", numbers(figures.shown()));
    return node;
  }

  private static ObjectNode numbers(SortedMap<String, Integer> numbers) {
    ObjectNode node = JSON.objectNode();
    numbers.forEach(node::put);
    return node;
  }

  static Surroundings read(JsonNode node) {
    return new Surroundings(
        node.path("salt").asText(),
        node.path("turnoutWithheld").asBoolean(),
        numbers(node.path("themesWithheld")),
        FrozenInputReader.strings(node.path("hoursWithheld")),
        node.has("kept") ? KeptJson.read(node.path("kept")) : Kept.NOTHING,
        node.has("others") ? Optional.of(others(node.path("others"))) : Optional.empty(),
        notHeardFrom(node.path("notHeardFrom")),
        outcomes(node.path("outcomes")));
  }

  private static List<PublicOutcome> outcomes(JsonNode node) {
    List<PublicOutcome> outcomes = new ArrayList<>();
    node.forEach(one -> outcomes.add(OutcomeJson.read(one)));
    return outcomes;
  }

  private static Others others(JsonNode node) {
    SortedMap<String, Figures> places = new TreeMap<>();
    for (Map.Entry<String, JsonNode> place : node.path("places").properties()) {
      places.put(place.getKey(), figures(place.getValue()));
    }
    return new Others(
        node.path("sharedWith").asInt(),
        node.path("organisations").asInt(),
        numbers(node.path("showing")),
        figures(node.path("whole")),
        places);
  }

  private static Figures figures(JsonNode node) {
    return new Figures(
        FrozenInputReader.optional(node.path("answered")), numbers(node.path("shown")));
  }

  private static SortedMap<String, Integer> numbers(JsonNode node) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    node.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asInt()));
    return numbers;
  }

  private static List<NotHeard> notHeardFrom(JsonNode node) {
    List<NotHeard> groups = new ArrayList<>();
    node.forEach(
        one ->
            groups.add(
                new NotHeard(
                    one.path("by").asText(), FrozenInputReader.strings(one.path("names")))));
    return groups;
  }
}
