package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks client assertions as Microsoft's token service does. Thread-safe. */
final class FakeAssertions {
  private static final PSSParameterSpec PS256 =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  private final X509Certificate uploaded;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  FakeAssertions(X509Certificate uploaded) {
    this.uploaded = uploaded;
  }

  /** Whether the form shows the certificate, for this address, in time, and for the first time. */
  boolean accepts(String form, String tokenUrl, Instant now) {
    Map<String, String> fields =
        Stream.of(form.split("&"))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(f -> f[0], f -> decode(f[1])));
    String[] parts = fields.getOrDefault("client_assertion", "..").split("\\.");
    return "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            .equals(fields.get("client_assertion_type"))
        && !fields.containsKey("client_secret")
        && parts.length == 3
        && headIsGood(json(parts[0]))
        && claimsAreGood(json(parts[1]), tokenUrl, now)
        && signatureIsGood(parts);
  }

  private boolean headIsGood(JsonNode header) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(uploaded.getEncoded());
      String thumbprint = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
      return header.path("alg").asText().equals("PS256")
          && header.path("typ").asText().equals("JWT")
          && header.path("x5t#S256").asText().equals(thumbprint);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean claimsAreGood(JsonNode claims, String tokenUrl, Instant now) {
    long begins = claims.path("nbf").asLong();
    long ends = claims.path("exp").asLong();
    return claims.path("aud").asText().equals(tokenUrl)
        && claims.path("iss").asText().equals(FakeTeams.APP_ID)
        && claims.path("sub").asText().equals(FakeTeams.APP_ID)
        && begins <= now.getEpochSecond()
        && ends > now.getEpochSecond()
        && ends - begins <= 600
        && seen.add(claims.path("jti").asText());
  }

  private boolean signatureIsGood(String[] parts) {
    try {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(PS256);
      signature.initVerify(uploaded.getPublicKey());
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String part) {
    try {
      return Json.read(Base64.getUrlDecoder().decode(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
