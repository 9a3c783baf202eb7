package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendBudget;

/**
 * What may leave now, to all platforms: their limits as sliding windows, what they ask us to wait,
 * and what other processes use of both. An answer takes the next free place at once, so broadcasts
 * come after it. Thread-safe: one lock, never held while anything is waited for.
 */
public final class Budget implements SendBudget, AutoCloseable {
  private static final Map<Urgency, Duration> PATIENCE =
      new EnumMap<>(
          Map.of(
              Urgency.ANSWER, Duration.ofSeconds(10),
              Urgency.REST, Duration.ofSeconds(20),
              Urgency.BROADCAST, Duration.ofMillis(800)));

  /** Short enough to notice that a place became free, long enough to cost nothing. */
  private static final Duration NAP = Duration.ofMillis(20);

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration REMEMBERED = Duration.ofMinutes(2);

  private final Map<Platform, Limits> limits;
  private final BudgetStore store;
  private final Shares shares;
  private final Pauses pauses;
  private final Clock clock;
  private final Ticker ticker;
  private final Map<Tenant, TenantLimits> tenants = new HashMap<>();

  /**
   * Makes one.
   *
   * @param process a random number of this process
   */
  Budget(
      Map<Platform, Limits> limits, BudgetStore store, long process, Clock clock, Ticker ticker) {
    this.limits = limits;
    this.store = store;
    this.shares = new Shares(store, process, clock, ticker);
    this.pauses = new Pauses(store, clock);
    this.clock = clock;
    this.ticker = ticker;
  }

  /** The budget of one process. */
  public static Budget of(Rates rates, BudgetStore store, long process, Clock clock) {
    return new Budget(rates.limits(), store, process, clock, Ticker.real());
  }

  /**
   * Takes what a dead process held: for the only process of an installation, which takes longer to
   * start than a window is wide.
   */
  public void startAlone() {
    store.releaseAll();
  }

  /** Renews what this process holds, and hears what others were told. Meant for every second. */
  public void keep() {
    shares.renewAll();
    pauses.refresh();
    store.forget(clock.instant().minus(REMEMBERED));
  }

  @Override
  public Leave ask(Call call) {
    Tenant tenant = new Tenant(call.platform(), call.team());
    long patience = ticker.nanos() + PATIENCE.get(call.urgency()).toNanos();
    Place place = take(tenant, call, patience);
    while (!place.taken() && ticker.nanos() + place.nanos() <= patience) {
      ticker.sleep(Math.min(place.nanos(), NAP.toNanos()));
      place = take(tenant, call, patience);
    }
    if (!place.taken()) {
      return Leave.notYet(Duration.ofNanos(place.nanos()));
    }
    long leftAt = place.nanos();
    waitUntil(leftAt);
    return new Leave(Duration.ZERO, () -> answered(tenant, call, leftAt));
  }

  /**
   * A place in the windows.
   *
   * @param nanos when the call may leave; where none was taken, how long it must wait at least
   */
  private record Place(boolean taken, long nanos) {}

  private Place take(Tenant tenant, Call call, long patience) {
    Duration pause = pauses.left(tenant, call.method());
    if (!pause.isZero()) {
      return new Place(false, pause.toNanos());
    }
    int share = share(tenant, call);
    return takeWithin(tenant, call, share, patience);
  }

  private synchronized Place takeWithin(Tenant tenant, Call call, int share, long patience) {
    long now = ticker.nanos();
    TenantLimits left = tenant(tenant);
    left.share(share);
    long at = left.freeAt(call, now);
    boolean takes = at <= now || (call.urgency() != Urgency.BROADCAST && at <= patience);
    if (!takes) {
      return new Place(false, at == Long.MAX_VALUE ? SOON.toNanos() : at - now);
    }
    left.take(call, at);
    return new Place(true, at);
  }

  /** It has its place already: whoever comes later gets a later one. */
  private void waitUntil(long moment) {
    for (long left = moment - ticker.nanos(); left > 0; left = moment - ticker.nanos()) {
      ticker.sleep(left);
    }
  }

  /** Whoever need not wait need not ask the database either. */
  private int share(Tenant tenant, Call call) {
    Limits platform = limits.get(tenant.platform());
    boolean free = call.urgency() == Urgency.ANSWER && !platform.answersWait();
    return free ? 0 : shares.permits(tenant, platform.whole());
  }

  private TenantLimits tenant(Tenant tenant) {
    return tenants.computeIfAbsent(
        tenant, absent -> new TenantLimits(limits.get(tenant.platform())));
  }

  private synchronized void answered(Tenant tenant, Call call, long leftAt) {
    tenant(tenant).answered(call, leftAt, ticker.nanos());
  }

  @Override
  public void pause(Call call, boolean everything, Duration time) {
    Tenant tenant = new Tenant(call.platform(), call.team());
    if (everything) {
      pauses.pauseAll(tenant, time);
    } else {
      pauses.pause(tenant, call.method(), time);
    }
  }

  /**
   * How many deliveries may be claimed for a tenant, so that each leaves within about a second.
   *
   * @param inHand how many are claimed already and not recorded yet
   */
  int room(Tenant tenant, int inHand) {
    Limits platform = limits.get(tenant.platform());
    if (platform.whole().most() == Integer.MAX_VALUE) {
      return Integer.MAX_VALUE;
    }
    if (!pauses.left(tenant, platform.sending()).isZero()) {
      return 0;
    }
    int share = shares.permits(tenant, platform.whole());
    synchronized (this) {
      TenantLimits left = tenant(tenant);
      left.share(share);
      return left.room(ticker.nanos(), inHand);
    }
  }

  /** How many conversations are remembered for their own limits. */
  synchronized int threads(Tenant tenant) {
    return tenant(tenant).threads();
  }

  @Override
  public void close() {
    shares.releaseAll();
  }
}
