package org.jointheconversation.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Plays a tape against the door over a number of connections, one thread each. */
final class Load {
  private static final OperatingSystemMXBean CPU =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int LARGEST_REQUEST = 16 << 10;

  private final Tape tape;
  private final int port;
  private final int connections;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final BitSet accepted = new BitSet();
  private final long[] nanos;

  Load(Tape tape, int port, int connections) {
    this.tape = tape;
    this.port = port;
    this.connections = connections;
    this.nanos = new long[tape.count()];
  }

  /**
   * What came of it.
   *
   * @param accepted the numbers of the requests that were accepted
   * @param refused how many were answered otherwise or not at all
   * @param seconds from the first request to the last answer
   * @param cpuSeconds of all processors, for program, client and stub together
   * @param nanos how long each answered request took, in the order of the tape
   */
  record Result(BitSet accepted, int refused, double seconds, double cpuSeconds, long[] nanos) {
    double rate() {
      return accepted.cardinality() / seconds;
    }

    /** Within how many milliseconds this share of the requests was answered. */
    double millis(double share) {
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    /** Says more than the rate where others use the machine too. */
    double cpuMillisEach() {
      return cpuSeconds * 1_000 / accepted.cardinality();
    }
  }

  /** As many as possible until the time or the tape is over. */
  Result asFastAsPossible(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return play(
        place -> {
          long now = System.nanoTime();
          return now < end ? now : -1;
        });
  }

  /**
   * So many a second, whether answers come or not; each is timed from when it was due, so that one
   * slow answer counts for all that had to wait behind it.
   */
  Result atRate(int perSecond) {
    long start = System.nanoTime();
    return play(
        place -> {
          long due = start + TimeUnit.SECONDS.toNanos(place) / perSecond;
          for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
          }
          return due;
        });
  }

  /** From when a request counts; negative where the time is over. */
  private interface Schedule {
    long start(int place);
  }

  private Result play(Schedule schedule) {
    long begun = System.nanoTime();
    long cpuBefore = CPU.getProcessCpuTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Thread thread = new Thread(() -> work(schedule), "load-" + i);
      thread.start();
      threads.add(thread);
    }
    threads.forEach(Load::join);
    double seconds = (System.nanoTime() - begun) / 1e9;
    double cpuSeconds = (CPU.getProcessCpuTime() - cpuBefore) / 1e9;
    int played = Math.min(next.get(), tape.count());
    return new Result(accepted, refused.get(), seconds, cpuSeconds, Arrays.copyOf(nanos, played));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A connection that breaks is not opened again: one refused request fails the benchmark. */
  private void work(Schedule schedule) {
    try (Door door = new Door(port)) {
      work(schedule, door);
    } catch (IOException broken) {
      refused.incrementAndGet();
    }
  }

  private void work(Schedule schedule, Door door) throws IOException {
    ByteBuffer request = ByteBuffer.allocateDirect(LARGEST_REQUEST);
    for (int place = next.getAndIncrement(); place < tape.count(); place = next.getAndIncrement()) {
      tape.read(place, request);
      long start = schedule.start(place);
      if (start < 0) {
        return;
      }
      boolean good = door.accepted(request);
      nanos[place] = System.nanoTime() - start;
      count(place, good);
    }
  }

  private synchronized void count(int place, boolean good) {
    if (good) {
      accepted.set(tape.number(place));
    } else {
      refused.incrementAndGet();
    }
  }
}
