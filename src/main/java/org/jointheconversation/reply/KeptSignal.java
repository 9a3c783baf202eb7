package org.jointheconversation.reply;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Says that something was kept, to whoever of this process waits for it. Several at once may come
 * to one signal; whoever waits looks for all. Thread-safe; one thread waits.
 */
public final class KeptSignal {
  private final Semaphore raised = new Semaphore(0);

  /** Wakes whoever waits, now or next. */
  public void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /**
   * Waits for the signal.
   *
   * @return false where it did not come in time
   */
  public boolean await(Duration longest) throws InterruptedException {
    boolean came = raised.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
    raised.drainPermits();
    return came;
  }
}
