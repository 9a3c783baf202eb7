package org.jointheconversation.delivery;

import java.util.concurrent.locks.LockSupport;

/** A clock that never goes back, and a way to wait by it. Thread-safe. */
public interface Ticker {
  /** Nanoseconds since some moment. */
  long nanos();

  /** Waits for about that long. */
  void sleep(long nanos);

  /** The machine's own. */
  static Ticker real() {
    return new Ticker() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void sleep(long nanos) {
        LockSupport.parkNanos(nanos);
      }
    };
  }
}
