package org.jointheconversation.privacy;

import java.security.SecureRandom;

/**
 * Where random bytes come from: the operating system, or a test. Implementations are thread-safe.
 */
@FunctionalInterface
public interface RandomSource {
  /** Fills all of it. */
  void fill(byte[] bytes);

  /** What cannot be guessed. Everything but a test uses this. */
  static RandomSource secure() {
    SecureRandom random = new SecureRandom();
    return random::nextBytes;
  }
}
