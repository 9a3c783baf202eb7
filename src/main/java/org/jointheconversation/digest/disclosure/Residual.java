package org.jointheconversation.digest.disclosure;

import java.util.Collection;

/**
 * What a reader works out of the hidden parts of a sum, by taking the shown parts from the total.
 * The rule: a hidden part is safe when, for all a reader knows, it may be nobody or at least the
 * smallest group, and the range of what it may be is at least the smallest group less 1 wide; and
 * all hidden parts together must not be certain to be somebody and too few.
 *
 * <p>Several readers are thought of. One knows that a part may be hidden to protect another, so
 * that of several hidden parts each may be large. One guesses that all hidden parts are small;
 * where that happens to be true, the parts have to be safe from this reader, too. One knows that
 * whatever is hidden to protect another is never hidden alone, so that a part that is must be
 * small.
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

  /** At least and at most so many are hidden, as far as a reader can tell. */
  Interval range() {
    return new Interval(low, high);
  }

  /**
   * Whether, for all a reader knows, what was hidden before and what is hidden now differ by nobody
   * or by at least the smallest group.
   */
  public boolean mayFollow(Residual before) {
    long least = low - before.high;
    long most = high - before.low;
    return (least <= 0 && most >= 0) || most >= minGroup || least <= -minGroup;
  }

  /**
   * Whether every part among these, which are all that is hidden of the sum, is safe.
   *
   * @param hidden how many each truly is
   */
  public boolean isSafeFor(Collection<Integer> hidden) {
    if (hidden.isEmpty()) {
      return true;
    }
    boolean certainlyFew = low > 0 && high < minGroup;
    if (high < minGroup - 1 || certainlyFew) {
      return false;
    }
    if (hidden.size() == 1) {
      return low == 0;
    }
    boolean guessedRight = hidden.stream().allMatch(people -> people < minGroup);
    return !guessedRight || low <= (hidden.size() - 1L) * (minGroup - 1);
  }
}
