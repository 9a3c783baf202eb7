package org.jointheconversation.delivery;

import java.util.Arrays;

/**
 * When calls left or will leave, in their order; the oldest are forgotten. Not thread-safe.
 *
 * <p>Times are nanoseconds of a clock that never goes back.
 */
final class CallLog {
  /** Long before anything, and far enough from the end of the numbers to be added to. */
  static final long NEVER = Long.MIN_VALUE / 2;

  private long[] times = new long[4];
  private int first;
  private int size;

  /**
   * Writes down a call; one that leaves before others that were written down takes its place among
   * them.
   *
   * @param keep how many are worth keeping
   */
  void add(long time, int keep) {
    if (size >= keep) {
      first = index(1);
      size--;
    } else if (size == times.length) {
      grow();
    }
    int at = size++;
    while (at > 0 && times[index(at - 1)] > time) {
      times[index(at)] = times[index(at - 1)];
      at--;
    }
    times[index(at)] = time;
  }

  /** Puts a call that was written down at one time at another, earlier one. */
  void move(long from, long to) {
    int at = size - after(from - 1);
    if (at < size && times[index(at)] == from) {
      while (at > 0 && times[index(at - 1)] > to) {
        times[index(at)] = times[index(at - 1)];
        at--;
      }
      times[index(at)] = to;
    }
  }

  /** The {@code n}th newest, the newest being the first; {@link #NEVER} where there are fewer. */
  long newest(int n) {
    return n > size ? NEVER : times[index(size - n)];
  }

  /** How many lie after a moment. */
  int after(long moment) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[index(middle)] > moment) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return size - low;
  }

  int size() {
    return size;
  }

  private int index(int place) {
    return (first + place) & (times.length - 1);
  }

  /** The length stays a power of two, for {@link #index}. */
  private void grow() {
    long[] larger = Arrays.copyOfRange(times, first, first + times.length * 2);
    System.arraycopy(times, 0, larger, times.length - first, first);
    times = larger;
    first = 0;
  }
}
