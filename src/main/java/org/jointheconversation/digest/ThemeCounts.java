package org.jointheconversation.digest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.digest.disclosure.Suppression;

/** People a theme: each person once, however often they raised it. */
final class ThemeCounts {
  private ThemeCounts() {}

  /** What may be shown, by theme id; a theme of nobody or too few is absent. */
  static SortedMap<String, Integer> shown(
      List<PeopleGroup> people, Set<String> themes, Suppression suppression) {
    SortedMap<String, Integer> shown = new TreeMap<>();
    truly(people, themes)
        .forEach(
            (theme, count) ->
                suppression.shown(count).ifPresent(rounded -> shown.put(theme, rounded)));
    return shown;
  }

  /** True counts by theme id; a theme of nobody is absent. */
  static Map<String, Integer> truly(List<PeopleGroup> people, Set<String> themes) {
    return new TreeMap<>(Counts.of(people, themes).people());
  }
}
