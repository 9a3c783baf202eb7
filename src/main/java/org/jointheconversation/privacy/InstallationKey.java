package org.jointheconversation.privacy;

/**
 * A key of this installation for one purpose, kept in the keys database, sealed, for good. It does
 * not change when {@code JTC_SECRET} does: what was hashed with it must be found again.
 */
public record InstallationKey(KeyBytes key) {
  /** A fresh one. */
  public static InstallationKey random(RandomSource random) {
    return new InstallationKey(KeyBytes.random(random));
  }

  /**
   * One that was kept.
   *
   * @throws IllegalArgumentException unless it has 32 bytes
   */
  public static InstallationKey of(byte[] bytes) {
    return new InstallationKey(KeyBytes.of(bytes));
  }

  /** A copy, to be sealed and nothing else. */
  public byte[] bytes() {
    return key.copy();
  }
}
