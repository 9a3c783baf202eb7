package org.jointheconversation.digest.disclosure;

import java.util.Collection;

/**
 * What a reader works out of the hidden parts of a sum, by taking the shown parts from the total.
 * The rule: a hidden part of fewer people than the smallest group is safe when, for all a reader
 * knows, it may be nobody or at least that many, and the range of what it may be is at least the
 * smallest group less 1 wide.
 *
 * <p>Two readers are thought of. One knows that a part may be hidden to protect another, so that
 * any hidden part may be large. The other guesses that all hidden parts are small; where that
 * happens to be true, the parts have to be safe from this reader, too.
 */
public final class Residual {
  private final int minGroup;
  private final long low;
  private final long high;

  /**
   * @param total what is known of the sum
   * @param shown what is known of each part that is shown
   */
  public Residual(int minGroup, Interval total, Collection<Interval> shown) {
    this.minGroup = minGroup;
    long most = shown.stream().mapToLong(Interval::high).sum();
    long least = shown.stream().mapToLong(Interval::low).sum();
    this.low = Math.max(0, total.low() - most);
    this.high = total.high() - least;
  }

  /**
   * A part that is not shown.
   *
   * @param truly how many it is
   * @param mayBeSomebody whether readers may learn that it is not nobody, as long as it may be
   *     large; false where something else that is published bounds it
   */
  public record Hidden(int truly, boolean mayBeSomebody) {}

  /** Whether every small part among these, which are all that is hidden of the sum, is safe. */
  public boolean isSafeFor(Collection<Hidden> hidden) {
    long small = hidden.stream().filter(part -> part.truly < minGroup).count();
    if (small == 0) {
      return true;
    }
    if (high < minGroup - 1) {
      return false;
    }
    if (hidden.size() == 1) {
      return low == 0 || (hidden.iterator().next().mayBeSomebody && isWideAndMayBeLarge());
    }
    boolean guessedRight = small == hidden.size();
    return !guessedRight || low <= (small - 1) * (minGroup - 1);
  }

  private boolean isWideAndMayBeLarge() {
    return high >= minGroup && high - low >= minGroup - 1;
  }
}
