package org.jointheconversation;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Whether replies come in so fast that whatever can wait should. Judged by whole half seconds: in a
 * rush the first moments of each are as quiet as those of any other. Thread-safe.
 */
final class Rush {
  /** So many replies in half a second are a rush. */
  private static final long REPLIES = 20;

  private static final long HALF_A_SECOND = TimeUnit.MILLISECONDS.toNanos(500);

  private final LongSupplier kept;
  private final LongSupplier nanos;
  private long since;
  private long keptBefore;
  private boolean before;

  /**
   * @param kept how many replies were kept so far
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  Rush(LongSupplier kept, LongSupplier nanos) {
    this.kept = kept;
    this.nanos = nanos;
    this.since = nanos.getAsLong();
    this.keptBefore = kept.getAsLong();
  }

  /** Whether there is one now, or was one a moment ago. */
  synchronized boolean isOn() {
    long now = nanos.getAsLong();
    long came = kept.getAsLong() - keptBefore;
    if (now - since < HALF_A_SECOND) {
      return before || came >= REPLIES;
    }
    before = came >= REPLIES * (now - since) / HALF_A_SECOND;
    since = now;
    keptBefore += came;
    return before;
  }
}
