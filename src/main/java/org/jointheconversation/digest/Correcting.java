package org.jointheconversation.digest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.ops.AuditLog;

/**
 * Makes new editions of a published week when replies of it were changed, taken back or came late:
 * numbers change only where the change itself may be published, a quote that was taken back goes at
 * once. Nobody has to let a correction go, since it holds no words that were not released.
 * Thread-safe.
 */
final class Correcting {
  private static final String SYSTEM = "system";

  private final DigestSource source;
  private final EditionStore editions;
  private final Freezer freezer;
  private final AuditLog audit;
  private final Clock clock;

  Correcting(
      DigestSource source, EditionStore editions, Freezer freezer, AuditLog audit, Clock clock) {
    this.source = source;
    this.editions = editions;
    this.freezer = freezer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return the editions that are new; none where nothing changed that may be published
   */
  List<Edition> correct(String consultation, DigestSettings settings, IsoWeek week) {
    Map<Scope, Edition> stored = new LinkedHashMap<>();
    editions.latest(consultation, week).forEach(edition -> stored.put(edition.scope(), edition));
    if (stored.values().stream().noneMatch(e -> e.state() == EditionState.RELEASED)) {
      return List.of();
    }
    Map<Scope, FrozenInput> published = new LinkedHashMap<>();
    stored.forEach((scope, edition) -> published.put(scope, editions.input(edition.id())));
    FrozenWeek now = freezer.freeze(consultation, settings, week);
    CorrectedWeek corrected =
        new CorrectedWeek(published, now, mayMove(consultation, settings, published));
    List<NewEdition> changed = new ArrayList<>();
    stored.forEach(
        (scope, edition) -> {
          List<ChosenQuote> quotes = editions.quotes(edition.id());
          FrozenInput input = corrected.input(scope, ids(quotes));
          if (!Shown.of(input).equals(Shown.of(published.get(scope)))) {
            changed.add(correction(edition, input, quotes, settings));
          }
        });
    if (changed.isEmpty() || !editions.insert(changed, clock.instant())) {
      return List.of();
    }
    changed.forEach(
        one -> audit.record(SYSTEM, "correct", one.edition().id(), one.edition().place()));
    return changed.stream().map(NewEdition::edition).toList();
  }

  /**
   * Figures stay where the themes were changed since, as the difference of two ways to sort the
   * same replies would be a figure of its own; and after closing.
   */
  private boolean mayMove(
      String consultation, DigestSettings settings, Map<Scope, FrozenInput> published) {
    return source.isOpen(consultation)
        && published.values().stream()
            .allMatch(input -> input.codebook().equals(settings.codebook()));
  }

  private static Set<String> ids(List<ChosenQuote> quotes) {
    return quotes.stream().map(ChosenQuote::id).collect(Collectors.toSet());
  }

  private static NewEdition correction(
      Edition before, FrozenInput input, List<ChosenQuote> quotes, DigestSettings settings) {
    boolean isPublic = before.state() == EditionState.RELEASED;
    List<ChatChannel> channels =
        isPublic ? settings.channels(before.scope()) : settings.reviewOf(before.scope());
    Set<String> kept =
        input.quotes().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return NewEdition.of(
        input,
        before.state(),
        quotes.stream().filter(quote -> kept.contains(quote.id())).toList(),
        channels);
  }

  /** What a reader would see differ. */
  private record Shown(
      Digest.Turnout turnout, Map<String, Integer> people, Map<String, List<String>> quotes) {
    static Shown of(FrozenInput input) {
      Digest digest = DigestComposer.compose(input);
      Map<String, Integer> people = new TreeMap<>();
      Map<String, List<String>> quotes = new TreeMap<>();
      for (Digest.Theme theme : digest.shown()) {
        people.put(theme.id(), theme.people().getAsInt());
        quotes.put(theme.id(), theme.quotes().stream().map(Digest.Quote::id).toList());
      }
      return new Shown(digest.turnout(), people, quotes);
    }
  }
}
