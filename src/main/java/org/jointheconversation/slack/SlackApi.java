package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatDeleteRequest;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.conversations.ConversationsOpenRequest;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.request.views.ViewsUpdateRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.FormBody;
import okhttp3.Response;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendBudget;
import org.jointheconversation.chat.SendBudget.Call;
import org.jointheconversation.chat.SendBudget.Urgency;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Held;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.chat.SendOutcome.Unknown;
import org.jointheconversation.slack.SlackBlocks.Payload;

/**
 * The Web API calls we make, each with what became of it. Each asks the budget first; a method that
 * was answered with 429 is left alone until its time has come, and other methods go on (S12).
 * Nothing is thrown for what Slack or the network does, and nothing Slack says is kept but its
 * error code. Thread-safe.
 */
final class SlackApi {
  private static final Duration UNREACHABLE = Duration.ofSeconds(10);
  private static final int TOO_MANY_REQUESTS = 429;

  private final SlackClient client;
  private final Tokens tokens;
  private final SendBudget budget;

  SlackApi(SlackClient client, Tokens tokens, SendBudget budget) {
    this.client = client;
    this.tokens = tokens;
    this.budget = budget;
  }

  /** In which workspace a call is made, and how urgent it is. */
  record For(String team, Urgency urgency) {
    static For answer(String team) {
      return new For(team, Urgency.ANSWER);
    }

    static For broadcast(String team) {
      return new For(team, Urgency.BROADCAST);
    }

    /** The same for what must follow. */
    For rest() {
      return new For(team, Urgency.REST);
    }
  }

  /** The reference is the direct-message channel (S22). */
  SendOutcome open(For whom, String user) {
    ConversationsOpenRequest request =
        ConversationsOpenRequest.builder().users(List.of(user)).build();
    Call call = call(whom, "conversations.open", "");
    return make(call, RequestFormBuilder.toForm(request), "/channel/id");
  }

  /** The reference is the message's {@code ts}; {@code thread} is null for a message of its own. */
  SendOutcome post(For whom, String channel, Payload payload, String thread) {
    return post(whom, channel, payload, thread, "");
  }

  /** The same; a {@code stamp} that is not empty goes with it as metadata (S33). */
  SendOutcome post(For whom, String channel, Payload payload, String thread, String stamp) {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(thread)
            .text(payload.text())
            .blocks(payload.blocks())
            .mrkdwn(false)
            .unfurlLinks(false)
            .unfurlMedia(false)
            .metadataAsString(stamp.isEmpty() ? null : metadata(stamp))
            .build();
    Call call = call(whom, "chat.postMessage", channel);
    return make(call, RequestFormBuilder.toForm(request), "/ts");
  }

  private static String metadata(String stamp) {
    ObjectNode metadata = Json.object("{}").put("event_type", MessageHistory.EVENT);
    metadata.putObject("event_payload").put(MessageHistory.DELIVERY, stamp);
    return metadata.toString();
  }

  /** Replacing twice is replacing once: it may be tried again whatever the outcome. */
  SendOutcome update(For whom, String channel, String ts, Payload payload) {
    ChatUpdateRequest request =
        ChatUpdateRequest.builder()
            .channel(channel)
            .ts(ts)
            .text(payload.text())
            .blocks(payload.blocks())
            .build();
    Call call = call(whom, "chat.update", "");
    return make(call, RequestFormBuilder.toForm(request), "/ts");
  }

  /** Takes a message of ours away; the reference is its {@code ts}. */
  SendOutcome delete(For whom, String channel, String ts) {
    ChatDeleteRequest request = ChatDeleteRequest.builder().channel(channel).ts(ts).build();
    return make(call(whom, "chat.delete", ""), RequestFormBuilder.toForm(request), "/ts");
  }

  /** Shown to one person in a channel until they reload. */
  SendOutcome whisper(For whom, String channel, String user, Payload payload) {
    ChatPostEphemeralRequest request =
        ChatPostEphemeralRequest.builder()
            .channel(channel)
            .user(user)
            .text(payload.text())
            .blocks(payload.blocks())
            .build();
    Call call = call(whom, "chat.postEphemeral", "");
    return make(call, RequestFormBuilder.toForm(request), "/message_ts");
  }

