package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jointheconversation.config.AppCertificate;
import org.jointheconversation.config.Config;

/**
 * What a certificate says in the place of a password: a short-lived JWT in Microsoft's form, signed
 * with PS256 and naming the certificate by its SHA-256 thumbprint. Stateless.
 */
final class ClientAssertion {
  static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /** Microsoft asks for five to ten minutes. */
  static final Duration LASTS = Duration.ofMinutes(5);

  private ClientAssertion() {}

  /** One, for this moment and for no second use. */
  static String of(AppCertificate certificate, Config.Teams config, Instant now) {
    ObjectNode header = Json.object().put("alg", "PS256").put("typ", "JWT");
    header.put("x5t#S256", certificate.thumbprint());
    ObjectNode claims = Json.object().put("aud", config.tokenUrl().toString());
    claims.put("iss", config.appId()).put("sub", config.appId());
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("nbf", now.getEpochSecond()).put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LASTS).getEpochSecond());
    String signed = part(Json.write(header)) + "." + part(Json.write(claims));
    return signed + "." + base64(certificate.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String part(String json) {
    return base64(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
