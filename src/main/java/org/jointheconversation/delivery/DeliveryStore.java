package org.jointheconversation.delivery;

import java.time.Instant;
import java.util.List;
import org.jointheconversation.chat.Platform;

/** The outbox's table. Thread-safe; no method waits for a network. */
public interface DeliveryStore {

  /**
   * Claims what is due on a platform: no other dispatcher gets it before {@code leaseUntil}. Posts
   * to channels come before prompts; deliveries of members who stopped or of rounds that were
   * cancelled are set to CANCELLED instead.
   */
  List<Delivery> claim(Platform platform, int most, Instant now, Instant leaseUntil);

  /** Records what became of a claimed delivery. */
  void record(long delivery, DeliveryState state, String reason, Instant dueAt);

  /**
   * Sets deliveries whose lease ran out while they were being sent to IN_DOUBT.
   *
   * @return how many
   */
  int doubtExpired(Instant now);
}
