package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jointheconversation.chat.SendOutcome;

/**
 * One request to the Teams connector and what its answer means (T13, T15). Nothing is sent, and no
 * token is fetched, for a host that is not allowed (T9). Thread-safe; never throws for what happens
 * on the network.
 */
final class Connector {
  /** A reason by which a message that is too large is known (T17). */
  static final String TOO_LARGE = "too-large";

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final Duration BACK_OFF = Duration.ofSeconds(5);
  private static final Duration WITHOUT_TOKEN = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final ServiceHosts hosts;
  private final TokenSource tokens;
  private final HttpCalls http;

  Connector(ServiceHosts hosts, TokenSource tokens, HttpCalls http) {
    this.hosts = hosts;
    this.tokens = tokens;
    this.http = http;
  }

  /** Sends a new message. */
  SendOutcome post(Reference to, ObjectNode activity) {
    return activities(to)
        .map(address -> request("POST", address, activity))
        .orElse(new SendOutcome.Refused("service-host"));
  }

  /** Replaces a message. */
  SendOutcome put(Reference to, String id, ObjectNode activity) {
    return activities(to)
        .filter(address -> !id.startsWith("."))
        .map(address -> address.newBuilder().addPathSegment(id).build())
        .map(address -> request("PUT", address, activity))
        .orElse(new SendOutcome.Refused("service-host"));
  }

  /** Where a conversation's messages are, on an allowed host; an id may not climb the path. */
  private Optional<HttpUrl> activities(Reference to) {
    return hosts
        .allowed(to.serviceUrl())
        .filter(address -> !to.conversationId().startsWith("."))
        .map(
            address ->
                address
                    .newBuilder()
                    .addPathSegments("v3/conversations")
                    .addPathSegment(to.conversationId())
                    .addPathSegment("activities")
                    .build());
  }

  private SendOutcome request(String method, HttpUrl address, ObjectNode activity) {
    try {
      return request(method, address, activity, tokens.token());
    } catch (IOException e) {
      return new SendOutcome.TryLater(WITHOUT_TOKEN, "no-token");
    }
  }

  private SendOutcome request(
      String method, HttpUrl address, ObjectNode activity, Optional<String> token) {
    RequestBody body = RequestBody.create(Json.write(activity), JSON);
    Request.Builder request = new Request.Builder().url(address).method(method, body);
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    try {
      HttpCalls.Reply reply = http.call(request);
      if (reply.status() == 401) {
        token.ifPresent(tokens::forget);
      }
      return outcome(reply);
    } catch (HttpCalls.NotReached e) {
      return new SendOutcome.TryLater(BACK_OFF, "not-reached");
    } catch (IOException e) {
      return new SendOutcome.Unknown("no-answer");
    }
  }

  private static SendOutcome outcome(HttpCalls.Reply reply) {
    int status = reply.status();
    if (status / 100 == 2) {
      return new SendOutcome.Sent(messageId(reply));
    }
    return switch (status) {
      case 401 -> new SendOutcome.TryLater(BACK_OFF, "unauthorised");
      case 403 -> new SendOutcome.Refused("blocked");
      case 404 -> new SendOutcome.Refused("not-found");
      case 413 -> new SendOutcome.Refused(TOO_LARGE);
      case 412, 429, 502, 503, 504 -> new SendOutcome.TryLater(wait(reply), "status-" + status);
      default ->
          status >= 500
              ? new SendOutcome.Unknown("status-" + status)
              : new SendOutcome.Refused("status-" + status);
    };
  }

  private static String messageId(HttpCalls.Reply reply) {
    try {
      return Json.text(Json.read(new String(reply.body(), StandardCharsets.UTF_8)), "id");
    } catch (IOException e) {
      return "";
    }
  }

  /** Retry-After in seconds, within reason. */
  private static Duration wait(HttpCalls.Reply reply) {
    return Optional.ofNullable(reply.headers().get("Retry-After"))
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
        .orElse(BACK_OFF);
  }
}
