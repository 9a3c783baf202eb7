package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Reads what comes from outside: objects only, and none deep enough to exhaust a stack. */
final class Json {
  /** Slack's own payloads stay below twenty levels. */
  static final int DEEPEST = 64;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException where it is none, or too deep; never quotes it
   */
  static ObjectNode object(String text) {
    if (depth(text) > DEEPEST) {
      throw new IllegalArgumentException("nested too deep");
    }
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("not JSON");
    }
    throw new IllegalArgumentException("not a JSON object");
  }

  /** A new object with only these members of it, those that are there. */
  static ObjectNode only(ObjectNode object, List<String> members) {
    ObjectNode only = object.objectNode();
    for (String member : members) {
      if (object.hasNonNull(member)) {
        only.set(member, object.get(member));
      }
    }
    return only;
  }

  /** A member's text; empty where there is none. */
  static String text(JsonNode object, String member) {
    return object.path(member).isTextual() ? object.path(member).textValue() : "";
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else {
          quoted = c != '"';
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return deepest;
  }
}
