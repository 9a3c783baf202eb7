package org.jointheconversation.digest;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jointheconversation.digest.disclosure.Suppression;
import org.jointheconversation.theme.Kind;

/**
 * People of each kind within a theme: who reported a problem with it, had an idea for it, praised
 * it; one person may do several of these.
 *
 * <p>The people of a theme and those of a kind within it subtract: the difference is everybody who
 * did not do so. So a kind is counted only where both sides have at least the smallest group. Of a
 * kind that is not counted nobody can tell more than that one of both sides has fewer, which may be
 * nobody.
 */
final class KindCounts {
  private final Map<String, Map<Kind, Integer>> byTheme;

  /**
   * @param people of a week, with the kinds of all their replies
   * @param truly people by theme
   */
  KindCounts(List<PeopleGroup> people, Map<String, Integer> truly, int minGroup) {
    byTheme = Counts.of(people, truly.keySet()).kinds();
    byTheme.forEach(
        (theme, counts) ->
            counts
                .values()
                .removeIf(count -> count < minGroup || truly.get(theme) - count < minGroup));
  }

  /** Whether people of that kind are counted for that theme. */
  boolean isCounted(String theme, Kind kind) {
    return byTheme.getOrDefault(theme, Map.of()).containsKey(kind);
  }

  /** What may be shown of a theme. */
  Digest.Kinds shown(String theme, Suppression suppression) {
    return new Digest.Kinds(
        shown(theme, Kind.PROBLEM, suppression),
        shown(theme, Kind.IDEA, suppression),
        shown(theme, Kind.PRAISE, suppression));
  }

  private OptionalInt shown(String theme, Kind kind, Suppression suppression) {
    Integer count = byTheme.getOrDefault(theme, Map.of()).get(kind);
    return count == null ? OptionalInt.empty() : suppression.shown(count);
  }
}