  /** The reference is the view's id. The trigger lives three seconds and works once (S19). */
  SendOutcome openView(For whom, String trigger, View view) {
    ViewsOpenRequest request = ViewsOpenRequest.builder().triggerId(trigger).view(view).build();
    return make(call(whom, "views.open", ""), RequestFormBuilder.toForm(request), "/view/id");
  }

  /**
   * Shows a person's Home tab; the reference is the view's id.
   *
   * @param hash of what it shows now, so that nobody's newer one is lost; may be empty (S21)
   */
  SendOutcome publishHome(For whom, String user, View view, String hash) {
    ViewsPublishRequest request =
        ViewsPublishRequest.builder()
            .userId(user)
            .view(view)
            .hash(hash.isEmpty() ? null : hash)
            .build();
    return make(call(whom, "views.publish", ""), RequestFormBuilder.toForm(request), "/view/id");
  }

  SendOutcome updateView(For whom, String id, View view) {
    ViewsUpdateRequest request = ViewsUpdateRequest.builder().viewId(id).view(view).build();
    return make(call(whom, "views.update", ""), RequestFormBuilder.toForm(request), "/view/id");
  }

  /** Whose the token of the environment is; empty while Slack does not say. */
  Optional<AuthTestResponse> whoWeAre() {
    return tokens.own().flatMap(this::whose);
  }

  /** Whether Slack takes our token for a workspace. */
  boolean letsUsIn(String team) {
    return tokens.of(team) instanceof TokenChoice.Use use && whose(use.token()).isPresent();
  }

  private Optional<AuthTestResponse> whose(String token) {
    try {
      return Optional.of(client.methods(token).authTest(r -> r)).filter(AuthTestResponse::isOk);
    } catch (IOException | SlackApiException | RuntimeException notNow) {
      return Optional.empty();
    }
  }

  static Call call(For whom, String method, String channel) {
    return new Call(Platform.SLACK, whom.team(), method, channel, whom.urgency());
  }

  private SendOutcome make(Call call, FormBody.Builder form, String reference) {
    return make(call, form, answer -> answer.at(reference).asText());
  }

  /**
   * Makes a call.
   *
   * @param reference finds it in an answer; empty where it is not there
   */
  SendOutcome make(Call call, FormBody.Builder form, Function<ObjectNode, String> reference) {
    TokenChoice choice = tokens.of(call.team());
    if (!(choice instanceof TokenChoice.Use use)) {
      return ((TokenChoice.None) choice).outcome();
    }
    if (use.ofOrganisation()) {
      form.add("team_id", call.team());
    }
    try (SendBudget.Leave leave = budget.ask(call)) {
      return leave.granted()
          ? attempt(call, use.token(), form, reference)
          : Held.throttled(leave.after());
    }
  }

  private SendOutcome attempt(
      Call call, String token, FormBody.Builder form, Function<ObjectNode, String> reference) {
    client.forgetLastCall();
    try (Response response = client.post(call.method(), token, form)) {
      return response.isSuccessful() ? outcome(response, reference) : status(call, response);
    } catch (IOException broken) {
      return client.lastCallLeft() ? new Unknown("broken-connection") : unreachable(call);
    } catch (RuntimeException unreadable) {
      return new Unknown("unreadable-answer");
    }
  }

  /** Whatever comes next would fare no better. */
  private SendOutcome unreachable(Call call) {
    budget.pause(call, true, UNREACHABLE);
    return new Held(UNREACHABLE, "unreachable");
  }

  /** Read by us: the client builds its JSON parser anew for each answer, at ten times the cost. */
  private static SendOutcome outcome(Response response, Function<ObjectNode, String> reference)
      throws IOException {
    ObjectNode answer = Json.object(response.body().string());
    if (!answer.path("ok").asBoolean()) {
      return SlackErrors.outcome(Json.text(answer, "error"));
    }
    String found = reference.apply(answer);
    return found.isEmpty() ? new Unknown("unreadable-answer") : new Sent(found);
  }

  private SendOutcome status(Call call, Response response) {
    int code = response.code();
    if (code == TOO_MANY_REQUESTS) {
      Duration wait = RetryAfter.parse(response.header("Retry-After"));
      budget.pause(call, false, wait);
      return Held.throttled(wait);
    }
    return code >= 500 ? new Unknown("http-" + code) : new SendOutcome.Refused("http-" + code);
  }
}
