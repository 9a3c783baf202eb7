package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jointheconversation.chat.Posting;

/** What is remembered of a digest's post, in the outbox's table. For one thread. */
final class StoredPosting implements Posting {
  private final DeliveryStore store;
  private final long delivery;
  private final Clock clock;
  private final Consumer<Runnable> insisting;
  private final DeliveryStore.Standing before;

  /**
   * @param insisting writes down what left even where the database is slow for a moment
   */
  StoredPosting(DeliveryStore store, long delivery, Clock clock, Consumer<Runnable> insisting) {
    this.store = store;
    this.delivery = delivery;
    this.clock = clock;
    this.insisting = insisting;
    this.before = store.standing(delivery);
  }

  @Override
  public String reference() {
    return before.reference();
  }

  @Override
  public boolean isInDoubt() {
    return before.inDoubt();
  }

  @Override
  public void adding() {
    store.adding(delivery, leaseUntil());
  }

  @Override
  public void added(String reference) {
    insisting.accept(() -> store.stands(delivery, reference, true, leaseUntil()));
  }

  @Override
  public void stands(String reference) {
    insisting.accept(() -> store.stands(delivery, reference, false, leaseUntil()));
  }

  private Instant leaseUntil() {
    return clock.instant().plus(Dispatcher.LEASE);
  }
}
