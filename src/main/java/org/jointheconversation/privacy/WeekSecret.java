package org.jointheconversation.privacy;

/**
 * The secret of one consultation and ISO week, which makes handles out of persons. Lives in the
 * keys database, sealed, until the consultation closes. Whoever has it can tell who wrote what.
 */
public record WeekSecret(KeyBytes key) {
  /** A fresh one. */
  public static WeekSecret random(RandomSource random) {
    return new WeekSecret(KeyBytes.random(random));
  }

  /**
   * One that was kept.
   *
   * @throws IllegalArgumentException unless it has 32 bytes
   */
  public static WeekSecret of(byte[] bytes) {
    return new WeekSecret(KeyBytes.of(bytes));
  }

  /** A copy, to be sealed and nothing else. */
  public byte[] bytes() {
    return key.copy();
  }
}
