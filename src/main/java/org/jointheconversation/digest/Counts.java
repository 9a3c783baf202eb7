package org.jointheconversation.digest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
    Counts counts = new Counts(new HashMap<>(), new HashMap<>(), new HashMap<>());
    answers.people().forEach(group -> counts.add(group, codebook));
    return counts;
  }

  private void add(PeopleGroup group, Set<String> codebook) {
    Set<String> raised = new HashSet<>();
    Set<String> withMinutes = new HashSet<>();
    Map<String, Set<Kind>> done = new HashMap<>();
    for (ReplyRow reply : group.replies()) {
      for (String theme : reply.themes()) {
        if (codebook.contains(theme)) {
          raised.add(theme);
          reply.minutes().ifPresent(minutes -> withMinutes.add(theme));
          Kind kind = reply.kinds().get(theme);
          if (kind != null) {
            done.computeIfAbsent(theme, t -> new HashSet<>()).add(kind);
          }
        }
      }
    }
    raised.forEach(theme -> people.merge(theme, group.people(), Integer::sum));
    withMinutes.forEach(theme -> timed.merge(theme, group.people(), Integer::sum));
    done.forEach((theme, all) -> all.forEach(kind -> add(theme, kind, group.people())));
  }

  private void add(String theme, Kind kind, int count) {
    kinds.computeIfAbsent(theme, t -> new EnumMap<>(Kind.class)).merge(kind, count, Integer::sum);
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
