package org.jointheconversation.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Seals what must not lie open at rest, under {@code JTC_SECRET}: AES-256-GCM with a key of its own
 * for each purpose and a random nonce each time. What was sealed under {@code JTC_SECRET_PREVIOUS}
 * still opens, so that the secret can be changed. Immutable and thread-safe.
 *
 * <p>The purpose is bound into the seal. Name the row in it ("week-secret/17/2026-W47") and what
 * was moved to another row does not open.
 */
public final class MasterKeys {
  /** Shorter secrets are refused; random bytes are meant, not a word. */
  public static final int SHORTEST_SECRET = 32;

  private final MasterKey current;
  private final Optional<MasterKey> previous;

  private MasterKeys(MasterKey current, Optional<MasterKey> previous) {
    this.current = current;
    this.previous = previous;
  }

  /**
   * @param secret {@code JTC_SECRET}
   * @param previous {@code JTC_SECRET_PREVIOUS}, while the secret is being changed
   * @throws IllegalArgumentException when one of them has fewer than 32 bytes
   */
  public static MasterKeys of(byte[] secret, Optional<byte[]> previous) {
    return new MasterKeys(MasterKey.of(secret), previous.map(MasterKey::of));
  }

  /** The plaintext, closed under the current secret. */
  public byte[] seal(byte[] plaintext, String purpose) {
    return current.seal(plaintext, bytes(purpose));
  }

  /**
   * What was sealed for this purpose.
   *
   * @throws SealException when it does not open
   */
  public byte[] open(byte[] sealed, String purpose) {
    byte[] info = bytes(purpose);
    return current
        .open(sealed, info)
        .or(() -> previous.flatMap(key -> key.open(sealed, info)))
        .orElseThrow(SealException::new);
  }

  /** Whether it opens under the current secret; if not, it should be sealed anew. */
  public boolean isCurrent(byte[] sealed, String purpose) {
    return current.open(sealed, bytes(purpose)).isPresent();
  }

  /** Whether the secret is being changed. */
  public boolean hasPrevious() {
    return previous.isPresent();
  }

  @Override
  public String toString() {
    return "[hidden]";
  }

  private static byte[] bytes(String purpose) {
    return purpose.getBytes(StandardCharsets.UTF_8);
  }
}
