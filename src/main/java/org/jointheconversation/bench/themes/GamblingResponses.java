package org.jointheconversation.bench.themes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.Theme;

/**
 * Made responses to one question of a consultation on gambling adverts, with the themes that they
 * were made for: themefinder's evaluation data.
 */
record GamblingResponses(Codebook codebook, List<Response> responses) {
  private static final String INPUTS = "gambling_XS/inputs/question_part_";
  private static final String MAPPINGS = "gambling_XS/outputs/mapping/2025-07-22/question_part_";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A response. Hides its text. */
  record Response(String text, Set<String> themes) implements Labelled {
    @Override
    public String toString() {
      return "Response[]";
    }
  }

  static List<String> files(int question) {
    return List.of(
        INPUTS + question + "/responses.jsonl",
        MAPPINGS + question + "/themes.json",
        MAPPINGS + question + "/mapping.jsonl");
  }

  static GamblingResponses read(Path folder, int question) throws IOException {
    List<Path> files = files(question).stream().map(folder::resolve).toList();
    Map<Long, String> texts = new LinkedHashMap<>();
    for (JsonNode line : lines(files.get(0))) {
      texts.put(line.get("response_id").asLong(), line.get("response").asText());
    }
    List<Theme> themes = new ArrayList<>();
    for (JsonNode topic : JSON.readTree(files.get(1).toFile())) {
      themes.add(theme(topic));
    }
    List<Response> responses = new ArrayList<>();
    for (JsonNode line : lines(files.get(2))) {
      Set<String> right = new HashSet<>();
      line.get("labels").forEach(label -> right.add(id(label)));
      responses.add(new Response(texts.get(line.get("response_id").asLong()), right));
    }
    return new GamblingResponses(new Codebook("gambling", themes), responses);
  }

  private static Theme theme(JsonNode topic) {
    String name = topic.get("topic_label").asText();
    return new Theme(
        id(topic.get("topic_id")), name, topic.get("topic_description").asText(), List.of());
  }

  private static String id(JsonNode letter) {
    return letter.asText().toLowerCase(Locale.ROOT);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }
}
