package org.jointheconversation.outcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a coordinator may say about a theme, and what of it the audit log keeps. */
final class PlanRules {
  private static final int MOST_YEARS = 10;

  private PlanRules() {}

  /** The same with its words cleaned; {@code published} is when the theme was. */
  static Plan.Change clean(Plan.Change typed, LocalDate published) {
    typed
        .due()
        .filter(due -> Math.abs(due.getYear() - published.getYear()) > MOST_YEARS)
        .ifPresent(
            odd -> {
              throw new OutcomeRefusedException(Refusal.DATE);
            });
    return new Plan.Change(
        typed.owner().map(words -> clean(words, Outcomes.LONGEST_OWNER, Refusal.OWNER_TEXT)),
        typed.due(),
        typed.status(),
        typed.answer().map(words -> clean(words, Outcomes.LONGEST_ANSWER, Refusal.ANSWER_TEXT)));
  }

  private static String clean(String words, int most, Refusal otherwise) {
    return PlainWords.of(words, most).orElseThrow(() -> new OutcomeRefusedException(otherwise));
  }

  /** Refuses a status that does not follow on another. */
  static void refuseWrong(Status before, Plan after) {
    if (before == Status.DONE) {
      throw new OutcomeRefusedException(Refusal.ASKING);
    }
    if (!after.status().isSaidByCoordinators()) {
      throw new OutcomeRefusedException(Refusal.BY_PEOPLE);
    }
    boolean needsAnswer = after.status() == Status.DONE || after.status() == Status.WILL_NOT;
    if (needsAnswer && after.answer().isEmpty()) {
      throw new OutcomeRefusedException(Refusal.NO_ANSWER);
    }
  }

  /** What was changed, without a word of what was typed. */
  static String said(Plan.Change change) {
    return Stream.of(
            change.status().map(status -> "status " + status.wire()),
            change.due().map(due -> "due " + due),
            change.owner().map(owner -> "owner"),
            change.answer().map(answer -> "answer"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
