package org.jointheconversation.rights;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A handle in 64 of its 128 bits. Among a million handles two share them with a chance of 1 in 36
 * million; their people then count as one.
 */
final class HandleCode {
  private static final int CHARACTERS = 22;

  private HandleCode() {}

  /** Of a handle; of any other text that stands in the place of one, a code of its hash. */
  static long of(String handle) {
    return ByteBuffer.wrap(bytes(handle)).getLong();
  }

  /** A handle that begins with this code. */
  static String handle(long code, long rest) {
    byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(code).putLong(rest).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String handle) {
    try {
      return handle.length() == CHARACTERS ? Base64.getUrlDecoder().decode(handle) : hash(handle);
    } catch (IllegalArgumentException strange) {
      return hash(handle);
    }
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
