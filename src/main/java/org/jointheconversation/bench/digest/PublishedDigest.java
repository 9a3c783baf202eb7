package org.jointheconversation.bench.digest;

import static org.jointheconversation.bench.digest.PublishedTheme.number;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.consultation.IsoWeek;

/**
 * A digest as its readers have it: what {@code digest --format json} says, and nothing else.
 *
 * @param organisation empty where it is about the whole consultation
 * @param themes by id, those that are shown or gone
 * @param emerging people by the name of what the codebook lacks
 */
public record PublishedDigest(
    String id,
    IsoWeek week,
    int edition,
    Optional<String> organisation,
    Turnout turnout,
    SortedMap<String, PublishedTheme> themes,
    SortedMap<String, Integer> emerging) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** How many took part, each number where it is shown. */
  record Turnout(OptionalInt asked, OptionalInt answered, OptionalInt replies) {}

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException where it is not a digest
   */
  public static PublishedDigest parse(String line) {
    try {
      return of(MAPPER.readTree(line));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is not JSON");
    }
  }

  private static PublishedDigest of(JsonNode root) {
    SortedMap<String, PublishedTheme> themes = new TreeMap<>();
    root.path("themes")
        .forEach(node -> themes.put(node.path("theme").asText(), PublishedTheme.of(node)));
    SortedMap<String, Integer> emerging = new TreeMap<>();
    root.path("emerging")
        .forEach(node -> emerging.put(node.path("name").asText(), node.path("people").asInt()));
    return new PublishedDigest(
        root.path("id").asText(),
        IsoWeek.parse(root.path("week").asText()),
        root.path("edition").asInt(),
        Optional.ofNullable(root.path("organisation").textValue()),
        new Turnout(
            number(root.path("asked")),
            number(root.path("answered")),
            number(root.path("replies"))),
        themes,
        emerging);
  }
}
