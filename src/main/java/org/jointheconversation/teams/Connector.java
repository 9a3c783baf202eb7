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
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendBudget;
import org.jointheconversation.chat.SendBudget.Call;
import org.jointheconversation.chat.SendBudget.Urgency;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Held;

/**
 * One request to the Teams connector and what its answer means (T13, T15). Nothing is sent, and no
 * token is fetched, for a host that is not allowed (T9). Thread-safe; never throws for what happens
 * on the network.
 */
final class Connector {
  /** A reason by which a message that is too large is known (T17). */
  static final String TOO_LARGE = "too-large";

  /** The member blocked or removed the app (T15). */
  static final String BLOCKED = "blocked";

  /** The conversation is no more (T15). */
  static final String GONE = "conversation-gone";

  /** There is no such message, or no such conversation. */
  static final String NOT_FOUND = "not-found";

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final Duration BACK_OFF = Duration.ofSeconds(5);
  private static final Duration WITHOUT_TOKEN = Duration.ofSeconds(5);
  private static final Duration LEAST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final ServiceHosts hosts;
  private final TokenSource tokens;
  private final HttpCalls http;
  private final SendBudget budget;

  Connector(ServiceHosts hosts, TokenSource tokens, HttpCalls http, SendBudget budget) {
    this.budget = budget;
    this.hosts = hosts;
    this.tokens = tokens;
    this.http = http;
  }

  /** Sends a new message. */
  SendOutcome post(Reference to, Urgency urgency, String activity) {
    return activities(to)
        .map(address -> request("POST", address, call(to, urgency), activity))
        .orElse(new SendOutcome.Refused("service-host"));
  }

  /** Sends a new message that its recipient alone sees, in a conversation of many (T23). */
  SendOutcome whisper(Reference to, ObjectNode activity) {
    return activities(to)
        .map(address -> address.newBuilder().addQueryParameter("isTargetedActivity", "true"))
        .map(
            address ->
                request("POST", address.build(), call(to, Urgency.ANSWER), Json.write(activity)))
        .orElse(new SendOutcome.Refused("service-host"));
  }

  /** Replaces a message. */
  SendOutcome put(Reference to, Urgency urgency, String id, String activity) {
    return activity(to, id)
        .map(address -> request("PUT", address, call(to, urgency), activity))
        .orElse(new SendOutcome.Refused("service-host"));
  }

  /** Takes a message of ours away. */
  SendOutcome delete(Reference to, Urgency urgency, String id) {
    return activity(to, id)
        .map(address -> request("DELETE", address, call(to, urgency), ""))
        .orElse(new SendOutcome.Refused("service-host"));
  }

  /** Where a message is. */
  private Optional<HttpUrl> activity(Reference to, String id) {
    return activities(to)
        .filter(address -> !id.startsWith("."))
        .map(address -> address.newBuilder().addPathSegment(id).build());
  }

  /** Asks for a token anew: who has one is let in. */
  boolean hasToken() {
    try {
      tokens.token();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Call call(Reference to, Urgency urgency) {
    return new Call(
        Platform.TEAMS, to.tenantId(), "", Reference.withoutThread(to.conversationId()), urgency);
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

  private SendOutcome request(String method, HttpUrl address, Call call, String activity) {
    try {
      return ask(method, address, call, activity, tokens.token());
    } catch (TokenSource.NotKnown e) {
      return new SendOutcome.ShutOut("no-token");
    } catch (IOException e) {
      return held(call, WITHOUT_TOKEN, "no-token");
    }
  }

  private SendOutcome ask(
      String method, HttpUrl address, Call call, String activity, Optional<String> token) {
    RequestBody body = activity.isEmpty() ? null : RequestBody.create(activity, JSON);
    Request.Builder request = new Request.Builder().url(address).method(method, body);
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    try (SendBudget.Leave leave = budget.ask(call)) {
      return leave.granted()
          ? outcome(http.call(request), call, token)
          : Held.throttled(leave.after());
    } catch (HttpCalls.NotReached e) {
      return held(call, BACK_OFF, "not-reached");
    } catch (IOException e) {
      return new SendOutcome.Unknown("no-answer");
    }
  }

  /** Whatever comes next would fare no better. */
  private SendOutcome held(Call call, Duration wait, String reason) {
    budget.pause(call, true, wait);
    return new Held(wait, reason);
  }

  private SendOutcome outcome(HttpCalls.Reply reply, Call call, Optional<String> token) {
    int status = reply.status();
    if (status != 401) {
      tokens.accepted();
    }
    if (status / 100 == 2) {
      return new SendOutcome.Sent(messageId(reply));
    }
    return switch (status) {
      case 401 -> unauthorised(token);
      case 403 ->
          new SendOutcome.Refused(says(reply, "MessageWritesBlocked", BLOCKED, "forbidden"));
      case 404 -> new SendOutcome.Refused(says(reply, "ConversationNotFound", GONE, NOT_FOUND));
      case 413 -> new SendOutcome.Refused(TOO_LARGE);
      case 429 -> tooMany(reply, call);
      case 412, 502, 503, 504 -> new SendOutcome.TryLater(wait(reply), "status-" + status);
      default ->
          status >= 500
              ? new SendOutcome.Unknown("status-" + status)
              : new SendOutcome.Refused("status-" + status);
    };
  }

  /** A token may have been withdrawn; where its successor is refused as well, we are. */
  private SendOutcome unauthorised(Optional<String> token) {
    return token.isPresent() && tokens.forget(token.get())
        ? new SendOutcome.ShutOut("unauthorised")
        : new SendOutcome.TryLater(BACK_OFF, "unauthorised");
  }

  /** Teams does not say whether it was the thread's limit or the tenant's: both are left alone. */
  private SendOutcome tooMany(HttpCalls.Reply reply, Call call) {
    Duration wait = wait(reply);
    if (!wait.isZero()) {
      budget.pause(call, true, wait);
    }
    return reply.headers().get("Retry-After") == null
        ? new SendOutcome.TryLater(BACK_OFF, "status-429")
        : Held.throttled(wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait);
  }

  /** The same status may come from a mistake of ours: only this code is about the member. */
  private static String says(HttpCalls.Reply reply, String code, String reason, String otherwise) {
    try {
      String said = Json.read(reply.body()).path("error").path("code").asText();
      return said.equals(code) ? reason : otherwise;
    } catch (IOException unreadable) {
      return otherwise;
    }
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
