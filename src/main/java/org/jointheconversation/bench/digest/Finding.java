package org.jointheconversation.bench.digest;

import org.jointheconversation.consultation.IsoWeek;

/**
 * Something that was given away.
 *
 * @param editions the time or times at which it was true, counted from 1 for the first publication
 *     of the week, like {@code 2} or {@code 1-2}
 * @param cell whose count it is, in words
 * @param interval between which numbers it lies, for certain
 */
public record Finding(Leak leak, IsoWeek week, String editions, String cell, Interval interval) {

  /** How it was given away. */
  public enum Leak {
    /** A hidden count is certainly a group of 1 to the smallest group less one. */
    SMALL,
    /** A hidden count is known too well. */
    NARROW,
    /** The same, of a group that is certainly large enough to be shown. */
    AS_GOOD_AS_SHOWN,
    /** All hidden organisations together are certainly a small group. */
    TOGETHER,
    /** Those of a shown count who are not in another one within it are a small group. */
    REST,
    /** Two publications of a week differ by a small group. */
    CHANGE,
    /** The only hidden one of its row, if nothing else but its size can have hidden it. */
    LONE,
    /** A share or a change that no published number explains. */
    UNEXPLAINED,
    /** Nobody answered, says the whole's exact number, so that nobody is behind any other. */
    NOBODY(true),
    /**
     * Those of the whole who answered and did not raise a theme that nearly everybody raised: the
     * whole's own numbers say so, and are never made poorer.
     */
    COMPLEMENT(true),
    /**
     * Those of the whole who were asked, less those who answered. Where nobody answered unasked
     * that is who did not answer, of whom a few are never told; where it is a few, somebody did,
     * and it is no group of people.
     */
    UNASKED(true),
    /**
     * The whole's exact numbers are missing although enough people answered: a few of those asked
     * did not. That is the rule by which they are missing, and it tells no more than it must.
     */
    WHY_MISSING(true),
    /** How many there are outside of any organisation, who are not certainly few. */
    OUTSIDE(true);

    private final boolean allowed;

    Leak() {
      this(false);
    }

    Leak(boolean allowed) {
      this.allowed = allowed;
    }

    /** Whether it is counted and nothing is done about it. */
    public boolean isAllowed() {
      return allowed;
    }
  }
}
