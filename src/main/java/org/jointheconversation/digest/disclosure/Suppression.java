package org.jointheconversation.digest.disclosure;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What may be shown of a true count. Rules: a group below the smallest one is not shown, and nobody
 * looks the same as too few; what is shown is rounded to the nearest 5, upwards where rounding
 * would fall below the smallest group (platform rules N10, N11).
 *
 * @param minGroup the smallest group about which anything is said, 1 or more
 */
public record Suppression(int minGroup) {
  private static final int STEP = 5;

  /** The count to show; empty where it is not shown. */
  public OptionalInt shown(int people) {
    return people < minGroup ? OptionalInt.empty() : OptionalInt.of(rounded(people));
  }

  /**
   * Whether the exact size of a group gives nobody away: it is nobody, or large enough. Used for
   * who answered and for who was asked and did not.
   */
  public boolean exactIsSafe(int people) {
    return people == 0 || people >= minGroup;
  }

  /** The true counts that a shown one may stand for. */
  public Interval behind(int shown) {
    boolean roundedUp = shown - STEP < minGroup;
    return new Interval(roundedUp ? minGroup : shown - STEP / 2, shown + STEP / 2);
  }

  /** What a reader would know of a count if it were shown; empty where it cannot be. */
  public Optional<Interval> ifShown(int people) {
    return shown(people).stream().mapToObj(this::behind).findFirst();
  }

  private int rounded(int people) {
    int nearest = (people + STEP / 2) / STEP * STEP;
    return nearest < minGroup ? nearest + STEP : nearest;
  }
}
