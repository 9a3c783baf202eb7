package org.jointheconversation.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointheconversation.digest.disclosure.Interval;
import org.jointheconversation.digest.disclosure.Residual;
import org.jointheconversation.digest.disclosure.Suppression;

/**
 * Whether who was asked and who answered may be shown anew in a correction, everywhere at once:
 * where it is shown, of nobody or of enough people each number changes; and of the people it is not
 * shown of, what the total leaves for them does not change by a few.
 */
final class TurnoutMove {
  private final Map<Scope, Published> before;
  private final CountedWeek counted;
  private final Suppression suppression;

  /**
   * @param before what the newest edition of each scope shows
   */
  TurnoutMove(Map<Scope, Published> before, CountedWeek counted) {
    this.before = before;
    this.counted = counted;
    this.suppression = counted.suppression();
  }

  boolean isSafe() {
    boolean any = false;
    for (Map.Entry<Scope, Published> entry : before.entrySet()) {
      if (entry.getValue().turnout().answered().isPresent()) {
        Answers answers = counted.answers().of(entry.getKey());
        if (!entry.getValue().mayMoveTo(answers, suppression.minGroup())
            || !mayBeShown(entry.getKey(), answers)) {
          return false;
        }
        any = true;
      }
    }
    return any && restsMayMove();
  }

  /** Whether it still may, or is hidden for being small and not for the sake of others. */
  private boolean mayBeShown(Scope scope, Answers answers) {
    return counted.cells().of(scope).turnout() || answers.answered() < suppression.minGroup();
  }

  /**
   * Whether a theme may move together with the turnout: who answered and did not raise it
   * subtracts.
   */
  boolean allows(Scope scope, Interval themeBefore, Interval themeNow) {
    OptionalInt was = shownBefore(scope).answered();
    OptionalInt is = now(scope).answered();
    if (was.isEmpty() || is.isEmpty()) {
      return true;
    }
    Residual before = others(scope, was.getAsInt(), themeBefore);
    return others(scope, is.getAsInt(), themeNow).mayFollow(before);
  }

  private Residual others(Scope scope, int answered, Interval theme) {
    Interval all = scope.isWhole() ? Interval.exactly(answered) : suppression.behind(answered);
    return new Residual(suppression.minGroup(), all, List.of(theme));
  }

  private boolean restsMayMove() {
    Stream<Function<Digest.Turnout, OptionalInt>> numbers =
        Stream.of(Digest.Turnout::asked, Digest.Turnout::answered, Digest.Turnout::replies);
    return numbers.allMatch(
        number -> rest(number, this::now).mayFollow(rest(number, this::shownBefore)));
  }

  private Digest.Turnout shownBefore(Scope scope) {
    return before.get(scope).turnout();
  }

  private Digest.Turnout now(Scope scope) {
    Answers answers = counted.answers().of(scope);
    if (before.get(scope).turnout().answered().isEmpty()
        || answers.answered() < suppression.minGroup() && !scope.isWhole()) {
      return TurnoutShown.NONE;
    }
    return scope.isWhole()
        ? TurnoutShown.exact(answers)
        : TurnoutShown.rounded(answers, suppression);
  }

  private Residual rest(
      Function<Digest.Turnout, OptionalInt> number, Function<Scope, Digest.Turnout> shown) {
    List<Interval> parts = new ArrayList<>();
    for (Scope scope : before.keySet()) {
      OptionalInt part = number.apply(shown.apply(scope));
      if (!scope.isWhole() && part.isPresent()) {
        parts.add(suppression.behind(part.getAsInt()));
      }
    }
    OptionalInt whole =
        before.containsKey(Scope.WHOLE)
            ? number.apply(shown.apply(Scope.WHOLE))
            : OptionalInt.empty();
    Interval total = whole.isPresent() ? Interval.exactly(whole.getAsInt()) : Interval.UNKNOWN;
    return new Residual(suppression.minGroup(), total, parts);
  }
}
