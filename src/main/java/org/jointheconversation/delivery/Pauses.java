package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.ops.StorageUnavailableException;

/** Until when platforms want to be left alone, also as other processes were told. Thread-safe. */
final class Pauses {
  private static final String EVERYTHING = "";

  private final BudgetStore store;
  private final Clock clock;
  private final Map<Key, Instant> until = new ConcurrentHashMap<>();

  private record Key(Tenant tenant, String method) {}

  Pauses(BudgetStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** How long a method must still wait; zero where it need not. */
  Duration left(Tenant tenant, String method) {
    Duration all = left(new Key(tenant, EVERYTHING));
    Duration one = left(new Key(tenant, method));
    return all.compareTo(one) > 0 ? all : one;
  }

  private Duration left(Key key) {
    Instant end = until.get(key);
    Instant now = clock.instant();
    return end == null || !end.isAfter(now) ? Duration.ZERO : Duration.between(now, end);
  }

  void pauseAll(Tenant tenant, Duration time) {
    pause(tenant, EVERYTHING, time);
  }

  /** Many calls are told the same at once: the database hears only of what lasts longer. */
  void pause(Tenant tenant, String method, Duration time) {
    Instant end = clock.instant().plus(time);
    Key key = new Key(tenant, method);
    Instant before = until.put(key, later(until.get(key), end));
    if (before == null || before.plusSeconds(1).isBefore(end)) {
      tellOthers(new BudgetStore.Pause(tenant, method, end));
    }
  }

  private void tellOthers(BudgetStore.Pause pause) {
    try {
      store.pause(pause);
    } catch (StorageUnavailableException unheard) {
      // The others are told by the platform itself.
    }
  }

  /** Takes in what other processes were told. */
  void refresh() {
    Instant now = clock.instant();
    until.values().removeIf(end -> !end.isAfter(now));
    for (BudgetStore.Pause pause : store.pauses(now)) {
      until.merge(new Key(pause.tenant(), pause.method()), pause.until(), Pauses::later);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
