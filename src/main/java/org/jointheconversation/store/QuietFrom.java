package org.jointheconversation.store;

import java.time.Instant;
import java.util.Optional;
import org.jointheconversation.consultation.SendTimes;

/**
 * How a delivery keeps the end of its window: in milliseconds; null where no quiet time follows.
 */
final class QuietFrom {
  private QuietFrom() {}

  static Long of(SendTimes.Window window) {
    return window.quietFrom().map(Instant::toEpochMilli).orElse(null);
  }

  /** Null as well where there is no window. */
  static Long of(Optional<SendTimes.Window> window) {
    return window.map(QuietFrom::of).orElse(null);
  }
}
