package org.jointheconversation.teams;

import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One of Microsoft's keys.
 *
 * @param id its {@code kid}
 * @param algorithm RS256 with this key
 * @param endorsements the channels whose activities it may sign (T3)
 */
record SigningKey(String id, Algorithm algorithm, Set<String> endorsements) {
  private static final int FEWEST_BITS = 2048;

  /** Whether the token was signed by this key. */
  boolean signed(DecodedJWT token) {
    try {
      algorithm.verify(token);
      return true;
    } catch (SignatureVerificationException e) {
      return false;
    }
  }

  /** Reads a key of a JWKS; empty where it is no RSA key of a decent size. */
  static Optional<SigningKey> read(JsonNode jwk) {
    String id = Json.text(jwk, "kid");
    if (id.isEmpty() || !Json.text(jwk, "kty").equals("RSA")) {
      return Optional.empty();
    }
    try {
      RSAPublicKey key = publicKey(jwk);
      return key.getModulus().bitLength() < FEWEST_BITS
          ? Optional.empty()
          : Optional.of(new SigningKey(id, Algorithm.RSA256(key, null), endorsements(jwk)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static RSAPublicKey publicKey(JsonNode jwk) throws GeneralSecurityException {
    RSAPublicKeySpec spec = new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"));
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
  }

  private static BigInteger number(JsonNode jwk, String field) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(Json.text(jwk, field)));
  }

  private static Set<String> endorsements(JsonNode jwk) {
    Set<String> endorsements = new HashSet<>();
    jwk.path("endorsements").forEach(channel -> endorsements.add(channel.asText()));
    return Set.copyOf(endorsements);
  }
}
