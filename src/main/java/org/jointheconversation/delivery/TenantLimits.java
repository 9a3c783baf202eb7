package org.jointheconversation.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jointheconversation.chat.SendBudget.Call;
import org.jointheconversation.chat.SendBudget.Urgency;

/**
 * What left to one workspace or tenant lately, and when the next may. Times are nanoseconds of a
 * clock that never goes back. Not thread-safe.
 */
final class TenantLimits {
  /**
   * How far ahead deliveries are claimed: long enough to have one ready whenever one may leave, and
   * short enough that cancel and pause-all take hold within a second.
   */
  private static final Duration AHEAD = Duration.ofMillis(350);

  /** The slowest pace any window of a thread allows for ever: so much idleness makes up for one. */
  private static final Duration A_CALL = Duration.ofSeconds(2);

  private static final Duration LONGEST_THREAD = Duration.ofHours(1);
  private static final int FEW = 7;
  private static final long SWEEP_NANOS = Duration.ofSeconds(2).toNanos();

  /**
   * Platforms count what arrives, and calls take unequally long to arrive. A call counts from its
   * answer on, by which it has arrived, but no later than so long after it left: slow answers would
   * cost too many places.
   */
  private static final long ARRIVED_NANOS = Duration.ofMillis(100).toNanos();

  private final Limits limits;
  private final CallLog whole = new CallLog();
  private final CallLog leaving = new CallLog();
  private final Map<String, CallLog> methods = new HashMap<>();
  private final Map<String, CallLog> threads = new HashMap<>();
  private int share;
  private int sending;
  private long sweptAt = CallLog.NEVER;

  TenantLimits(Limits limits) {
    this.limits = limits;
  }

  /** How much of the tenant's limit is this process's. */
  void share(int permits) {
    share = permits;
  }

  /** When a call may leave; {@link Long#MAX_VALUE} while there is no share. */
  long freeAt(Call call, long now) {
    if (call.urgency() == Urgency.ANSWER && !limits.answersWait()) {
      return now;
    }
    boolean evenly = call.urgency() == Urgency.BROADCAST;
    long free = now;
    if (limits.counts(call.method())) {
      Limit mine = mine(limits.whole());
      free = Math.max(free, mine.freeAt(whole));
      free = evenly ? Math.max(free, mine.evened().freeAt(leaving)) : free;
    }
    Limit method = limits.methods().get(call.method());
    if (method != null) {
      free = Math.max(free, freeAt(method, log(methods, call.method()), evenly));
    }
    return Math.max(free, threadFreeAt(call.thread()));
  }

  private long freeAt(Limit limit, CallLog log, boolean evenly) {
    Limit mine = mine(limit);
    long free = mine.freeAt(log);
    return evenly ? Math.max(free, mine.evened().freeAt(log)) : free;
  }

  private Limit mine(Limit limit) {
    return limit.share(share, limits.whole().most());
  }

  private long threadFreeAt(String thread) {
    CallLog log = threads.get(thread);
    long free = CallLog.NEVER;
    if (log != null) {
      for (Limit limit : limits.thread()) {
        free = Math.max(free, limit.freeAt(log));
      }
    }
    return free;
  }

  /** Writes down a call that leaves then. */
  void take(Call call, long at) {
    if (limits.counts(call.method())) {
      whole.add(at + ARRIVED_NANOS, limits.whole().most());
      leaving.add(at, limits.whole().evened().most());
    }
    Limit method = limits.methods().get(call.method());
    if (method != null) {
      log(methods, call.method()).add(at, method.most());
    }
    if (!call.thread().isEmpty() && !limits.thread().isEmpty()) {
      log(threads, call.thread()).add(at, mostOfAThread());
      sweep(at);
    }
    sending += isSending(call) ? 1 : 0;
  }

  /** A call that left then was answered now. */
  void answered(Call call, long at, long now) {
    if (limits.counts(call.method()) && now < at + ARRIVED_NANOS) {
      whole.move(at + ARRIVED_NANOS, now);
    }
    sending -= isSending(call) ? 1 : 0;
  }

  /** A delivery whose conversation is being opened has its message still before it. */
  private boolean isSending(Call call) {
    return call.urgency() == Urgency.BROADCAST && call.method().equals(limits.sending());
  }

  private int mostOfAThread() {
    return limits.thread().stream().mapToInt(Limit::most).max().orElse(1);
  }

  private static CallLog log(Map<String, CallLog> logs, String name) {
    return logs.computeIfAbsent(name, absent -> new CallLog());
  }

  /**
   * Forgets threads that were idle for so long that what they were sent makes no difference any
   * more: a round to a million leaves a thread each.
   */
  private void sweep(long now) {
    if (now - sweptAt > SWEEP_NANOS) {
      sweptAt = now;
      threads.values().removeIf(log -> now - log.newest(1) > idle(log.size()).toNanos());
    }
  }

  private static Duration idle(int calls) {
    return calls > FEW ? LONGEST_THREAD : A_CALL.multipliedBy(calls);
  }

  int threads() {
    return threads.size();
  }

  /**
   * How many deliveries more may be claimed.
   *
   * @param inHand how many are claimed already and not recorded yet
   */
  int room(long now, int inHand) {
    long until = now + AHEAD.toNanos();
    Limit mine = mine(limits.whole());
    Limit evened = mine.evened();
    long stretches = Math.max(1, AHEAD.toNanos() / Math.max(1, evened.nanos()));
    long calls =
        Math.min(mine.freeUntil(whole, until), evened.freeUntil(leaving, until) * stretches);
    long wanted = calls == 0 ? 0 : Math.max(1, calls / limits.callsADelivery());
    long waiting = Math.max(0, inHand - sending);
    return waiting > wanted / 2 ? 0 : (int) Math.min(Integer.MAX_VALUE, wanted - waiting);
  }
}
