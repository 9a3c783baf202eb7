package org.jointheconversation.privacy;

import java.security.MessageDigest;

/**
 * A 256-bit key that does not show itself. Immutable: bytes are copied on the way in and out. Equal
 * keys are compared in constant time.
 */
final class KeyBytes {
  static final int LENGTH = 32;

  private final byte[] bytes;

  private KeyBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static KeyBytes of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
    }
    return new KeyBytes(bytes.clone());
  }

  static KeyBytes random(RandomSource random) {
    byte[] bytes = new byte[LENGTH];
    random.fill(bytes);
    return new KeyBytes(bytes);
  }

  byte[] copy() {
    return bytes.clone();
  }

  byte[] hmac(byte[]... parts) {
    return Hmac.sha256(bytes, parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyBytes that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 0; // a hash would give part of the key away
  }

  @Override
  public String toString() {
    return "[hidden]";
  }
}
