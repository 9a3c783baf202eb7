package org.jointheconversation.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointheconversation.digest.Kept.KeptTheme;
import org.jointheconversation.digest.Kept.KeptTurnout;
import org.jointheconversation.digest.disclosure.Interval;
import org.jointheconversation.digest.disclosure.Residual;
import org.jointheconversation.digest.disclosure.Suppression;

/**
 * A published week after its replies changed. For each number it says whether it may move: where at
 * least the smallest group of people came or went, against the edition that first showed it. A
 * theme moves in the whole and in the organisations together, and only if what is then shown is
 * safe; else all of it stays. What was hidden stays hidden until so many came that nobody can tell
 * how many there were. Not thread-safe.
 */
final class CorrectedWeek {
  private final Map<Scope, FrozenInput> published;
  private final FrozenWeek now;
  private final CountedWeek counted;
  private final Suppression suppression;
  private final Map<Scope, Published> before = new HashMap<>();
  private final Map<Scope, Set<String>> moved = new HashMap<>();
  private final Map<Scope, SortedMap<String, KeptTheme>> kept = new HashMap<>();
  private final TurnoutMove turnout;
  private final boolean turnoutMoves;

  /**
   * @param published the newest edition of each scope
   * @param mayMove false where all numbers stay
   */
  CorrectedWeek(Map<Scope, FrozenInput> published, FrozenWeek now, boolean mayMove) {
    this.published = published;
    this.now = now;
    this.counted = now.counted();
    this.suppression = counted.suppression();
    published.forEach((scope, input) -> before.put(scope, new Published(input)));
    published.keySet().forEach(scope -> moved.put(scope, new HashSet<>()));
    published.keySet().forEach(scope -> kept.put(scope, new TreeMap<>()));
    this.turnout = new TurnoutMove(before, counted);
    this.turnoutMoves = mayMove && turnout.isSafe();
    themes().forEach(theme -> decide(theme, mayMove));
  }

  private Set<String> themes() {
    Set<String> themes = new HashSet<>(counted.codebook());
    before.values().forEach(one -> themes.addAll(one.themes().keySet()));
    return themes;
  }

  private void decide(String theme, boolean mayMove) {
    Map<Scope, Optional<Interval>> movedTo = new HashMap<>();
    for (Map.Entry<Scope, Optional<Interval>> one : stays(theme).entrySet()) {
      Scope scope = one.getKey();
      movedTo.put(scope, mayMove(scope, theme) ? shownNow(scope, theme) : one.getValue());
    }
    boolean moves = mayMove && hideUntilSafe(theme, movedTo);
    for (Scope scope : published.keySet()) {
      if (moves && mayMove(scope, theme)) {
        movedTo.get(scope).ifPresent(shown -> moved.get(scope).add(theme));
      } else {
        before.get(scope).theme(theme).ifPresent(one -> kept.get(scope).put(theme, one));
      }
    }
  }

  /**
   * Whether what would be shown is safe, if need be after leaving some of what was hidden hidden,
   * the smallest first.
   */
  private boolean hideUntilSafe(String theme, Map<Scope, Optional<Interval>> shown) {
    List<Scope> appearing =
        shown.entrySet().stream()
            .filter(entry -> !entry.getKey().isWhole() && entry.getValue().isPresent())
            .map(Map.Entry::getKey)
            .filter(scope -> before.get(scope).theme(theme).isEmpty())
            .sorted(Comparator.comparingInt(scope -> people(scope, theme)))
            .collect(Collectors.toCollection(ArrayList::new));
    boolean safe = isSafe(theme, shown);
    while (!safe && !appearing.isEmpty()) {
      shown.put(appearing.remove(0), Optional.empty());
      safe = isSafe(theme, shown);
    }
    return safe;
  }

  private Optional<Interval> shownNow(Scope scope, String theme) {
    return suppression.ifShown(people(scope, theme));
  }

  private int people(Scope scope, String theme) {
    return counted.cells().counts(scope).people(theme);
  }

  /** Whether enough people came or went. */
  private boolean mayMove(Scope scope, String theme) {
    int people = people(scope, theme);
    int minGroup = suppression.minGroup();
    Published was = before.get(scope);
    if (!was.shownBefore().allows(theme, people, minGroup) || !othersMayMove(scope, theme)) {
      return false;
    }
    return was.theme(theme)
        .map(one -> Math.abs(people - one.truly()) >= minGroup)
        .orElseGet(
            () ->
                was.withheld(theme)
                    .map(truly -> Math.abs(people - truly) >= minGroup)
                    .orElse(people >= 2 * minGroup - 1));
  }

  /**
   * Whether those who do not raise the theme change by nobody or by enough, where that is shown.
   */
  private boolean othersMayMove(Scope scope, String theme) {
    Optional<Interval> shown = before.get(scope).theme(theme).map(this::behind);
    Optional<Interval> now = shownNow(scope, theme);
    return !turnoutMoves
        || shown.isEmpty()
        || now.isEmpty()
        || turnout.allows(scope, shown.get(), now.get());
  }

