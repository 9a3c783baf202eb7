package org.jointheconversation.digest.disclosure;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A sum over the same parts as another one that it lies within, part by part: a kind within its
 * theme, a theme within those who answered. What the inner sum leaves for its hidden parts is at
 * least so many, what the outer one leaves for them is at most so many, and both together may tell
 * what neither tells alone: that there is somebody there, and few.
 *
 * @param total what is known of the outer sum
 * @param shown what is known of each of its parts that is shown
 * @param parts all parts, shown or not
 * @param mayBeKnown a part of which no number is ever shown and which is large enough; or none
 */
public record Nested(
    int minGroup,
    Interval total,
    Map<String, Interval> shown,
    Set<String> parts,
    Set<String> mayBeKnown) {

  /**
   * Whether the inner sum may be shown like this beside the outer one.
   *
   * @param inner what is known of the inner sum
   * @param innerShown what is known of each of its parts that is shown
   */
  public boolean isSafe(Interval inner, Map<String, Interval> innerShown) {
    long least = new Residual(minGroup, inner, innerShown.values()).range().low();
    Set<String> innerHidden = without(parts, innerShown.keySet());
    Set<String> hidden = without(innerHidden, shown.keySet());
    long most = mostOf(hidden, innerShown);
    long elsewhere =
        without(innerHidden, hidden).stream().mapToLong(part -> shown.get(part).high()).sum();
    boolean togetherFew = least > 0 && elsewhere + most < minGroup;
    boolean hiddenMayBeNobody = hidden.isEmpty() || least - elsewhere <= 0;
    boolean hiddenMayBeMany =
        most >= minGroup && (hidden.size() > 1 || mayBeKnown.containsAll(hidden));
    return !togetherFew && (hiddenMayBeNobody || hiddenMayBeMany);
  }

  /** How many of the outer sum there can be in these parts, of which neither number is shown. */
  private long mostOf(Set<String> hidden, Map<String, Interval> innerShown) {
    if (hidden.isEmpty()) {
      return 0;
    }
    long taken =
        without(innerShown.keySet(), shown.keySet()).stream()
            .mapToLong(part -> innerShown.get(part).low())
            .sum();
    long left = new Residual(minGroup, total, shown.values()).range().high();
    return Math.max(0, left - taken);
  }

  private static Set<String> without(Collection<String> all, Collection<String> some) {
    Set<String> left = new HashSet<>(all);
    left.removeAll(some);
    return left;
  }
}
