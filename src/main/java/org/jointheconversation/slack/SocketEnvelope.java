package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that came over a WebSocket, as the body that the same would have over HTTP, so that one
 * reader reads both (S32).
 *
 * @param id what its acknowledgement names
 * @param takesPayload whether the acknowledgement may answer
 */
record SocketEnvelope(String id, String body, RequestHeaders headers, boolean takesPayload) {
  private static final int OK = 200;

  /** Empty where it is nothing that is acknowledged. */
  static Optional<SocketEnvelope> read(ObjectNode message) {
    String id = Json.text(message, "envelope_id");
    if (id.isEmpty() || !(message.path("payload") instanceof ObjectNode payload)) {
      return Optional.empty();
    }
    String body =
        switch (Json.text(message, "type")) {
          case "events_api" -> payload.toString();
          case "slash_commands" -> form(payload);
          case "interactive" -> "payload=" + encoded(payload.toString());
          default -> "";
        };
    int attempt = message.path("retry_attempt").asInt();
    Map<String, List<String>> headers =
        attempt > 0 ? Map.of("X-Slack-Retry-Num", List.of(Integer.toString(attempt))) : Map.of();
    return Optional.of(
        new SocketEnvelope(
            id,
            body,
            new RequestHeaders(headers),
            message.path("accepts_response_payload").asBoolean()));
  }

  /**
   * What tells Slack that it need not come again; empty where it was not kept, so that it does
   * (S8).
   */
  Optional<String> acknowledgement(Response answer) {
    if (answer.getStatusCode() != OK) {
      return Optional.empty();
    }
    ObjectNode acknowledgement = Json.object("{}").put("envelope_id", id);
    String said = answer.getBody();
    if (takesPayload && said != null && said.startsWith("{")) {
      acknowledgement.set("payload", Json.object(said));
    }
    return Optional.of(acknowledgement.toString());
  }

  private static String form(ObjectNode payload) {
    return payload.properties().stream()
        .filter(member -> member.getValue().isValueNode() && !member.getValue().isNull())
        .map(member -> encoded(member.getKey()) + "=" + encoded(member.getValue().asText()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
