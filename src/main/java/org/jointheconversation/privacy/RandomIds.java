package org.jointheconversation.privacy;

import java.nio.ByteBuffer;

/**
 * Primary keys: random and positive, so that they tell nothing about when or after whom a row was
 * written. With 63 bits, two of ten million rows share one with a chance of 1 in 180,000; the
 * primary key refuses it then. Thread-safe.
 */
public final class RandomIds {
  private final RandomSource random;

  public RandomIds(RandomSource random) {
    this.random = random;
  }

  /** From 1 to {@link Long#MAX_VALUE}. */
  public long next() {
    long id = 0;
    while (id == 0) {
      byte[] bytes = new byte[Long.BYTES];
      random.fill(bytes);
      id = ByteBuffer.wrap(bytes).getLong() & Long.MAX_VALUE;
    }
    return id;
  }
}
