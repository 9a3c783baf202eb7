package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jointheconversation.config.AppCertificate;
import org.jointheconversation.config.AppCredential;
import org.jointheconversation.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's own token (T8), fetched with its password or certificate and kept until shortly before
 * it ends.
 *
 * <p>Threads: one fetch at a time; who needs a token meanwhile waits for that one. After a failure
 * nobody asks again for a few seconds, so that a dead token service does not hold up every sender
 * one after another.
 */
final class TokenSource {
  private static final Logger LOG = LoggerFactory.getLogger(TokenSource.class);
  private static final Duration WARNED_AHEAD = Duration.ofDays(30);
  private static final String SCOPE = "https://api.botframework.com/.default";
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
  private static final Duration BEFORE_IT_ENDS = Duration.ofMinutes(5);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final Config.Teams config;
  private final HttpCalls http;
  private final Clock clock;
  private Held held = new Held("", Instant.MIN);
  private Instant nextTry = Instant.MIN;
  private Instant nextWarning = Instant.MIN;
  private boolean replacesRefused;

  private record Held(String token, Instant until) {}

  TokenSource(Config.Teams config, HttpCalls http, Clock clock) {
    this.config = config;
    this.http = http;
    this.clock = clock;
  }

  /**
   * The token to send; empty where the bot has no credential and so sends none.
   *
   * @throws IOException when there is none at the moment; carries no secret
   */
  Optional<String> token() throws IOException {
    return config.credential().isEmpty() ? Optional.empty() : Optional.of(current());
  }

  /**
   * Forgets the token that the connector did not accept; the next is fetched after the pause.
   *
   * @return whether it was a fresh one in the place of another that was refused: then no further
   *     token will do better
   */
  synchronized boolean forget(String refused) {
    if (!held.token().equals(refused)) {
      return false;
    }
    boolean again = replacesRefused;
    held = new Held("", Instant.MIN);
    nextTry = clock.instant().plus(PAUSE_AFTER_FAILURE);
    replacesRefused = true;
    return again;
  }

  /** The connector accepted it. */
  synchronized void accepted() {
    replacesRefused = false;
  }

  /** The token service does not know us, or our password or certificate no longer. */
  static final class NotKnown extends IOException {
    private static final long serialVersionUID = 1L;

    NotKnown(int status) {
      super("the token service said " + status);
    }
  }

  private synchronized String current() throws IOException {
    Instant now = clock.instant();
    if (now.isBefore(held.until())) {
      return held.token();
    }
    if (now.isBefore(nextTry)) {
      throw new IOException("no token at the moment");
    }
    nextTry = now.plus(PAUSE_AFTER_FAILURE);
    held = fetch(now);
    nextTry = Instant.MIN;
    return held.token();
  }

  /** Once a day while a token is needed, so that nobody finds out from a bot that is silent. */
  private void sayWhenItEndsSoon(AppCertificate certificate, Instant now) {
    if (certificate.ends().isBefore(now.plus(WARNED_AHEAD)) && !now.isBefore(nextWarning)) {
      nextWarning = now.plus(Duration.ofDays(1));
      LOG.warn("TEAMS_CERTIFICATE ends at {}; put a new one in place before", certificate.ends());
    }
  }

  private Held fetch(Instant now) throws IOException {
    HttpCalls.Reply reply =
        http.call(
            new Request.Builder()
                .url(HttpUrl.get(config.tokenUrl()))
                .post(RequestBody.create(form(now), FORM)));
    JsonNode json = reply.status() == 200 ? Json.read(reply.body()) : Json.object();
    String token = Json.text(json, "access_token");
    if (reply.status() == 400 || reply.status() == 401) {
      throw new NotKnown(reply.status());
    }
    if (token.isEmpty()) {
      throw new IOException("the token service said " + reply.status());
    }
    Duration lasts = Duration.ofSeconds(Math.max(0, json.path("expires_in").asLong()));
    Duration kept =
        lasts.compareTo(BEFORE_IT_ENDS.multipliedBy(2)) < 0
            ? lasts.dividedBy(2)
            : lasts.minus(BEFORE_IT_ENDS);
    return new Held(token, now.plus(kept));
  }

  private String form(Instant now) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_id", config.appId());
    if (config.credential().orElseThrow() instanceof AppCredential.Password password) {
      fields.put("client_secret", password.secret().value());
    } else {
      AppCertificate certificate = config.certificate().orElseThrow();
      sayWhenItEndsSoon(certificate, now);
      fields.put("client_assertion_type", ClientAssertion.TYPE);
      fields.put("client_assertion", ClientAssertion.of(certificate, config, now));
    }
    fields.put("scope", SCOPE);
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
