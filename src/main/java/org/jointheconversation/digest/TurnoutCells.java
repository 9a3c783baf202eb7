package org.jointheconversation.digest;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jointheconversation.digest.disclosure.Interval;
import org.jointheconversation.digest.disclosure.SumRow;
import org.jointheconversation.digest.disclosure.Suppression;

/**
 * Of which organisations it may be shown who was asked and who answered: all of it or none. Those
 * asked, those who answered, those who did not, and the replies each add up to an exact number of
 * the whole.
 */
final class TurnoutCells {
  private final Answers whole;
  private final Map<String, Answers> parts;
  private final Set<String> shown = new HashSet<>();
  private final Suppression suppression;

  /**
   * @param parts the organisations, and under a blank name the people without one
   * @param counts people a theme, of each part
   */
  TurnoutCells(
      Answers whole,
      Map<String, Answers> parts,
      Map<String, Counts> counts,
      Suppression suppression) {
    this.whole = whole;
    this.parts = parts;
    this.suppression = suppression;
    parts.keySet().stream()
        .filter(name -> !name.isEmpty())
        .filter(name -> isLarge(parts.get(name)) && leavesNoFew(parts.get(name), counts.get(name)))
        .forEach(shown::add);
  }

  private boolean isLarge(Answers answers) {
    return suppression.shown(answers.answered()).isPresent()
        && suppression.exactIsSafe(answers.silent())
        && looksLikeNobodyOrMany(answers);
  }

  /**
   * For a reader who thinks that everybody who answered was asked. Whoever answers unasked makes
   * that wrong, and those who did not answer look fewer than they are.
   */
  private boolean looksLikeNobodyOrMany(Answers answers) {
    int unanswered = answers.asked().orElse(0) - answers.answered();
    return unanswered <= 0 || suppression.exactIsSafe(unanswered);
  }

  /**
   * Whether no theme is raised by so many that the others are certainly some, and certainly few.
   */
  private boolean leavesNoFew(Answers answers, Counts counts) {
    Interval answered = suppression.behind(suppression.shown(answers.answered()).getAsInt());
    return counts.people().values().stream()
        .flatMap(people -> suppression.ifShown(people).stream())
        .noneMatch(
            theme ->
                answered.low() > theme.high()
                    && answered.high() - theme.low() < suppression.minGroup());
  }

  Set<String> shown() {
    int before;
    do {
      before = shown.size();
      row(Answers::answered, Answers::answered, part -> suppression.ifShown(part.answered()));
      row(Answers::replies, Answers::answered, part -> suppression.ifShown(part.replies()));
      if (whole.asked().isPresent()) {
        row(TurnoutCells::asked, TurnoutCells::asked, part -> suppression.ifShown(asked(part)));
        row(Answers::silent, Answers::silent, this::silent);
      }
    } while (shown.size() < before);
    return Set.copyOf(shown);
  }

  /**
   * @param number what adds up
   * @param people how many people stand behind a part of it that is hidden
   */
  private void row(
      ToIntFunction<Answers> number,
      ToIntFunction<Answers> people,
      Function<Answers, Optional<Interval>> known) {
    boolean exact =
        suppression.exactIsSafe(whole.answered()) && suppression.exactIsSafe(whole.silent());
    Interval total = exact ? Interval.exactly(number.applyAsInt(whole)) : Interval.UNKNOWN;
    SumRow row = new SumRow(suppression.minGroup(), total);
    Set<String> mayBe = new HashSet<>();
    parts.forEach(
        (name, part) -> {
          Optional<Interval> ifShown = shown.contains(name) ? known.apply(part) : Optional.empty();
          ifShown.ifPresent(interval -> mayBe.add(name));
          if (name.isEmpty()) {
            row.outside(people.applyAsInt(part));
          } else {
            row.part(name, people.applyAsInt(part), ifShown);
          }
        });
    mayBe.removeAll(row.shown());
    shown.removeAll(mayBe);
  }

  /** Who did not answer is not shown, but can be worked out of those asked and those who did. */
  private Optional<Interval> silent(Answers part) {
    Interval answered = suppression.ifShown(part.answered()).orElse(Interval.UNKNOWN);
    return suppression
        .ifShown(asked(part))
        .map(
            asked ->
                new Interval(
                    Math.max(0, asked.low() - answered.high()), asked.high() - answered.low()));
  }

  private static int asked(Answers part) {
    return part.asked().orElse(0);
  }
}
