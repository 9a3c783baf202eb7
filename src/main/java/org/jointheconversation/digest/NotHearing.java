package org.jointheconversation.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds who was asked and not heard from. Only names are given, never numbers, and not all of them:
 * a name tells that of a group large enough fewer than the smallest group replied, and no name
 * tells nothing. A name is given only as long as the people without one are enough to account for
 * everybody who is known to have replied, in the whole and in each organisation: then any group
 * that is named may be nobody.
 */
final class NotHearing {
  private static final int MOST_NAMES = 3;

  private final WeekAnswers week;
  private final WeekCells cells;
  private final int minGroup;
  private final Set<Named> ofWhole;

  NotHearing(WeekAnswers week, WeekCells cells, int minGroup) {
    this.week = week;
    this.cells = cells;
    this.minGroup = minGroup;
    this.ofWhole = named(week.asked(), By.values(), Set.of());
  }

  private enum By {
    ORGANISATION(AskedGroup::organisation),
    ROLE(AskedGroup::role),
    SITE(AskedGroup::site);

    private final Function<AskedGroup, String> name;

    By(Function<AskedGroup, String> name) {
      this.name = name;
    }

    private String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private record Named(By by, String name, int asked, int answered) {
    private boolean holds(AskedGroup group) {
      return by.name.apply(group).equals(name);
    }
  }

  List<Surroundings.NotHeard> in(Scope scope) {
    if (scope.isWhole()) {
      return worded(ofWhole);
    }
    String organisation = scope.organisation().orElseThrow();
    List<AskedGroup> groups =
        week.asked().stream().filter(group -> group.organisation().equals(organisation)).toList();
    return worded(named(groups, new By[] {By.ROLE, By.SITE}, ofWhole));
  }

  private static List<Surroundings.NotHeard> worded(Set<Named> named) {
    Map<By, List<String>> names = new TreeMap<>();
    named.stream()
        .sorted(Comparator.comparing(Named::name))
        .forEach(one -> names.computeIfAbsent(one.by, by -> new ArrayList<>()).add(one.name));
    return names.entrySet().stream()
        .map(entry -> new Surroundings.NotHeard(entry.getKey().wire(), entry.getValue()))
        .toList();
  }

  /** Those that may be named, with these named already. */
  private Set<Named> named(List<AskedGroup> groups, By[] dimensions, Set<Named> already) {
    List<Named> candidates = new ArrayList<>();
    for (By by : dimensions) {
      if (by != By.ORGANISATION || noOrganisationIsHiddenForOthers()) {
        candidates.addAll(candidates(groups, by));
      }
    }
    candidates.sort(
        Comparator.comparingInt(Named::asked)
            .reversed()
            .thenComparing(Named::by)
            .thenComparing(Named::name));
    List<Named> named = new ArrayList<>();
    for (Named candidate : candidates) {
      named.add(candidate);
      if (!isSafe(groups, named, already)) {
        named.remove(candidate);
      }
    }
    return Set.copyOf(named);
  }

  /** Else whoever is neither named nor shown would be known to be large. */
  private boolean noOrganisationIsHiddenForOthers() {
    return week.organisations().entrySet().stream()
        .allMatch(
            entry ->
                entry.getValue().answered() < minGroup
                    || cells.of(Scope.of(entry.getKey())).turnout());
  }

  private List<Named> candidates(List<AskedGroup> groups, By by) {
    Map<String, Named> sums = new LinkedHashMap<>();
    for (AskedGroup group : groups) {
      String name = by.name.apply(group);
      Named one = new Named(by, name, group.asked(), group.answered());
      sums.merge(
          name, one, (a, b) -> new Named(by, name, a.asked + b.asked, a.answered + b.answered));
    }
    return sums.values().stream()
        .filter(one -> !one.name.isEmpty() && one.asked >= minGroup && one.answered < minGroup)
        .sorted(Comparator.comparingInt(Named::asked).reversed().thenComparing(Named::name))
        .limit(MOST_NAMES)
        .toList();
  }

  private boolean isSafe(List<AskedGroup> groups, List<Named> named, Set<Named> already) {
    Set<Named> all = new HashSet<>(already);
    all.addAll(named);
    Map<String, Integer> unnamed =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    AskedGroup::organisation,
                    Collectors.summingInt(
                        group ->
                            all.stream().anyMatch(one -> one.holds(group)) ? 0 : group.asked())));
    int answered = 0;
    int accountedFor = 0;
    for (Map.Entry<String, Integer> place : unnamed.entrySet()) {
      Answers answers = week.of(place.getKey());
      boolean tooFew = place.getValue() < answers.answered();
      boolean isNamed =
          all.stream()
              .anyMatch(one -> one.by == By.ORGANISATION && one.name.equals(place.getKey()));
      if (tooFew && !isNamed && !place.getKey().isEmpty()) {
        return false;
      }
      accountedFor += place.getValue();
      answered += answers.answered();
    }
    return accountedFor >= answered;
  }
}
