package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jointheconversation.ops.StorageUnavailableException;

/**
 * What this process holds of each tenant's budget, renewed about every second while something is
 * sent. Thread-safe; {@link #renew} waits for the database, {@link #permits} does not.
 */
final class Shares {
  /** Who sends nothing for that long leaves it to the others. */
  private static final Duration IDLE = Duration.ofMinutes(2);

  private final BudgetStore store;
  private final long process;
  private final Clock clock;
  private final Ticker ticker;
  private final Map<Tenant, Held> held = new HashMap<>();

  /** A share and when it was asked for last. */
  private static final class Held {
    private final Share share;
    private long askedAt;

    private Held(Share share) {
      this.share = share;
    }
  }

  Shares(BudgetStore store, long process, Clock clock, Ticker ticker) {
    this.store = store;
    this.process = process;
    this.clock = clock;
    this.ticker = ticker;
  }

  /** What may be used of a tenant's budget now; the first time it is asked for. */
  int permits(Tenant tenant, Limit whole) {
    boolean isNew;
    synchronized (this) {
      isNew = !held.containsKey(tenant);
      held.computeIfAbsent(tenant, absent -> new Held(new Share(whole, process))).askedAt =
          ticker.nanos();
    }
    if (isNew) {
      renew(tenant);
    }
    synchronized (this) {
      Held mine = held.get(tenant);
      return mine == null ? 0 : mine.share.used(ticker.nanos());
    }
  }

  /** Renews what is in use and lets go of what is not. */
  void renewAll() {
    for (Tenant tenant : inUse()) {
      renew(tenant);
    }
  }

  private synchronized List<Tenant> inUse() {
    long idleSince = ticker.nanos() - IDLE.toNanos();
    Iterator<Held> all = held.values().iterator();
    while (all.hasNext()) {
      if (all.next().askedAt < idleSince) {
        all.remove();
      }
    }
    return List.copyOf(held.keySet());
  }

  /** Where the database does not answer, the lease ends by itself and nothing leaves. */
  private void renew(Tenant tenant) {
    long began = ticker.nanos();
    Instant now = clock.instant();
    try {
      store.renew(tenant, process, now.plus(Share.LEASE), others -> decide(tenant, others, now));
      renewed(tenant, began);
    } catch (StorageUnavailableException later) {
      // Asked again in a second.
    }
  }

  private synchronized void renewed(Tenant tenant, long began) {
    Held mine = held.get(tenant);
    if (mine != null) {
      mine.share.renewed(began, ticker.nanos());
    }
  }

  private synchronized int decide(Tenant tenant, List<BudgetStore.Share> others, Instant now) {
    Held mine = held.get(tenant);
    return mine == null ? 0 : mine.share.decide(others, now, ticker.nanos());
  }

  /**
   * Gives back what nobody else waits for. Beside others, the lease ends by itself: what just left
   * still counts.
   */
  void releaseAll() {
    Map<Tenant, Held> all;
    synchronized (this) {
      all = Map.copyOf(held);
      held.clear();
    }
    all.forEach(
        (tenant, mine) -> {
          if (mine.share.alone()) {
            store.release(tenant, process);
          }
        });
  }
}
