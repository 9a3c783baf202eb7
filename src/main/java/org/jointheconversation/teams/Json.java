package org.jointheconversation.teams;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;

/**
 * JSON as trees. Nodes rather than {@code Map.of}: the SDK changes what it is given and fails on
 * what cannot be changed.
 */
final class Json {
  /** Teams nests a dozen levels; what goes deeper is an attack on the stack. */
  private static final int DEEPEST = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Reads one JSON value.
   *
   * @throws IOException when it is malformed, too deep or followed by something else
   */
  static JsonNode read(byte[] utf8) throws IOException {
    return MAPPER.readTree(utf8);
  }

  static JsonNode read(String text) throws IOException {
    return MAPPER.readTree(text);
  }

  static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written");
    }
  }

  static String pretty(JsonNode node) {
    return node.toPrettyString();
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array(Collection<? extends JsonNode> items) {
    return JsonNodeFactory.instance.arrayNode().addAll(items);
  }

  static ArrayNode array(JsonNode item) {
    return JsonNodeFactory.instance.arrayNode().add(item);
  }

  /** The text of a field, or an empty string where it is missing or of another kind. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.textValue() : "";
  }
}
