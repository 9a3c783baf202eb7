package org.jointheconversation.outcome;

import java.util.OptionalInt;

/**
 * How many people said yes and no, as far as that may be shown: rounded to the nearest 5, and only
 * where nobody can work out a small number from it. No sum is shown, so there is nothing to
 * subtract; what is left is what the verdict tells. Fixed means that at most half as many said no
 * as yes. So a number of yes stands beside a hidden number of no only where that leaves room for
 * every hidden number from 0 up; and that nobody said no looks the same as that few did.
 */
public record Counts(OptionalInt yes, OptionalInt no) {
  private static final int STEP = 5;

  /** Of what was never asked. */
  public static final Counts NONE = new Counts(OptionalInt.empty(), OptionalInt.empty());

  /** What may be shown of true numbers. */
  static Counts shown(int yes, int no, int minGroup) {
    boolean noShown = no >= minGroup;
    boolean yesShown = noShown ? yes >= minGroup : yes >= 2 * minGroup;
    return new Counts(shown(yes, yesShown, minGroup), shown(no, noShown, minGroup));
  }

  private static OptionalInt shown(int people, boolean shown, int minGroup) {
    if (!shown) {
      return OptionalInt.empty();
    }
    int nearest = (people + STEP / 2) / STEP * STEP;
    return OptionalInt.of(nearest < minGroup ? nearest + STEP : nearest);
  }
}
