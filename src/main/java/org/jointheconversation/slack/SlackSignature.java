package org.jointheconversation.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jointheconversation.config.Secret;

/**
 * Slack's signature: {@code v0=} and the hex HMAC-SHA-256 of {@code v0:TIMESTAMP:} and the raw
 * bytes of the body (S1, S2). Bytes, never characters, so the platform's charset cannot matter.
 * Thread-safe.
 */
public final class SlackSignature {
  /** The header with the signature. */
  public static final String SIGNATURE = "X-Slack-Signature";

  /** The header with the second of the epoch in which Slack signed. */
  public static final String TIMESTAMP = "X-Slack-Request-Timestamp";

  private static final String VERSION = "v0";
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Digits of our own alphabet and few enough for a long: nothing else is a time. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private final SecretKeySpec key;
  private final Clock clock;

  public SlackSignature(Secret signingSecret, Clock clock) {
    this.key = new SecretKeySpec(signingSecret.bytes(), ALGORITHM);
    this.clock = clock;
  }

  /** What Slack would write into the signature header; for senders such as a load generator. */
  public String sign(String timestamp, byte[] body) {
    return VERSION + "=" + HexFormat.of().formatHex(mac(timestamp, body));
  }

  /** Why these headers can be refused before the body is read; empty where they cannot. */
  Optional<String> refuseHeaders(String timestamp, String signature) {
    if (timestamp == null || signature == null) {
      return Optional.of("unsigned");
    }
    return fresh(timestamp) ? Optional.empty() : Optional.of("timestamp");
  }

  /** Whether the body was signed with our secret; takes the same time wherever they differ. */
  boolean matches(String timestamp, String signature, byte[] body) {
    return MessageDigest.isEqual(
        sign(timestamp, body).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private boolean fresh(String timestamp) {
    if (!SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
    return Math.abs(age) <= TOLERANCE.toSeconds();
  }

  private byte[] mac(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
