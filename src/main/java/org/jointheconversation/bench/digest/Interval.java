package org.jointheconversation.bench.digest;

/**
 * What somebody knows of a whole number: no less and no more.
 *
 * @param low the least it can be
 * @param high the most it can be; {@link #MOST} where there is no end
 */
public record Interval(long low, long high) {
  /** More people than there are. */
  static final long MOST = 10_000_000;

  /** What is known of a count about which nobody said anything. */
  static final Interval ANY = new Interval(0, MOST);

  private static final int STEP = 5;

  /** How far rounding to the nearest 5 moves a number. */
  private static final int MOVED = 2;

  static Interval exactly(long value) {
    return new Interval(value, value);
  }

  /** What a shown count stands for; the smallest one also for what was rounded up to it. */
  static Interval rounded(int shown, int minGroup) {
    boolean smallest = shown - STEP < minGroup;
    return new Interval(smallest ? minGroup : shown - MOVED, (long) shown + MOVED);
  }

  Interval and(Interval other) {
    return new Interval(Math.max(low, other.low), Math.min(high, other.high));
  }

  /** What is known of the difference when this is known of the later number. */
  Interval minus(Interval before) {
    return new Interval(low - before.high, high - before.low);
  }

  boolean isEmpty() {
    return low > high;
  }

  /** How many steps lie between the least and the most. */
  long width() {
    return high - low;
  }

  /** Whether it may be nobody, or a group of which something may be said. */
  boolean mayBeNobodyOrMany(int minGroup) {
    return low <= 0 || high >= minGroup;
  }

  /** Whether it may be no change, or one of which something may be said, in either direction. */
  boolean mayBeNoChangeOrLarge(int minGroup) {
    return (low <= 0 && high >= 0) || high >= minGroup || low <= -minGroup;
  }

  @Override
  public String toString() {
    return low + ".." + (high >= MOST ? "" : high);
  }
}
