package org.jointheconversation.teams;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a request's body once, as bytes within a limit, and makes sure that every field used later
 * is of its kind, so that nothing behind it can fail on a body somebody made up.
 */
final class ActivityReader {
  /** Teams itself stays below 100 KB. */
  static final int LARGEST_BODY = 1 << 20;

  private static final List<JsonPointer> TEXTS =
      pointers(
          "/type",
          "/id",
          "/name",
          "/locale",
          "/action",
          "/text",
          "/serviceUrl",
          "/channelId",
          "/replyToId",
          "/from/id",
          "/from/aadObjectId",
          "/recipient/id",
          "/conversation/id",
          "/conversation/tenantId",
          "/conversation/conversationType",
          "/channelData/eventType",
          "/channelData/tenant/id",
          "/channelData/team/id",
          "/channelData/channel/id",
          "/channelData/settings/selectedChannel/id");
  private static final List<JsonPointer> OBJECTS =
      pointers("/from", "/recipient", "/conversation", "/channelData", "/channelData/tenant");
  private static final List<JsonPointer> LISTS = pointers("/membersAdded", "/membersRemoved");

  private ActivityReader() {}

  /**
   * The activity in the body.
   *
   * @throws Refusal 400 when it is none, 413 when it is too large
   */
  static ObjectNode read(HttpServletRequest request) throws Refusal {
    return parse(bytes(request));
  }

  private static byte[] bytes(HttpServletRequest request) throws Refusal {
    try {
      byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        throw Refusal.tooLarge();
      }
      return body;
    } catch (IOException e) {
      throw Refusal.badRequest("unreadable-body");
    }
  }

  private static ObjectNode parse(byte[] body) throws Refusal {
    try {
      if (Json.read(body) instanceof ObjectNode activity) {
        requireShape(activity);
        return activity;
      }
    } catch (IOException e) {
      // Malformed, too deep, or more than one value.
    }
    throw Refusal.badRequest("bad-json");
  }

  private static void requireShape(ObjectNode activity) throws Refusal {
    if (Json.text(activity, "type").isBlank()
        || !all(activity, TEXTS, JsonNode::isTextual)
        || !all(activity, OBJECTS, JsonNode::isObject)
        || !all(activity, LISTS, ActivityReader::members)) {
      throw Refusal.badRequest("not-an-activity");
    }
  }

  private static boolean all(ObjectNode activity, List<JsonPointer> at, Predicate<JsonNode> kind) {
    return at.stream().map(activity::at).allMatch(node -> absent(node) || kind.test(node));
  }

  private static boolean members(JsonNode list) {
    return list.isArray()
        && list.valueStream()
            .allMatch(
                member ->
                    member.isObject()
                        && text(member.path("id"))
                        && text(member.path("aadObjectId")));
  }

  private static boolean text(JsonNode node) {
    return absent(node) || node.isTextual();
  }

  private static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static List<JsonPointer> pointers(String... paths) {
    return Stream.of(paths).map(JsonPointer::compile).toList();
  }
}
