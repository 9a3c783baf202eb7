package org.jointheconversation.delivery;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/** How processes share what a platform takes from a tenant. Thread-safe. */
public interface BudgetStore {

  /**
   * What a process holds of a tenant's budget.
   *
   * @param leaseUntil after that it uses none of it, dead or alive
   */
  record Share(long process, int permits, Instant leaseUntil) {}

  /**
   * A platform wants to be left alone.
   *
   * @param method empty: by everything
   */
  record Pause(Tenant tenant, String method, Instant until) {}

  /**
   * Renews a process's lease, and decides in the same transaction how much it holds from now on; no
   * other process decides for that tenant meanwhile.
   *
   * @param permits is told what the others hold, and may be called again where the first time
   *     failed
   * @return what was decided
   */
  int renew(Tenant tenant, long process, Instant leaseUntil, ToIntFunction<List<Share>> permits);

  /** Takes away a process's share: nobody waits for its lease. */
  void release(Tenant tenant, long process);

  /** Takes away every process's share. */
  void releaseAll();

  /** Forgets shares whose lease was over by then, and pauses that were. */
  void forget(Instant before);

  /** Writes down a pause; one that lasts longer stays. */
  void pause(Pause pause);

  /** The pauses that still last. */
  List<Pause> pauses(Instant now);

  /** For what is not shared with anyone. */
  static BudgetStore alone() {
    return new BudgetStore() {
      @Override
      public int renew(
          Tenant tenant, long process, Instant leaseUntil, ToIntFunction<List<Share>> permits) {
        return permits.applyAsInt(List.of());
      }

      @Override
      public void release(Tenant tenant, long process) {}

      @Override
      public void releaseAll() {}

      @Override
      public void forget(Instant before) {}

      @Override
      public void pause(Pause pause) {}

      @Override
      public List<Pause> pauses(Instant now) {
        return List.of();
      }
    };
  }
}
