package org.jointheconversation.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the token of an activity (T1, T3): RS256 with one of Microsoft's keys, from the Bot
 * Framework and nobody else, for this app, and in time by up to five minutes either way.
 * Thread-safe.
 */
final class TokenVerifier {
  static final String ISSUER = "https://api.botframework.com";
  static final Duration SKEW = Duration.ofMinutes(5);

  /** Far more than Microsoft's services use at a time. */
  private static final int MOST_REMEMBERED = 64;

  private static final Pattern BEARER =
      Pattern.compile("(?i:Bearer) +([\\w-]+\\.[\\w-]+\\.[\\w-]*)");

  private final String appId;
  private final SigningKeys keys;
  private final Clock clock;

  /** Tokens whose signature was found to be good, each with the key that made it. */
  private final Map<String, SigningKey> signed = new ConcurrentHashMap<>();

  TokenVerifier(String appId, SigningKeys keys, Clock clock) {
    this.appId = appId;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What a good token says.
   *
   * @param serviceUrl its {@code serviceurl} claim, empty where it has none
   * @param endorsements what its key may sign
   */
  record Verified(String serviceUrl, Set<String> endorsements) {}

  /**
   * Checks an Authorization header.
   *
   * @param header may be null
   * @throws Refusal 401 for anything that is wrong with it
   */
  Verified verify(String header) throws Refusal {
    if (appId.isBlank()) {
      throw Refusal.unauthorised("no-app-id");
    }
    DecodedJWT token = decode(header);
    requireClaims(token);
    // Only now the key: what could never be accepted must not make us fetch keys.
    SigningKey key =
        keys.find(token.getKeyId()).orElseThrow(() -> Refusal.unauthorised("unknown-key"));
    require(isSigned(token, key), "signature");
    String serviceUrl = token.getClaim("serviceurl").asString();
    return new Verified(serviceUrl == null ? "" : serviceUrl, key.endorsements());
  }

  /** Checked once for each token and key: Microsoft sends the same token for about an hour. */
  private boolean isSigned(DecodedJWT token, SigningKey key) {
    if (key.equals(signed.get(token.getToken()))) {
      return true;
    }
    boolean good = key.signed(token);
    if (good) {
      remember(token.getToken(), key);
    }
    return good;
  }

  private void remember(String token, SigningKey key) {
    if (signed.size() >= MOST_REMEMBERED) {
      signed.clear();
    }
    signed.put(token, key);
  }

  private static DecodedJWT decode(String header) throws Refusal {
    if (header == null) {
      throw Refusal.unauthorised("no-token");
    }
    Matcher bearer = BEARER.matcher(header);
    if (!bearer.matches()) {
      throw Refusal.unauthorised("malformed-token");
    }
    try {
      return JWT.decode(bearer.group(1));
    } catch (RuntimeException e) {
      throw Refusal.unauthorised("malformed-token");
    }
  }

  private void requireClaims(DecodedJWT token) throws Refusal {
    require("RS256".equals(token.getAlgorithm()), "algorithm");
    require(token.getHeaderClaim("crit").isMissing(), "algorithm");
    require(token.getKeyId() != null, "unknown-key");
    require(ISSUER.equals(token.getIssuer()), "issuer");
    require(token.getAudience() != null && token.getAudience().contains(appId), "audience");
    Instant now = clock.instant();
    Instant expires = token.getExpiresAtAsInstant();
    require(expires != null && expires.isAfter(now.minus(SKEW)), "expired");
    Instant notBefore = token.getNotBeforeAsInstant();
    require(notBefore == null || !notBefore.isAfter(now.plus(SKEW)), "not-yet-valid");
  }

  private static void require(boolean holds, String reason) throws Refusal {
    if (!holds) {
      throw Refusal.unauthorised(reason);
    }
  }
}