  private Interval behind(KeptTheme shown) {
    return suppression.behind(shown.people());
  }

  private boolean isSafe(String theme, Map<Scope, Optional<Interval>> shown) {
    List<Integer> hidden = new ArrayList<>();
    for (String name : counted.answers().organisations().keySet()) {
      if (shown.getOrDefault(Scope.of(name), Optional.empty()).isEmpty()) {
        hidden.add(people(Scope.of(name), theme));
      }
    }
    counted
        .answers()
        .elsewhere()
        .map(answers -> Counts.of(answers, counted.codebook()).people(theme))
        .ifPresent(hidden::add);
    Residual rest = rest(shown);
    return rest.isSafeFor(hidden) && (hidden.isEmpty() || rest.mayFollow(rest(stays(theme))));
  }

  /** What a reader works out of those of whom the theme is not shown. */
  private Residual rest(Map<Scope, Optional<Interval>> shown) {
    List<Interval> known =
        shown.entrySet().stream()
            .filter(part -> !part.getKey().isWhole())
            .flatMap(part -> part.getValue().stream())
            .toList();
    Interval total = shown.getOrDefault(Scope.WHOLE, Optional.empty()).orElse(Interval.UNKNOWN);
    return new Residual(suppression.minGroup(), total, known);
  }

  private Map<Scope, Optional<Interval>> stays(String theme) {
    Map<Scope, Optional<Interval>> stays = new HashMap<>();
    before.forEach((scope, was) -> stays.put(scope, was.theme(theme).map(this::behind)));
    return stays;
  }

  /**
   * The next edition of a scope.
   *
   * @param quotes ids of the quotes that were not taken back
   */
  FrozenInput input(Scope scope, Set<String> quotes) {
    FrozenInput was = published.get(scope);
    Subject subject = was.subject();
    Cells shown = new Cells(true, moved.get(scope), Map.of(), Set.of());
    return new FrozenInput(
        new Subject(
            subject.consultation(),
            subject.title(),
            subject.week(),
            subject.organisation(),
            subject.edition() + 1),
        was.codebook(),
        counted.spared(scope, shown),
        now.before(scope),
        stillThere(scope, quotes),
        suppression.minGroup(),
        was.emerging(),
        surroundings(scope),
        FrozenInputJson.FORMAT);
  }

  private SortedMap<String, List<String>> stillThere(Scope scope, Set<String> quotes) {
    SortedMap<String, List<String>> left = new TreeMap<>();
    published
        .get(scope)
        .quotes()
        .forEach(
            (theme, ids) -> {
              boolean shown =
                  kept.get(scope).containsKey(theme) || moved.get(scope).contains(theme);
              List<String> there = ids.stream().filter(quotes::contains).toList();
              if (shown && !there.isEmpty()) {
                left.put(theme, there);
              }
            });
    return left;
  }

  private Surroundings surroundings(Scope scope) {
    Surroundings was = published.get(scope).beside();
    boolean hidden = before.get(scope).turnout().answered().isEmpty();
    SortedMap<String, Integer> withheld = new TreeMap<>(was.themesWithheld());
    withheld.keySet().removeAll(moved.get(scope));
    Map<String, Surroundings.Figures> places = new TreeMap<>();
    published.keySet().stream()
        .filter(one -> !one.isWhole())
        .forEach(one -> places.put(one.organisation().orElseThrow(), figures(one)));
    return new Surroundings(
        now.salt(scope, published.get(scope).subject().edition() + 1),
        hidden,
        withheld,
        List.of(),
        new Kept(turnout(scope, hidden), kept.get(scope), true, shownBefore(scope)),
        now.others(scope, figures(Scope.WHOLE), places),
        was.notHeardFrom(),
        now.outcomes(scope));
  }

  private Optional<KeptTurnout> turnout(Scope scope, boolean hidden) {
    return hidden || turnoutMoves ? Optional.empty() : Optional.of(before.get(scope).keptTurnout());
  }

  /** With what this edition shows no more. */
  private ShownBefore shownBefore(Scope scope) {
    Published was = before.get(scope);
    ShownBefore all = was.shownBefore();
    if (turnoutMoves && was.turnout().answered().isPresent()) {
      all = all.and(was.keptTurnout().truly());
    }
    for (Map.Entry<String, KeptTheme> theme : was.themes().entrySet()) {
      if (!kept.get(scope).containsKey(theme.getKey())) {
        all = all.and(theme.getKey(), theme.getValue().truly());
      }
    }
    return all;
  }

  private Surroundings.Figures figures(Scope scope) {
    SortedMap<String, Integer> shown = new TreeMap<>();
    if (!published.containsKey(scope)) {
      return counted.figures(scope);
    }
    kept.get(scope).forEach((theme, one) -> shown.put(theme, one.people()));
    for (String theme : moved.get(scope)) {
      suppression.shown(people(scope, theme)).ifPresent(people -> shown.put(theme, people));
    }
    return new Surroundings.Figures(
        turnoutMoves ? counted.figures(scope).answered() : before.get(scope).turnout().answered(),
        shown);
  }
}
