package org.jointheconversation.digest;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jointheconversation.consultation.IsoWeek;

/** Reads a week once and freezes it. Thread-safe. */
final class Freezer {
  private static final int WEEKS_BEFORE = 4;

  private final DigestSource source;
  private final EditionStore editions;
  private final int minGroup;

  Freezer(DigestSource source, EditionStore editions, int minGroup) {
    this.source = source;
    this.editions = editions;
    this.minGroup = minGroup;
  }

  /** What would be published of that week now. */
  Frozen freeze(String consultation, DigestSettings settings, IsoWeek week) {
    Subject subject = subject(consultation, settings, week);
    Answers answers = answers(subject, settings);
    FrozenInput unquoted =
        unquoted(subject, settings.codebook(), answers, before(subject, settings));
    List<ChosenQuote> quotes = quotes(settings, unquoted);
    FrozenInput input =
        new FrozenInput(
            subject,
            settings.codebook(),
            answers,
            unquoted.before(),
            QuoteChooser.ids(quotes),
            minGroup,
            emerging(subject),
            FrozenInputJson.FORMAT);
    return new Frozen(input, quotes);
  }

  private List<Emerging> emerging(Subject subject) {
    return source.emerging(subject.consultation(), subject.week()).stream()
        .filter(one -> one.people() >= minGroup)
        .toList();
  }

  /** A frozen week, and the quotes that stay beside it. */
  record Frozen(FrozenInput input, List<ChosenQuote> quotes) {}

  private static Subject subject(String consultation, DigestSettings settings, IsoWeek week) {
    return new Subject(consultation, settings.title(), week, Optional.empty(), 1);
  }

  private List<WeekBefore> before(Subject subject, DigestSettings settings) {
    return LongStream.rangeClosed(1, WEEKS_BEFORE)
        .mapToObj(ago -> before(subject, settings, subject.week().plus(-ago)))
        .toList();
  }

  /** What was published of an earlier week; where nothing was, what would be. */
  private WeekBefore before(Subject subject, DigestSettings settings, IsoWeek week) {
    FrozenInput input =
        editions
            .latest(subject.consultation(), week)
            .filter(edition -> edition.state() == EditionState.RELEASED)
            .map(edition -> FrozenInput.parse(edition.frozen()))
            .orElseGet(() -> unpublished(subject.consultation(), settings, week));
    return DigestComposer.asWeekBefore(input);
  }

  private FrozenInput unpublished(String consultation, DigestSettings settings, IsoWeek week) {
    Subject subject = subject(consultation, settings, week);
    return unquoted(subject, settings.codebook(), answers(subject, settings), List.of());
  }

  private Answers answers(Subject subject, DigestSettings settings) {
    Answers answers = source.answers(subject.consultation(), subject.week());
    return SparedAnswers.of(answers, settings.codebook().ids(), minGroup);
  }

  private FrozenInput unquoted(
      Subject subject, FrozenCodebook codebook, Answers answers, List<WeekBefore> before) {
    return new FrozenInput(
        subject, codebook, answers, before, Collections.emptySortedMap(), minGroup);
  }

  /** Only where a person reads them before they are released, and only of themes that are shown. */
  private List<ChosenQuote> quotes(DigestSettings settings, FrozenInput unquoted) {
    if (!settings.quotes() || !settings.approve()) {
      return List.of();
    }
    Subject subject = unquoted.subject();
    return new QuoteChooser(subject)
        .choose(
            DigestComposer.shownThemes(unquoted),
            source.quoteCandidates(subject.consultation(), subject.week()));
  }
}
