package org.jointheconversation.digest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointheconversation.theme.Kind;

/**
 * People a theme in true numbers, each person once for a theme, however often they raised it.
 *
 * @param people by theme id; a theme of nobody is absent
 * @param timed those among them who gave minutes
 * @param kinds those among them who do something of that kind with the theme
 */
record Counts(
    Map<String, Integer> people,
    Map<String, Integer> timed,
    Map<String, Map<Kind, Integer>> kinds) {

  static final Counts NOBODY = new Counts(Map.of(), Map.of(), Map.of());

  static Counts of(Answers answers, Set<String> codebook) {
    return of(answers.people(), codebook);
  }

  /** Of these themes. */
  static Counts of(List<PeopleGroup> groups, Set<String> themes) {
    Map<String, Tally> tallies = new HashMap<>();
    themes.forEach(theme -> tallies.put(theme, new Tally()));
    for (PeopleGroup group : groups) {
      for (ReplyRow reply : group.replies()) {
        for (String theme : reply.themes()) {
          Tally tally = tallies.get(theme);
          if (tally != null) {
            tally.add(group, reply.minutes().isPresent(), reply.kinds().get(theme));
          }
        }
      }
    }
    Counts counts = new Counts(new HashMap<>(), new HashMap<>(), new HashMap<>());
    tallies.forEach((theme, tally) -> tally.addTo(counts, theme));
    return counts;
  }

  /** One theme; remembers which group it has counted last. */
  private static final class Tally {
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private final Map<Kind, PeopleGroup> kindsCounted = new EnumMap<>(Kind.class);
    private int people;
    private int timed;
    private PeopleGroup counted;
    private PeopleGroup timedCounted;

    void add(PeopleGroup group, boolean withMinutes, Kind kind) {
      if (counted != group) {
        counted = group;
        people += group.people();
      }
      if (withMinutes && timedCounted != group) {
        timedCounted = group;
        timed += group.people();
      }
      if (kind != null && kindsCounted.put(kind, group) != group) {
        kinds.merge(kind, group.people(), Integer::sum);
      }
    }

    void addTo(Counts counts, String theme) {
      if (people > 0) {
        counts.people.put(theme, people);
      }
      if (timed > 0) {
        counts.timed.put(theme, timed);
      }
      if (!kinds.isEmpty()) {
        counts.kinds.put(theme, kinds);
      }
    }
  }

  int people(String theme) {
    return people.getOrDefault(theme, 0);
  }

  int timed(String theme) {
    return timed.getOrDefault(theme, 0);
  }

  int kind(String theme, Kind kind) {
    return kinds.getOrDefault(theme, Map.of()).getOrDefault(kind, 0);
  }
}
