package org.jointheconversation.privacy;

import java.util.Arrays;

/** HKDF-SHA-256 (RFC 5869): many independent keys from one secret. */
final class Hkdf {
  private static final int MOST_BYTES = 255 * Hmac.BYTES;

  private Hkdf() {}

  /** A secret of any shape made into a uniform key. */
  static byte[] extract(byte[] salt, byte[] secret) {
    // An empty salt is the same as a block of zeros, and Java's HMAC refuses an empty key.
    return Hmac.sha256(salt.length == 0 ? new byte[Hmac.BYTES] : salt, secret);
  }

  /** The key for one purpose, which is said in {@code info}. */
  static byte[] expand(byte[] key, byte[] info, int length) {
    if (length > MOST_BYTES) {
      throw new IllegalArgumentException("at most " + MOST_BYTES + " bytes");
    }
    byte[] output = new byte[length];
    byte[] block = {};
    for (int done = 0, counter = 1; done < length; done += Hmac.BYTES, counter++) {
      block = Hmac.sha256(key, block, info, new byte[] {(byte) counter});
      System.arraycopy(block, 0, output, done, Math.min(Hmac.BYTES, length - done));
    }
    Arrays.fill(block, (byte) 0);
    return output;
  }
}
