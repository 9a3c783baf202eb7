package org.jointheconversation.digest;

import java.util.OptionalInt;
import org.jointheconversation.digest.disclosure.Suppression;

/**
 * What is shown of who was asked and who answered: all three numbers or none, as any one of them
 * would narrow down a small group. They are exact for the whole, rounded for an organisation.
 */
final class TurnoutShown {
  static final Digest.Turnout NONE =
      new Digest.Turnout(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  private final FrozenInput input;
  private final Suppression suppression;

  TurnoutShown(FrozenInput input, Suppression suppression) {
    this.input = input;
    this.suppression = suppression;
  }

  Digest.Turnout turnout() {
    if (input.beside().kept().turnout().isPresent()) {
      return input.beside().kept().turnout().get().shown();
    }
    Answers answers = input.answers();
    boolean safe =
        suppression.exactIsSafe(answers.answered()) && suppression.exactIsSafe(answers.silent());
    if (!safe || input.beside().turnoutWithheld()) {
      return NONE;
    }
    return input.subject().organisation().isPresent()
        ? rounded(answers, suppression)
        : exact(answers);
  }

  static Digest.Turnout exact(Answers answers) {
    return new Digest.Turnout(
        answers.asked(), OptionalInt.of(answers.answered()), OptionalInt.of(answers.replies()));
  }

  static Digest.Turnout rounded(Answers answers, Suppression suppression) {
    if (suppression.shown(answers.answered()).isEmpty()) {
      return NONE;
    }
    OptionalInt asked =
        answers.asked().isPresent()
            ? suppression.shown(answers.asked().getAsInt())
            : OptionalInt.empty();
    return new Digest.Turnout(
        asked, suppression.shown(answers.answered()), suppression.shown(answers.replies()));
  }
}
