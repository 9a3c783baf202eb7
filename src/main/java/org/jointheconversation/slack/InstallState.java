package org.jointheconversation.slack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jointheconversation.config.Secret;

/**
 * The {@code state} that goes to Slack and comes back (S27): when it ends, and an HMAC-SHA-256 over
 * that and what the browser was given to show. So it holds in every process and after a restart,
 * and sending a browser off writes nothing down. Immutable and thread-safe.
 */
final class InstallState {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int END_BYTES = Long.BYTES;
  private static final int BYTES = END_BYTES + 32;

  /** Keeps it apart from whatever else the secret may be used for. */
  private static final byte[] PURPOSE =
      "join-the-conversation/slack-state/1\n".getBytes(StandardCharsets.US_ASCII);

  private final SecretKeySpec key;

  InstallState(Secret clientSecret) {
    this.key = new SecretKeySpec(clientSecret.bytes(), ALGORITHM);
  }

  String make(String browser, Instant end) {
    byte[] until = ByteBuffer.allocate(END_BYTES).putLong(end.toEpochMilli()).array();
    byte[] mac = mac(until, browser);
    byte[] state = ByteBuffer.allocate(BYTES).put(until).put(mac).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(state);
  }

  /** When a state ends that was made for this browser; empty where it was not, or has ended. */
  Optional<Instant> end(String state, String browser, Instant now) {
    byte[] bytes = decoded(state);
    if (bytes.length != BYTES) {
      return Optional.empty();
    }
    Instant end = Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong());
    boolean ours =
        MessageDigest.isEqual(
            make(browser, end).getBytes(StandardCharsets.US_ASCII),
            state.getBytes(StandardCharsets.UTF_8));
    return ours && end.isAfter(now) ? Optional.of(end) : Optional.empty();
  }

  /** By what it is remembered that a state was used. */
  static String hash(String state) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(state.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static byte[] decoded(String state) {
    try {
      return Base64.getUrlDecoder().decode(state);
    } catch (IllegalArgumentException none) {
      return new byte[0];
    }
  }

  private byte[] mac(byte[] until, String browser) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(PURPOSE);
      mac.update(until);
      return mac.doFinal(browser.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
