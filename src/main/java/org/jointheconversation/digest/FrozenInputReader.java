package org.jointheconversation.digest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.theme.Kind;

/** Reads what {@link FrozenInputJson} wrote. */
final class FrozenInputReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FrozenInputReader() {}

  static FrozenInput read(String json) {
    ObjectNode root = MAPPER.createObjectNode();
    List<PeopleGroup> people = new ArrayList<>();
    try (JsonParser parser = MAPPER.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        root.set(name, name.equals("answers") ? answers(parser, people) : tree(parser));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("this frozen input is not JSON");
    }
    int format = root.path("format").asInt();
    if (format < 1 || format > FrozenInputJson.FORMAT) {
      throw new IllegalArgumentException("this frozen input has a format not known here");
    }
    return input(root, people);
  }

  private static JsonNode tree(JsonParser parser) throws IOException {
    return parser.readValueAsTree();
  }

  /** Group by group: as one tree, a large week would not fit. */
  private static JsonNode answers(JsonParser parser, List<PeopleGroup> people) throws IOException {
    ObjectNode answers = MAPPER.createObjectNode();
    Map<JsonNode, ReplyRow> known = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      boolean isPeople = parser.nextToken() == JsonToken.START_ARRAY && name.equals("people");
      while (isPeople && parser.nextToken() == JsonToken.START_OBJECT) {
        people.add(group(tree(parser), known));
      }
      if (!isPeople) {
        answers.set(name, tree(parser));
      }
    }
    return answers;
  }

  private static PeopleGroup group(JsonNode group, Map<JsonNode, ReplyRow> known) {
    List<ReplyRow> replies = new ArrayList<>();
    for (JsonNode reply : group.path("replies")) {
      replies.add(known.computeIfAbsent(reply, FrozenInputReader::reply));
    }
    return new PeopleGroup(group.path("people").asInt(), replies);
  }

  private static FrozenInput input(JsonNode root, List<PeopleGroup> people) {
    List<WeekBefore> before = new ArrayList<>();
    root.path("before").forEach(week -> before.add(weekBefore(week)));
    SortedMap<String, List<String>> quotes = new TreeMap<>();
    root.path("quotes")
        .properties()
        .forEach(entry -> quotes.put(entry.getKey(), strings(entry.getValue())));
    return new FrozenInput(
        subject(root.path("subject")),
        codebook(root.path("codebook")),
        answers(root.path("answers"), people),
        before,
        quotes,
        root.path("minGroup").asInt(),
        emerging(root.path("emerging")),
        SurroundingsJson.read(root.path("beside")),
        root.path("format").asInt());
  }

  private static List<Emerging> emerging(JsonNode node) {
    List<Emerging> emerging = new ArrayList<>();
    node.forEach(
        one -> emerging.add(new Emerging(one.path("name").asText(), one.path("people").asInt())));
    return emerging;
  }

  private static Subject subject(JsonNode node) {
    return new Subject(
        node.path("consultation").asText(),
        node.path("title").asText(),
        IsoWeek.parse(node.path("week").asText()),
        Optional.ofNullable(node.path("organisation").textValue()),
        node.path("edition").asInt());
  }

  private static FrozenCodebook codebook(JsonNode node) {
    List<FrozenCodebook.ThemeName> themes = new ArrayList<>();
    node.path("themes")
        .forEach(
            theme ->
                themes.add(
                    new FrozenCodebook.ThemeName(
                        theme.path("id").asText(), theme.path("name").asText())));
    return new FrozenCodebook(node.path("id").asText(), node.path("version").asText(), themes);
  }

  private static Answers answers(JsonNode node, List<PeopleGroup> people) {
    return new Answers(
        optional(node.path("asked")),
        node.path("silent").asInt(),
        people,
        node.path("rowsCountedAsPeople").asBoolean());
  }

  private static ReplyRow reply(JsonNode node) {
    return new ReplyRow(
        strings(node.path("themes")),
        optional(node.path("minutes")),
        optional(node.path("times")),
        node.path("others").asInt(),
        kinds(node.path("kinds")));
  }

  private static SortedMap<String, Kind> kinds(JsonNode node) {
    SortedMap<String, Kind> kinds = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      kinds.put(entry.getKey(), Kind.valueOf(entry.getValue().asText().toUpperCase(Locale.ROOT)));
    }
    return kinds;
  }

  private static WeekBefore weekBefore(JsonNode node) {
    SortedMap<String, Integer> shown = new TreeMap<>();
    node.path("shown")
        .properties()
        .forEach(entry -> shown.put(entry.getKey(), entry.getValue().asInt()));
    return new WeekBefore(
        IsoWeek.parse(node.path("week").asText()),
        optional(node.path("answered")),
        shown,
        Optional.ofNullable(node.path("codebook").textValue()));
  }

  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(item.asText()));
    return List.copyOf(strings);
  }

  static OptionalInt optional(JsonNode node) {
    return node.isInt() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
  }
}
