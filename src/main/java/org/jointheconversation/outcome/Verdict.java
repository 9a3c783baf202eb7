package org.jointheconversation.outcome;

/**
 * What the votes come to.
 *
 * @param status {@link Status#FIXED} or {@link Status#NOT_FIXED}
 * @param counts what may be shown
 */
public record Verdict(Status status, Counts counts) {

  /**
   * Fixed where at least {@code minGroup} people have a view, and at least two thirds of them say
   * so.
   */
  static Verdict of(int yes, int no, int minGroup) {
    boolean enough = yes + no >= minGroup && yes >= 2 * no;
    return new Verdict(enough ? Status.FIXED : Status.NOT_FIXED, Counts.shown(yes, no, minGroup));
  }
}
