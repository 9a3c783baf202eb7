package org.jointheconversation.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.SendTimes;

/** Deliveries that are IN_DOUBT and have not been looked for in vain. Thread-safe. */
public interface DoubtStore {

  /**
   * A delivery in doubt.
   *
   * @param since before it was sent: when it was due, or when its outcome became unknown
   */
  record Doubt(long delivery, Delivery.Person person, Instant since) {}

  /**
   * One to look for, in the order of their ids; none while everything is paused.
   *
   * @param after the id of the one before
   * @param notAfter those since then may still be on their way
   */
  Optional<Doubt> next(Platform platform, long after, Instant notAfter);

  /** It was found: it is SENT, and the reminder that follows it is queued. */
  void arrived(Doubt doubt, Instant now, Optional<SendTimes.Window> reminder);

  /** It surely did not arrive: it is QUEUED again. */
  void absent(Doubt doubt, Instant now);

  /** Nobody but a person can tell: it is not looked for any more. */
  void cannotTell(Doubt doubt);
}
