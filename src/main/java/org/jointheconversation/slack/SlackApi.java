package org.jointheconversation.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
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
import java.util.function.Function;
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
    return call(
        "conversations.open",
        api -> api.conversationsOpen(r -> r.users(List.of(user))),
        response -> response.getChannel().getId());
  }

  /** The reference is the message's {@code ts}; {@code thread} is null for a message of its own. */
  SendOutcome post(String channel, Payload payload, String thread) {
    return call(
        "chat.postMessage",
        api ->
            api.chatPostMessage(
                r ->
                    r.channel(channel)
                        .threadTs(thread)
                        .text(payload.text())
                        .blocks(payload.blocks())
                        .mrkdwn(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)),
        response -> response.getTs());
  }

  /** Replacing twice is replacing once: it may be tried again whatever the outcome. */
  SendOutcome update(String channel, String ts, Payload payload) {
    return call(
        "chat.update",
        api ->
            api.chatUpdate(
                r -> r.channel(channel).ts(ts).text(payload.text()).blocks(payload.blocks())),
        response -> response.getTs());
  }

  /** Shown to one person in a channel until they reload. */
  SendOutcome whisper(String channel, String user, Payload payload) {
    return call(
        "chat.postEphemeral",
        api ->
            api.chatPostEphemeral(
                r -> r.channel(channel).user(user).text(payload.text()).blocks(payload.blocks())),
        response -> response.getMessageTs());
  }

  /** The reference is the view's id. The trigger lives three seconds and works once (S19). */
  SendOutcome openView(String trigger, View view) {
    return call(
        "views.open",
        api -> api.viewsOpen(r -> r.triggerId(trigger).view(view)),
        response -> response.getView().getId());
  }

  SendOutcome updateView(String id, View view) {
    return call(
        "views.update",
        api -> api.viewsUpdate(r -> r.viewId(id).view(view)),
        response -> response.getView().getId());
  }

  /** Who we are; empty while Slack does not say. */
  Optional<AuthTestResponse> whoWeAre() {
    try {
      return Optional.of(client.methods().authTest(r -> r)).filter(AuthTestResponse::isOk);
    } catch (IOException | SlackApiException | RuntimeException notNow) {
      return Optional.empty();
    }
  }

  private <T extends SlackApiTextResponse> SendOutcome call(
      String method, Call<T> call, Function<T, String> reference) {
    Optional<Duration> pause = pause(method);
    if (pause.isPresent()) {
      return new TryLater(pause.get(), PAUSED);
    }
    SendOutcome outcome = attempt(call, reference);
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

  private <T extends SlackApiTextResponse> SendOutcome attempt(
      Call<T> call, Function<T, String> reference) {
    client.forgetLastCall();
    try {
      T response = call.run(client.methods());
      return response.isOk()
          ? new Sent(reference.apply(response))
          : SlackErrors.outcome(response.getError());
    } catch (SlackApiException status) {
      return status(status);
    } catch (IOException broken) {
      return client.lastCallLeft()
          ? new Unknown("broken-connection")
          : new TryLater(UNREACHABLE, "unreachable");
    } catch (RuntimeException unreadable) {
      return new Unknown("unreadable-answer");
    }
  }

  private static SendOutcome status(SlackApiException exception) {
    int code = exception.getResponse().code();
    if (code == TOO_MANY_REQUESTS) {
      return new TryLater(RetryAfter.parse(exception.getResponse().header("Retry-After")), LIMITED);
    }
    return code >= 500 ? new Unknown("http-" + code) : new SendOutcome.Refused("http-" + code);
  }

  /** One typed call of Slack's own client. */
  private interface Call<T> {
    T run(MethodsClient api) throws IOException, SlackApiException;
  }
}
