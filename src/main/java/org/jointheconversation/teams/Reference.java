package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * Where a conversation is reached (T14); the address book keeps it as JSON.
 *
 * @param serviceUrl the connector of its region
 * @param conversationId of a person's chat with the bot, of a channel, or of a thread in one
 * @param userId the person's id for this bot, empty for a channel
 */
record Reference(String serviceUrl, String conversationId, String userId, String tenantId) {
  private static final String THREAD = ";messageid=";

  /** What the address book keeps. */
  String address() {
    ObjectNode json = Json.object().put("serviceUrl", serviceUrl);
    json.put("conversationId", conversationId).put("userId", userId).put("tenantId", tenantId);
    return Json.write(json);
  }

  /** Reads {@link #address}; empty where it is none. */
  static Optional<Reference> read(String address) {
    try {
      JsonNode json = Json.read(address);
      Reference reference =
          new Reference(
              Json.text(json, "serviceUrl"),
              Json.text(json, "conversationId"),
              Json.text(json, "userId"),
              Json.text(json, "tenantId"));
      return reference.complete() ? Optional.of(reference) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether something can be sent there. */
  boolean complete() {
    return !serviceUrl.isBlank() && !conversationId.isBlank();
  }

  /** The thread below a message. */
  Reference thread(String messageId) {
    String thread = withoutThread(conversationId) + THREAD + messageId;
    return new Reference(serviceUrl, thread, userId, tenantId);
  }

  /** A conversation's id without the thread that Teams appends where one is answered. */
  static String withoutThread(String conversationId) {
    int thread = conversationId.indexOf(THREAD);
    return thread < 0 ? conversationId : conversationId.substring(0, thread);
  }
}
