package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many messages may leave now: a bucket that refills evenly. Thread-safe. */
final class Pace {
  private final Clock clock;
  private final double perSecond;
  private double tokens;
  private Instant filledAt;

  Pace(Clock clock, double perSecond) {
    this.clock = clock;
    this.perSecond = perSecond;
    this.tokens = Math.max(1, perSecond);
    this.filledAt = clock.instant();
  }

  /** Takes up to {@code wanted} of what may leave now. */
  synchronized int take(int wanted) {
    Instant now = clock.instant();
    double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
    tokens = Math.min(Math.max(1, perSecond), tokens + Math.max(0, seconds) * perSecond);
    filledAt = now;
    int taken = Math.min(wanted, (int) tokens);
    tokens -= taken;
    return taken;
  }

  synchronized void giveBack(int unused) {
    tokens += unused;
  }
}
