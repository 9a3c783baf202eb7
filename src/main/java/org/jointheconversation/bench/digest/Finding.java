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
    /** Why numbers are missing tells of a small group. */
    WHY_MISSING,
    /** A share or a change that no published number explains. */
    UNEXPLAINED,
    /** Nobody answered, says the whole's exact number, so that nobody is behind any other. */
    NOBODY,
    /**
     * Those of the whole who answered and did not raise a theme that nearly everybody raised: the
     * whole's own numbers say so, and are never made poorer.
     */
    COMPLEMENT,
    /** How many there are outside of any organisation, who are not certainly few. */
    OUTSIDE;

    /** Whether it is counted and nothing is done about it. */
    public boolean isAllowed() {
      return this == NOBODY || this == COMPLEMENT || this == OUTSIDE;
    }
  }
}
