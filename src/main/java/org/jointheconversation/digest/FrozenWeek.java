package org.jointheconversation.digest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jointheconversation.digest.Surroundings.Figures;
import org.jointheconversation.digest.Surroundings.Others;
import org.jointheconversation.outcome.PublicOutcome;

/** A week that is being frozen: the digests of it, each made when asked for. Not thread-safe. */
final class FrozenWeek {
  private final DigestSource source;
  private final DigestSettings settings;
  private final UnaryOperator<String> salts;
  private final CountedWeek counted;
  private final List<Freezer.PastWeek> before;
  private final Figures whole;
  private final Map<String, Figures> places = new TreeMap<>();
  private Map<Scope, List<QuoteCandidate>> ofOrganisations;

  FrozenWeek(
      DigestSource source,
      DigestSettings settings,
      UnaryOperator<String> salts,
      CountedWeek counted,
      List<Freezer.PastWeek> before) {
    this.source = source;
    this.settings = settings;
    this.salts = salts;
    this.counted = counted;
    this.before = before;
    this.whole = counted.figures(Scope.WHOLE);
    for (String name : counted.answers().organisations().keySet()) {
      places.put(name, counted.figures(Scope.of(name)));
    }
  }

  CountedWeek counted() {
    return counted;
  }

  /** The whole first, then every organisation. */
  List<Scope> scopes() {
    return Stream.concat(Stream.of(Scope.WHOLE), places.keySet().stream().map(Scope::of)).toList();
  }

  /** The first edition of a digest of this week. */
  Freezer.Frozen of(Scope scope) {
    Cells shown = counted.cells().of(scope);
    FrozenInput unquoted = unquoted(scope, shown);
    List<ChosenQuote> quotes = quotes(scope, unquoted);
    return new Freezer.Frozen(unquoted.withQuotes(QuoteChooser.ids(quotes)), quotes);
  }

  private FrozenInput unquoted(Scope scope, Cells shown) {
    return new FrozenInput(
        new Subject(
            counted.consultation(), settings.title(), counted.week(), scope.organisation(), 1),
        settings.codebook(),
        counted.spared(scope, shown),
        before(scope),
        Collections.emptySortedMap(),
        counted.suppression().minGroup(),
        emerging(scope),
        surroundings(scope, shown),
        FrozenInputJson.FORMAT);
  }

  /** The same for a preview and for what is published of it. */
  String salt(Scope scope, int edition) {
    String place = counted.consultation() + "\n" + counted.week() + "\n" + edition + "\n";
    return salts.apply(place + scope.organisation().orElse(""));
  }

  List<WeekBefore> before(Scope scope) {
    return before.stream().map(week -> week.of(scope)).toList();
  }

  private Surroundings surroundings(Scope scope, Cells shown) {
    return new Surroundings(
        salt(scope, 1),
        counted.turnoutWithheld(scope),
        counted.themesWithheld(scope),
        hoursWithheld(scope, shown),
        Kept.NOTHING,
        others(scope, whole, places),
        counted.notHearing().in(scope),
        outcomes(scope));
  }

  List<PublicOutcome> outcomes(Scope scope) {
    return source.outcomes(counted.consultation(), scope);
  }

  private List<String> hoursWithheld(Scope scope, Cells shown) {
    Counts counts = counted.cells().counts(scope);
    return shown.themes().stream()
        .filter(theme -> !shown.hours().contains(theme))
        .filter(theme -> counted.suppression().shown(counts.timed(theme)).isPresent())
        .toList();
  }

  /** The other digests, as these figures show them; empty where no organisation is known. */
  Optional<Others> others(Scope scope, Figures whole, Map<String, Figures> organisations) {
    if (organisations.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, Integer> showing = new TreeMap<>();
    int showingAny = 0;
    for (Figures figures : organisations.values()) {
      showingAny += figures.shown().isEmpty() ? 0 : 1;
      figures.shown().keySet().forEach(theme -> showing.merge(theme, 1, Integer::sum));
    }
    SortedMap<String, Figures> told = new TreeMap<>(organisations);
    scope.organisation().ifPresent(name -> told.keySet().retainAll(Set.of(name)));
    told.values().removeIf(figures -> figures.shown().isEmpty());
    return Optional.of(new Others(settings.sharedWith(), showingAny, showing, whole, told));
  }

  private List<Emerging> emerging(Scope scope) {
    if (!scope.isWhole()) {
      return List.of();
    }
    int minGroup = counted.suppression().minGroup();
    return source.emerging(counted.consultation(), counted.week()).stream()
        .filter(one -> one.people() >= minGroup)
        .toList();
  }

  /** Only where a person reads them before they are released, and only of themes that are shown. */
  private List<ChosenQuote> quotes(Scope scope, FrozenInput unquoted) {
    if (!settings.quotes() || !settings.approve()) {
      return List.of();
    }
    return new QuoteChooser(unquoted.subject())
        .choose(DigestComposer.shownThemes(unquoted), candidates(scope));
  }

  private List<QuoteCandidate> candidates(Scope scope) {
    if (scope.isWhole()) {
      return source.quoteCandidates(counted.consultation(), counted.week());
    }
    if (ofOrganisations == null) {
      ofOrganisations =
          source.quoteCandidatesByOrganisation(counted.consultation(), counted.week());
    }
    return ofOrganisations.getOrDefault(scope, List.of());
  }
}
