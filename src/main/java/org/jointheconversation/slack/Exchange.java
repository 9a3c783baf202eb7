package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.Response;
import org.jointheconversation.config.Config;

/**
 * Changes what Slack gave us once, a code or a refresh token, into tokens ({@code
 * oauth.v2.access}). Nothing of either is ever in what it throws or says. Thread-safe; blocks for
 * at most 15 seconds.
 */
final class Exchange {
  static final String METHOD = "oauth.v2.access";

  private static final Duration LONGEST = Duration.ofDays(3650);

  private final SlackClient client;
  private final Config.OAuth oauth;

  Exchange(SlackClient client, Config.OAuth oauth) {
    this.client = client;
    this.oauth = oauth;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** Slack's answer. It holds tokens, so it shows itself to nobody who only prints it. */
    record Granted(ObjectNode answer) implements Outcome {
      @Override
      public String toString() {
        return "[hidden]";
      }
    }

    /** Slack said no, and why, in a word. */
    record Refused(String reason) implements Outcome {}

    /** Nobody knows; it may be tried again. */
    record Unreachable() implements Outcome {}
  }

  /** The code that a browser brought back. */
  Outcome code(String code) {
    return call(
        new FormBody.Builder()
            .add("code", code)
            .add("redirect_uri", oauth.redirectUri().toString()));
  }

  /** A refresh token, which is good for once (S28). */
  Outcome refresh(String token) {
    return call(
        new FormBody.Builder().add("grant_type", "refresh_token").add("refresh_token", token));
  }

  /** How long the tokens of an answer live; zero where they do not run out. */
  static Duration life(ObjectNode answer) {
    long seconds = answer.path("expires_in").asLong();
    return Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST.toSeconds())));
  }

  private Outcome call(FormBody.Builder form) {
    String app = Credentials.basic(oauth.clientId(), oauth.clientSecret().value());
    try (Response response = client.postAsApp(METHOD, app, form)) {
      return response.isSuccessful()
          ? outcome(Json.object(response.body().string()))
          : new Outcome.Unreachable();
    } catch (IOException | RuntimeException noAnswer) {
      return new Outcome.Unreachable();
    }
  }

  private static Outcome outcome(ObjectNode answer) {
    if (answer.path("ok").asBoolean() && !Json.text(answer, "access_token").isEmpty()) {
      return new Outcome.Granted(answer);
    }
    String error = Json.text(answer, "error");
    if (error.equals("ratelimited") || error.equals("internal_error") || error.isEmpty()) {
      return new Outcome.Unreachable();
    }
    return new Outcome.Refused(SlackErrors.code(error));
  }
}
