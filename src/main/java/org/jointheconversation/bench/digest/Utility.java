package org.jointheconversation.bench.digest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointheconversation.consultation.IsoWeek;

/**
 * How much is still said: of all themes that enough people of an organisation or of the whole
 * raised, those of which a number stands in the newest digest after each publication.
 */
final class Utility {
  private final int minGroup;
  private final Map<String, PublishedDigest> newest = new HashMap<>();
  private long enough;
  private long shown;
  private long enoughOfWhole;
  private long shownOfWhole;

  /** Of nothing yet; others are added to it. */
  Utility() {
    this(0);
  }

  Utility(int minGroup) {
    this.minGroup = minGroup;
  }

  /** Counts after a publication. */
  void count(IsoWeek week, List<Person> people, List<PublishedDigest> lines) {
    lines.forEach(line -> newest.put(line.week() + " " + line.organisation(), line));
    Map<Optional<String>, List<Person>> places =
        people.stream()
            .filter(person -> person.organisation().isPresent())
            .collect(Collectors.groupingBy(Person::organisation));
    places.put(Optional.empty(), people);
    places.forEach((place, members) -> count(week, place, members));
  }

  private void count(IsoWeek week, Optional<String> place, List<Person> members) {
    Map<String, Long> counts =
        members.stream()
            .flatMap(Utility::themes)
            .collect(Collectors.groupingBy(theme -> theme, Collectors.counting()));
    Set<String> said = new HashSet<>();
    Optional.ofNullable(newest.get(week + " " + place))
        .ifPresent(
            digest ->
                digest
                    .themes()
                    .forEach((id, theme) -> theme.people().ifPresent(people -> said.add(id))));
    counts.values().removeIf(count -> count < minGroup);
    long shownHere = counts.keySet().stream().filter(said::contains).count();
    enough += counts.size();
    shown += shownHere;
    enoughOfWhole += place.isEmpty() ? counts.size() : 0;
    shownOfWhole += place.isEmpty() ? shownHere : 0;
  }

  private static Stream<String> themes(Person person) {
    return person.replies().stream().flatMap(reply -> reply.themes().stream()).distinct();
  }

  /** Adds what was counted elsewhere. */
  void add(Utility other) {
    enough += other.enough;
    shown += other.shown;
    enoughOfWhole += other.enoughOfWhole;
    shownOfWhole += other.shownOfWhole;
  }

  /** The share of all that is shown. */
  double share() {
    return enough == 0 ? 1 : (double) shown / enough;
  }

  /** The same of whole consultations alone. */
  double shareOfWhole() {
    return enoughOfWhole == 0 ? 1 : (double) shownOfWhole / enoughOfWhole;
  }
}
