package org.jointheconversation.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * This process's part of a tenant's budget. Whoever has more than a fair part uses less at once,
 * but gives it away only when what it used before is out of the window; whoever has less takes no
 * more than what is free. So the parts in use never add up to more than the whole. Not thread-safe.
 */
final class Share {
  /** How long a process may go on without renewing. */
  static final Duration LEASE = Duration.ofSeconds(5);

  /** By how much the clocks of two machines may differ. */
  static final Duration CLOCKS_APART = Duration.ofSeconds(2);

  private final Limit whole;
  private final long process;
  private int used;
  private int written;
  private long loweredAt = CallLog.NEVER;
  private long endsAt = CallLog.NEVER;
  private boolean alone;
  private Next next = new Next(0, 0, false);

  private record Next(int used, int written, boolean alone) {}

  Share(Limit whole, long process) {
    this.whole = whole;
    this.process = process;
  }

  /** What it may use now: nothing once the lease is over. */
  int used(long nanos) {
    return nanos < endsAt ? used : 0;
  }

  boolean alone() {
    return alone;
  }

  /**
   * Decides how much is to be used from now on.
   *
   * @return how much is held meanwhile; it counts once {@link #renewed} is called
   */
  int decide(List<BudgetStore.Share> others, Instant now, long nanos) {
    List<BudgetStore.Share> holding = others.stream().filter(other -> holds(other, now)).toList();
    int taken = holding.stream().mapToInt(BudgetStore.Share::permits).sum();
    int mine = Math.max(0, Math.min(fair(holding, now), whole.most() - taken));
    boolean outOfTheWindow = mine == used && nanos - loweredAt >= whole.nanos();
    boolean all = mine >= written || outOfTheWindow;
    next = new Next(mine, all ? mine : written, holding.isEmpty());
    return next.written();
  }

  /** What was decided is in the database; whoever wrote it began at that moment. */
  void renewed(long beganAt, long nanos) {
    if (next.used() < used) {
      loweredAt = nanos;
    }
    used = next.used();
    written = next.written();
    alone = next.alone();
    endsAt = beganAt + LEASE.toNanos();
  }

  /** A dead process may have used its part until the end of its lease. */
  private boolean holds(BudgetStore.Share other, Instant now) {
    return !other.leaseUntil().plus(whole.span()).plus(CLOCKS_APART).isBefore(now);
  }

  private int fair(List<BudgetStore.Share> holding, Instant now) {
    List<BudgetStore.Share> alive =
        holding.stream().filter(other -> !other.leaseUntil().isBefore(now)).toList();
    int processes = alive.size() + 1;
    long before = alive.stream().filter(other -> other.process() < process).count();
    return whole.most() / processes + (before < whole.most() % processes ? 1 : 0);
  }
}
