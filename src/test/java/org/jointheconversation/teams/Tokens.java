package org.jointheconversation.teams;

import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** Good and bad tokens for the door. */
final class Tokens {
  private static final String HS_SECRET = "a-secret-that-anybody-could-have-guessed-0123456789";

  private Tokens() {}

  /** A token, made with a fake that signs. */
  interface Token extends Function<FakeTeams, String> {}

  static Token claims(Consumer<JWTCreator.Builder> change) {
    return teams -> {
      JWTCreator.Builder claims = teams.claims();
      change.accept(claims);
      return "Bearer " + teams.sign(claims);
    };
  }

  static Token expiring(long secondsFromNow) {
    return teams -> "Bearer " + teams.sign(teams.claims().withExpiresAt(from(secondsFromNow)));
  }

  static Token startingIn(long secondsFromNow) {
    return teams -> "Bearer " + teams.sign(teams.claims().withNotBefore(from(secondsFromNow)));
  }

  static Instant from(long seconds) {
    return new MovableClock().instant().plusSeconds(seconds);
  }

  static Token lowerCase() {
    return teams -> "bearer" + teams.bearer().substring("Bearer".length());
  }

  static Token issuer(String issuer) {
    return claims(token -> token.withIssuer(issuer));
  }

  static Token audience(String... audience) {
    return claims(token -> token.withAudience(audience));
  }

  static Token serviceUrl(String url) {
    return claims(token -> token.withClaim("serviceurl", url));
  }

  static Token withoutExpiry() {
    return claims(token -> token.withExpiresAt((Instant) null));
  }

  static Token hmac() {
    return teams ->
        "Bearer " + teams.claims().withKeyId("key-1").sign(Algorithm.HMAC256(HS_SECRET));
  }

  static Token none() {
    return teams -> "Bearer " + teams.claims().withKeyId("key-1").sign(Algorithm.none());
  }

  static Token forged() {
    return teams -> "Bearer " + teams.signFalsely(teams.claims());
  }

  static Token changedPayload() {
    return teams -> {
      String[] good = teams.bearer().split("\\.");
      String[] other =
          teams
              .sign(teams.claims().withExpiresAt(from(Duration.ofDays(9).toSeconds())))
              .split("\\.");
      return good[0] + "." + other[1] + "." + good[2];
    };
  }

  static Token unknownKey() {
    return teams -> "Bearer " + teams.signUnder("nobody's-key", teams.claims());
  }

  static Token withoutKeyId() {
    return teams -> "Bearer " + teams.signUnder(null, teams.claims());
  }
}
