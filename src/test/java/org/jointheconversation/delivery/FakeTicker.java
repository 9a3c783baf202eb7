package org.jointheconversation.delivery;

import java.time.Duration;

/** A ticker by which waiting takes no time. Thread-safe. */
final class FakeTicker implements Ticker {
  private long now = 1;

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized void sleep(long nanos) {
    now += nanos;
  }

  void advance(Duration by) {
    sleep(by.toNanos());
  }
}
