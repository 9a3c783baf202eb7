package org.jointheconversation.digest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointheconversation.digest.disclosure.Interval;
import org.jointheconversation.digest.disclosure.SumRow;
import org.jointheconversation.digest.disclosure.Suppression;
import org.jointheconversation.theme.Kind;

/**
 * Decides which numbers of a week may be shown, of the whole consultation and of all its
 * organisations together, as if everything were published: what is left out of that is safe, too.
 * The whole is never made poorer for the sake of its parts.
 *
 * <p>The sums of which readers know both total and parts are: each theme, each kind of a theme, and
 * who was asked, answered, did not answer, and how many replies there were, over organisations and
 * the people without one.
 */
final class WeekCells {
  /** The people of whom no organisation is known; no digest is ever made of them alone. */
  private static final String ELSEWHERE = "";

  private final Suppression suppression;
  private final Set<String> codebook;
  private final WeekAnswers week;
  private final Counts whole;
  private final Map<String, Answers> parts = new TreeMap<>();
  private final Map<String, Counts> counts = new HashMap<>();
  private final Map<String, Set<String>> themes = new HashMap<>();
  private final Map<String, Map<String, Set<Kind>>> kinds = new HashMap<>();
  private final Map<String, Set<String>> hours = new HashMap<>();
  private Set<String> turnout = Set.of();
  private Cells ofWhole;

  private WeekCells(WeekAnswers week, Set<String> codebook, Suppression suppression) {
    this.week = week;
    this.codebook = codebook;
    this.suppression = suppression;
    this.whole = Counts.of(week.whole(), codebook);
    parts.putAll(week.organisations());
    week.elsewhere().ifPresent(answers -> parts.put(ELSEWHERE, answers));
    parts.forEach((name, answers) -> counts.put(name, Counts.of(answers, codebook)));
    parts.keySet().forEach(name -> themes.put(name, new HashSet<>()));
    parts.keySet().forEach(name -> kinds.put(name, new HashMap<>()));
    parts.keySet().forEach(name -> hours.put(name, new HashSet<>()));
  }

  static WeekCells of(WeekAnswers week, Set<String> codebook, Suppression suppression) {
    WeekCells cells = new WeekCells(week, codebook, suppression);
    cells.turnout = new TurnoutCells(week.whole(), cells.parts, cells.counts, suppression).shown();
    codebook.forEach(cells::decide);
    cells.ofWhole = cells.cellsOfWhole();
    return cells;
  }

  private void decide(String theme) {
    decidePeople(theme);
    ThemeKinds shown = new ThemeKinds(theme, whole, counts, suppression);
    Map<String, Set<Kind>> ofOrganisations = shown.of(organisationsShowing(theme));
    ofOrganisations.forEach((name, some) -> kinds.get(name).put(theme, some));
    decideHours(theme);
  }

  private Set<String> organisationsShowing(String theme) {
    return week.organisations().keySet().stream()
        .filter(name -> themes.get(name).contains(theme))
        .collect(Collectors.toSet());
  }

  private void decidePeople(String theme) {
    SumRow row = new SumRow(suppression.minGroup(), known(whole.people(theme)));
    counts.forEach(
        (name, count) -> {
          if (name.equals(ELSEWHERE)) {
            row.outside(count.people(theme));
          } else {
            row.part(name, count.people(theme), suppression.ifShown(count.people(theme)));
          }
        });
    row.shown().forEach(name -> themes.get(name).add(theme));
  }

  private Interval known(int people) {
    return suppression.ifShown(people).orElse(Interval.UNKNOWN);
  }

  /**
   * Hours are sums: what is left of the whole's when those shown are taken away must be of people
   * enough, or of nobody that could be.
   */
  private void decideHours(String theme) {
    int minGroup = suppression.minGroup();
    Map<String, Integer> timed = new TreeMap<>();
    counts.forEach((name, count) -> timed.put(name, count.timed(theme)));
    Set<String> shown =
        organisationsShowing(theme).stream()
            .filter(name -> timed.get(name) >= minGroup)
            .collect(Collectors.toSet());
    boolean totalIsShown = whole.people(theme) >= minGroup && whole.timed(theme) >= minGroup;
    while (totalIsShown && !shown.isEmpty() && restIsSmall(timed, shown)) {
      shown.stream().min((one, other) -> compare(timed, one, other)).ifPresent(shown::remove);
    }
    shown.forEach(name -> hours.get(name).add(theme));
  }

  private static int compare(Map<String, Integer> timed, String one, String other) {
    int fewer = Integer.compare(timed.get(one), timed.get(other));
    return fewer == 0 ? one.compareTo(other) : fewer;
  }

  private boolean restIsSmall(Map<String, Integer> timed, Set<String> shown) {
    int rest =
        timed.entrySet().stream()
            .filter(entry -> !shown.contains(entry.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return shown.size() < timed.size() && rest < suppression.minGroup();
  }

  /** What may be shown of an organisation, or of the whole. */
  Cells of(Scope scope) {
    return scope.organisation().map(this::ofOrganisation).orElse(ofWhole);
  }

  /** Nothing of one that was not there. */
  private Cells ofOrganisation(String name) {
    if (!counts.containsKey(name)) {
      return new Cells(false, Set.of(), Map.of(), Set.of());
    }
    return new Cells(turnout.contains(name), themes.get(name), kinds.get(name), hours.get(name));
  }

  private Cells cellsOfWhole() {
    Set<String> shown =
        codebook.stream()
            .filter(theme -> suppression.shown(whole.people(theme)).isPresent())
            .collect(Collectors.toSet());
    Map<String, Set<Kind>> shownKinds = new HashMap<>();
    shown.forEach(
        theme ->
            shownKinds.put(theme, new ThemeKinds(theme, whole, counts, suppression).ofWhole()));
    Set<String> timed =
        shown.stream()
            .filter(theme -> suppression.shown(whole.timed(theme)).isPresent())
            .collect(Collectors.toSet());
    return new Cells(turnoutIsShown(), shown, shownKinds, timed);
  }

  private boolean turnoutIsShown() {
    return suppression.exactIsSafe(week.whole().answered())
        && suppression.exactIsSafe(week.whole().silent());
  }

  /** True counts of an organisation, or of the whole. */
  Counts counts(Scope scope) {
    return scope.organisation().map(name -> counts.getOrDefault(name, Counts.NOBODY)).orElse(whole);
  }
}
