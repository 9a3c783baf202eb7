package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.conversations.ConversationsOpenRequest;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.request.views.ViewsUpdateRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.FormBody;
import okhttp3.Response;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.chat.SendOutcome.TryLater;
import org.jointheconversation.chat.SendOutcome.Unknown;
import org.jointheconversation.slack.SlackBlocks.Payload;

/**
 * The Web API calls we make, each with what became of it. A method that was answered with 429 is
 * left alone until its time has come; other methods go on (S12). Nothing is thrown for what Slack
 * or the network does, and nothing Slack says is kept but its error code. Thread-safe.
 */
final class SlackApi {
  /** Why a call was not even made: Slack wants its method left alone a while longer. */
  static final String PAUSED = "paused";

  private static final String LIMITED = "ratelimited";
  private static final Duration UNREACHABLE = Duration.ofSeconds(10);
  private static final int TOO_MANY_REQUESTS = 429;

  private final SlackClient client;
  private final Clock clock;
  private final Map<String, Instant> pausedUntil = new ConcurrentHashMap<>();

  SlackApi(SlackClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** The reference is the direct-message channel (S22). */
  SendOutcome open(String user) {
    ConversationsOpenRequest request =
        ConversationsOpenRequest.builder().users(List.of(user)).build();
    return call("conversations.open", RequestFormBuilder.toForm(request), "/channel/id");
  }

  /** The reference is the message's {@code ts}; {@code thread} is null for a message of its own. */
  SendOutcome post(String channel, Payload payload, String thread) {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(thread)
            .text(payload.text())
            .blocks(payload.blocks())
            .mrkdwn(false)
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    return call("chat.postMessage", RequestFormBuilder.toForm(request), "/ts");
  }

  /** Replacing twice is replacing once: it may be tried again whatever the outcome. */
  SendOutcome update(String channel, String ts, Payload payload) {
    ChatUpdateRequest request =
        ChatUpdateRequest.builder()
            .channel(channel)
            .ts(ts)
            .text(payload.text())
            .blocks(payload.blocks())
            .build();
    return call("chat.update", RequestFormBuilder.toForm(request), "/ts");
  }

  /** Shown to one person in a channel until they reload. */
  SendOutcome whisper(String channel, String user, Payload payload) {
    ChatPostEphemeralRequest request =
        ChatPostEphemeralRequest.builder()
            .channel(channel)
            .user(user)
            .text(payload.text())
            .blocks(payload.blocks())
            .build();
    return call("chat.postEphemeral", RequestFormBuilder.toForm(request), "/message_ts");
  }

  /** The reference is the view's id. The trigger lives three seconds and works once (S19). */
  SendOutcome openView(String trigger, View view) {
    ViewsOpenRequest request = ViewsOpenRequest.builder().triggerId(trigger).view(view).build();
    return call("views.open", RequestFormBuilder.toForm(request), "/view/id");
  }

  SendOutcome updateView(String id, View view) {
    ViewsUpdateRequest request = ViewsUpdateRequest.builder().viewId(id).view(view).build();
    return call("views.update", RequestFormBuilder.toForm(request), "/view/id");
  }

  /** Who we are; empty while Slack does not say. */
  Optional<AuthTestResponse> whoWeAre() {
    try {
      return Optional.of(client.methods().authTest(r -> r)).filter(AuthTestResponse::isOk);
    } catch (IOException | SlackApiException | RuntimeException notNow) {
      return Optional.empty();
    }
  }

  private SendOutcome call(String method, FormBody.Builder form, String reference) {
    Optional<Duration> pause = pause(method);
    if (pause.isPresent()) {
      return new TryLater(pause.get(), PAUSED);
    }
    SendOutcome outcome = attempt(method, form, reference);
    if (outcome instanceof TryLater later && later.reason().equals(LIMITED)) {
      pausedUntil.put(method, clock.instant().plus(later.after()));
    }
    return outcome;
  }

  private Optional<Duration> pause(String method) {
    Instant until = pausedUntil.get(method);
    if (until == null || !clock.instant().isBefore(until)) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(clock.instant(), until));
  }

  private SendOutcome attempt(String method, FormBody.Builder form, String reference) {
    client.forgetLastCall();
    try (Response response = client.post(method, form)) {
      return response.isSuccessful() ? outcome(response, reference) : status(response);
    } catch (IOException broken) {
      return client.lastCallLeft()
          ? new Unknown("broken-connection")
          : new TryLater(UNREACHABLE, "unreachable");
    } catch (RuntimeException unreadable) {
      return new Unknown("unreadable-answer");
    }
  }

  /** Read by us: the client builds its JSON parser anew for each answer, at ten times the cost. */
  private static SendOutcome outcome(Response response, String reference) throws IOException {
    ObjectNode answer = Json.object(response.body().string());
    if (!answer.path("ok").asBoolean()) {
      return SlackErrors.outcome(Json.text(answer, "error"));
    }
    JsonNode found = answer.at(reference);
    return found.isTextual() ? new Sent(found.textValue()) : new Unknown("unreadable-answer");
  }

  private static SendOutcome status(Response response) {
    int code = response.code();
    if (code == TOO_MANY_REQUESTS) {
      return new TryLater(RetryAfter.parse(response.header("Retry-After")), LIMITED);
    }
    return code >= 500 ? new Unknown("http-" + code) : new SendOutcome.Refused("http-" + code);
  }
}
