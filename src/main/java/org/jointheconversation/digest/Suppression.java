package org.jointheconversation.digest;

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
  boolean exactIsSafe(int people) {
    return people == 0 || people >= minGroup;
  }

  private int rounded(int people) {
    int nearest = (people + STEP / 2) / STEP * STEP;
    return nearest < minGroup ? nearest + STEP : nearest;
  }
}
