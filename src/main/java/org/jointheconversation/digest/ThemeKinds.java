package org.jointheconversation.digest;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.digest.disclosure.Interval;
import org.jointheconversation.digest.disclosure.Nested;
import org.jointheconversation.digest.disclosure.SumRow;
import org.jointheconversation.digest.disclosure.Suppression;
import org.jointheconversation.theme.Kind;

/**
 * Which kinds of one theme may be shown. A kind of which the whole is shown adds up over
 * organisations; and within one, the kinds together are at least everybody who raised the theme, as
 * somebody may do several things with it. Both hold at once, so hiding goes on until nothing more
 * has to be hidden.
 */
final class ThemeKinds {
  private final String theme;
  private final Counts whole;
  private final Map<String, Counts> parts;
  private final Suppression suppression;

  ThemeKinds(String theme, Counts whole, Map<String, Counts> parts, Suppression suppression) {
    this.theme = theme;
    this.whole = whole;
    this.parts = parts;
    this.suppression = suppression;
  }

  /** What may be shown of the whole. */
  Set<Kind> ofWhole() {
    return suppression.shown(whole.people(theme)).isEmpty()
        ? EnumSet.noneOf(Kind.class)
        : within(whole, large(whole));
  }

  /** What may be shown of each of these organisations, which show the theme itself. */
  Map<String, Set<Kind>> of(Set<String> organisations) {
    Map<String, Set<Kind>> shown = new HashMap<>();
    organisations.forEach(name -> shown.put(name, large(parts.get(name))));
    Set<Kind> ofWhole = ofWhole();
    Nested people = people(organisations);
    int before;
    do {
      before = size(shown);
      shown.replaceAll((name, kinds) -> within(parts.get(name), kinds));
      ofWhole.forEach(kind -> across(kind, shown, people));
    } while (size(shown) < before);
    return shown;
  }

  private static int size(Map<String, Set<Kind>> shown) {
    return shown.values().stream().mapToInt(Set::size).sum();
  }

  /** Those of enough people, where those who do not do it are enough too. */
  private Set<Kind> large(Counts counts) {
    Set<Kind> large = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      int count = counts.kind(theme, kind);
      int rest = counts.people(theme) - count;
      if (suppression.shown(count).isPresent() && suppression.shown(rest).isPresent()) {
        large.add(kind);
      }
    }
    return large;
  }

  private Set<Kind> within(Counts counts, Set<Kind> kinds) {
    Interval people = suppression.ifShown(counts.people(theme)).orElse(Interval.UNKNOWN);
    SumRow row = new SumRow(suppression.minGroup(), people.orMore());
    for (Kind kind : Kind.values()) {
      row.part(kind.name(), counts.kind(theme, kind), ifShown(counts, kind, kinds));
    }
    Set<Kind> shown = EnumSet.noneOf(Kind.class);
    row.shown().forEach(name -> shown.add(Kind.valueOf(name)));
    return shown;
  }

  /** Those who raise the theme, of whom everybody of a kind is one. */
  private Nested people(Set<String> organisations) {
    Interval total = suppression.ifShown(whole.people(theme)).orElse(Interval.UNKNOWN);
    Map<String, Interval> shown = new HashMap<>();
    organisations.forEach(
        name ->
            suppression
                .ifShown(parts.get(name).people(theme))
                .ifPresent(interval -> shown.put(name, interval)));
    boolean many = parts.getOrDefault("", Counts.NOBODY).people(theme) >= suppression.minGroup();
    return new Nested(
        suppression.minGroup(), total, shown, parts.keySet(), many ? Set.of("") : Set.of());
  }

  private void across(Kind kind, Map<String, Set<Kind>> shown, Nested people) {
    Interval total = suppression.ifShown(whole.kind(theme, kind)).orElse(Interval.UNKNOWN);
    SumRow row = new SumRow(suppression.minGroup(), total).within(people);
    parts.forEach(
        (name, counts) -> {
          if (name.isEmpty()) {
            row.outside(counts.kind(theme, kind));
          } else {
            Set<Kind> open = shown.getOrDefault(name, Set.of());
            row.part(name, counts.kind(theme, kind), ifShown(counts, kind, open));
          }
        });
    Set<String> safe = row.shown();
    shown.forEach(
        (name, kinds) -> {
          if (!safe.contains(name)) {
            kinds.remove(kind);
          }
        });
  }

  private Optional<Interval> ifShown(Counts counts, Kind kind, Set<Kind> shown) {
    return shown.contains(kind) ? suppression.ifShown(counts.kind(theme, kind)) : Optional.empty();
  }
}
