package org.jointheconversation.digest;

import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.disclosure.Suppression;

/** A week with what may be shown of it, of the whole and of each organisation. Not thread-safe. */
final class CountedWeek {
  private final String consultation;
  private final IsoWeek week;
  private final WeekAnswers answers;
  private final Set<String> codebook;
  private final Suppression suppression;
  private final WeekCells cells;
  private NotHearing notHearing;

  CountedWeek(
      String consultation,
      IsoWeek week,
      WeekAnswers answers,
      FrozenCodebook codebook,
      Suppression suppression) {
    this.consultation = consultation;
    this.week = week;
    this.answers = answers;
    this.codebook = codebook.ids();
    this.suppression = suppression;
    this.cells = WeekCells.of(answers, this.codebook, suppression);
  }

  String consultation() {
    return consultation;
  }

  IsoWeek week() {
    return week;
  }

  WeekAnswers answers() {
    return answers;
  }

  Set<String> codebook() {
    return codebook;
  }

  Suppression suppression() {
    return suppression;
  }

  WeekCells cells() {
    return cells;
  }

  /** Who was asked there and not heard from. */
  NotHearing notHearing() {
    if (notHearing == null) {
      notHearing = new NotHearing(answers, cells, suppression.minGroup());
    }
    return notHearing;
  }

  /** The answers without what is not shown of them. */
  Answers spared(Scope scope, Cells shown) {
    return SparedAnswers.of(answers.of(scope), codebook, shown);
  }

  /** What the digest of that scope shows. */
  Surroundings.Figures figures(Scope scope) {
    Cells shown = cells.of(scope);
    SortedMap<String, Integer> people = new TreeMap<>();
    for (String theme : shown.themes()) {
      int count = cells.counts(scope).people(theme);
      suppression.shown(count).ifPresent(rounded -> people.put(theme, rounded));
    }
    return new Surroundings.Figures(answered(scope, shown), people);
  }

  private OptionalInt answered(Scope scope, Cells shown) {
    int answered = answers.of(scope).answered();
    if (!shown.turnout()) {
      return OptionalInt.empty();
    }
    return scope.isWhole() ? OptionalInt.of(answered) : suppression.shown(answered);
  }

  /** Themes of a scope that are large enough and not shown, with their true counts. */
  SortedMap<String, Integer> themesWithheld(Scope scope) {
    SortedMap<String, Integer> withheld = new TreeMap<>();
    for (String theme : codebook) {
      int count = cells.counts(scope).people(theme);
      if (suppression.shown(count).isPresent() && !cells.of(scope).themes().contains(theme)) {
        withheld.put(theme, count);
      }
    }
    return withheld;
  }

  /** Whether who answered is not shown although it could be, were it not for others. */
  boolean turnoutWithheld(Scope scope) {
    return !scope.isWhole() && !cells.of(scope).turnout();
  }
}
