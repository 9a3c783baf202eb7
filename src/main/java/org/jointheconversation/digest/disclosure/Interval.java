package org.jointheconversation.digest.disclosure;

/**
 * What a reader knows of a true count.
 *
 * @param low at least this many
 * @param high at most this many
 */
public record Interval(long low, long high) {
  private static final long BOUNDLESS = 1L << 40;

  /** Of a count of which nothing is shown. */
  public static final Interval UNKNOWN = new Interval(0, BOUNDLESS);

  /** Of a count that is shown as it is. */
  public static Interval exactly(long count) {
    return new Interval(count, count);
  }

  /** The same, without knowing where it ends. */
  public Interval orMore() {
    return new Interval(low, BOUNDLESS);
  }
}
