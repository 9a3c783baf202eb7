package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What Slack refuses of messages and views (S14 to S19), written down a second time and apart from
 * the renderers, so that the one can catch the other. Empty where nothing is wrong.
 */
public final class SlackRules {
  private static final Map<String, Integer> TEXT_LIMITS =
      Map.of("section", 3000, "header", 150, "context", 3000, "button", 75, "option", 75);

  private SlackRules() {}

  /** A message's text and blocks. */
  public static String message(String text, JsonNode blocks) {
    if (text.isBlank()) {
      return "no_text";
    }
    if (text.length() > 4000) {
      return "msg_too_long";
    }
    if (blocks.size() > 50) {
      return "invalid_blocks_too_many";
    }
    if (blocks.toString().length() > 9000) {
      return "msg_blocks_too_long";
    }
    return blocks(blocks, Set.of("section", "header", "context", "actions", "divider"));
  }

  /** A modal. */
  public static String view(JsonNode view) {
    boolean inputs = false;
    for (JsonNode block : view.path("blocks")) {
      inputs |= block.path("type").asText().equals("input");
    }
    if (view.path("blocks").isEmpty() || view.path("blocks").size() > 100) {
      return "invalid_arguments_blocks";
    }
    if (inputs && !view.has("submit")) {
      return "invalid_arguments_submit";
    }
    for (String part : new String[] {"title", "submit", "close"}) {
      int length = view.path(part).path("text").asText("x").length();
      if (length == 0 || length > 24) {
        return "invalid_arguments_" + part;
      }
    }
    if (view.path("private_metadata").asText().length() > 3000) {
      return "invalid_arguments_private_metadata";
    }
    if (view.toString().getBytes(StandardCharsets.UTF_8).length > 250_000) {
      return "view_too_large";
    }
    return blocks(view.path("blocks"), Set.of("section", "header", "context", "actions", "input"));
  }

  private static String blocks(JsonNode blocks, Set<String> types) {
    Set<String> ids = new HashSet<>();
    for (JsonNode block : blocks) {
      String type = block.path("type").asText();
      String problem = types.contains(type) ? block(type, block) : "type";
      if (block.has("block_id") && !ids.add(block.path("block_id").asText())) {
        problem = "block_id_twice";
      }
      if (!problem.isEmpty()) {
        return "invalid_blocks_" + problem;
      }
    }
    return "";
  }

  private static String block(String type, JsonNode block) {
    return switch (type) {
      case "section", "header" ->
          text(block.path("text"), TEXT_LIMITS.get(type), "header".equals(type));
      case "context" -> block.path("elements").size() > 10 ? "context" : each(block, "context");
      case "actions" -> actions(block);
      case "input" -> input(block);
      default -> "";
    };
  }

  private static String each(JsonNode block, String kind) {
    for (JsonNode element : block.path("elements")) {
      String problem = text(element, TEXT_LIMITS.get(kind), false);
      if (!problem.isEmpty()) {
        return problem;
      }
    }
    return block.path("elements").isEmpty() ? kind : "";
  }

  private static String actions(JsonNode block) {
    Set<String> ids = new HashSet<>();
    for (JsonNode button : block.path("elements")) {
      String id = button.path("action_id").asText();
      boolean named = !id.isEmpty() && id.length() <= 255 && ids.add(id);
      if (!named || button.path("value").asText().length() > 2000) {
        return "button";
      }
      String problem = text(button.path("text"), TEXT_LIMITS.get("button"), true);
      if (!problem.isEmpty()) {
        return problem;
      }
    }
    int count = block.path("elements").size();
    return count == 0 || count > 25 ? "actions" : "";
  }

  private static String input(JsonNode block) {
    JsonNode element = block.path("element");
    String problem = text(block.path("label"), 2000, true);
    if (element.path("placeholder").isObject() && problem.isEmpty()) {
      problem = text(element.path("placeholder"), 150, true);
    }
    int max = element.path("max_length").asInt(3000);
    if (max < 1 || max > 3000 || element.path("initial_value").asText().length() > max) {
      return "input_length";
    }
    for (JsonNode option : element.path("options")) {
      problem = problem.isEmpty() ? text(option.path("text"), 75, true) : problem;
    }
    return element.path("options").size() > 100 ? "options" : problem;
  }

  private static String text(JsonNode text, int limit, boolean plainOnly) {
    String words = text.path("text").asText();
    if (words.isEmpty() || words.length() > limit) {
      return "text_length";
    }
    if (words.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      return "text_surrogate";
    }
    return plainOnly && !text.path("type").asText().equals("plain_text") ? "text_type" : "";
  }
}
