package org.jointheconversation.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** What arrived at a platform: how often each member was written to, and when each call came. */
final class Arrivals implements Receiver {
  private static final int MOST_TIMES = 1_000_000;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private volatile Faults faults = Faults.none();
  private final AtomicIntegerArray messages;
  private final long[] times;
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * @param members numbers from 0
   */
  Arrivals(int members) {
    this.messages = new AtomicIntegerArray(members);
    this.times = new long[Math.min(4 * members, MOST_TIMES) + 1_000];
  }

  @Override
  public StubAnswer called(int member, boolean message, StubAnswer good) {
    int call = calls.getAndIncrement();
    if (call < times.length) {
      times[call] = System.nanoTime();
    }
    Faults.Fault fault = message ? faults.next() : Faults.Fault.NONE;
    if (message && fault.arrives()) {
      messages.incrementAndGet(member);
    }
    return fault.answer(good);
  }

  /** From now on, these things go wrong. */
  void spoil(Faults later) {
    faults = later;
  }

  /** Forgets everything so far. */
  void clear() {
    for (int member = 0; member < messages.length(); member++) {
      messages.set(member, 0);
    }
    calls.set(0);
  }

  /** How often a member was written to. */
  int messages(int member) {
    return messages.get(member);
  }

  /** Calls so far. */
  int calls() {
    return calls.get();
  }

  /** When the first call came, by {@link System#nanoTime}. */
  long first() {
    return times[0];
  }

  /** Calls a second, from the first to the last. */
  double rate() {
    return rateAfter(0);
  }

  /** Calls a second, without so many at the beginning. */
  double rateAfter(int warmUp) {
    long[] sorted = sorted();
    int last = sorted.length - 1;
    return (last - warmUp) * (double) SECOND / (sorted[last] - sorted[warmUp]);
  }

  /** The most calls that came within any one second. */
  int mostInASecond() {
    long[] sorted = sorted();
    int most = 0;
    int from = 0;
    for (int to = 0; to < sorted.length; to++) {
      while (sorted[to] - sorted[from] >= SECOND) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  private long[] sorted() {
    long[] sorted = Arrays.copyOf(times, Math.min(calls(), times.length));
    Arrays.sort(sorted);
    return sorted;
  }
}
