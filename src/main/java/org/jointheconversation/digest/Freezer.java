package org.jointheconversation.digest;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.disclosure.Suppression;

/** Reads a week once and freezes it, the whole and each organisation. Thread-safe. */
final class Freezer {
  private static final int WEEKS_BEFORE = 4;

  private final DigestSource source;
  private final EditionStore editions;
  private final Suppression suppression;
  private final UnaryOperator<String> salts;

  Freezer(DigestSource source, EditionStore editions, int minGroup, UnaryOperator<String> salts) {
    this.salts = salts;
    this.source = source;
    this.editions = editions;
    this.suppression = new Suppression(minGroup);
  }

  /** What would be published of that week now; each digest of it is made when it is asked for. */
  FrozenWeek freeze(String consultation, DigestSettings settings, IsoWeek week) {
    CountedWeek counted = count(consultation, settings, week);
    List<PastWeek> before =
        LongStream.rangeClosed(1, WEEKS_BEFORE)
            .mapToObj(ago -> new PastWeek(consultation, settings, week.plus(-ago)))
            .toList();
    return new FrozenWeek(source, settings, salts, counted, before);
  }

  CountedWeek count(String consultation, DigestSettings settings, IsoWeek week) {
    WeekAnswers answers = source.answers(consultation, week);
    return new CountedWeek(consultation, week, answers, settings.codebook(), suppression);
  }

  /** A week before, read when it is needed: most are known from what was published of them. */
  final class PastWeek {
    private final String consultation;
    private final DigestSettings settings;
    private final IsoWeek week;
    private CountedWeek counted;

    PastWeek(String consultation, DigestSettings settings, IsoWeek week) {
      this.consultation = consultation;
      this.settings = settings;
      this.week = week;
    }

    /**
     * What was published; where nothing was, what would be. An organisation's digest that was
     * drafted together with the others counts as published, since it is safe beside them.
     */
    WeekBefore of(Scope scope) {
      return editions
          .latest(consultation, week, scope)
          .filter(edition -> !scope.isWhole() || edition.state() == EditionState.RELEASED)
          .map(edition -> DigestComposer.asWeekBefore(editions.input(edition.id())))
          .orElseGet(() -> unpublished(scope));
    }

    private WeekBefore unpublished(Scope scope) {
      if (counted == null) {
        counted = count(consultation, settings, week);
      }
      Surroundings.Figures figures = counted.figures(scope);
      return new WeekBefore(
          week, figures.answered(), figures.shown(), Optional.of(settings.codebook().version()));
    }
  }

  /** A frozen digest, and the quotes that stay beside it. */
  record Frozen(FrozenInput input, List<ChosenQuote> quotes) {}
}
