package org.jointheconversation.theme.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointheconversation.theme.Assignment;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.Theme;

/** Goes through decisions from the first to the last. For one thread, once. */
final class Replay {
  private final Codebook base;
  private final Map<String, Theme> themes = new LinkedHashMap<>();
  private final SortedMap<Long, SortedSet<String>> confirmed = new TreeMap<>();
  private final Map<Long, Act> decided = new HashMap<>();

  Replay(Codebook base) {
    this.base = base;
    base.themes().forEach(theme -> themes.put(theme.id(), theme));
  }

  Coding of(List<CodingEvent> events, Map<Integer, List<Long>> replies) {
    Set<Integer> undone = undone(events);
    for (CodingEvent event : events) {
      if (!undone.contains(event.number())) {
        apply(event, replies.getOrDefault(event.number(), List.of()));
      }
    }
    confirmed.values().removeIf(SortedSet::isEmpty);
    return new Coding(
        new Codebook(base.id(), List.copyOf(themes.values())), confirmed, Map.copyOf(decided));
  }

  /** From the last to the first, so that an undoing that was undone itself does nothing. */
  private static Set<Integer> undone(List<CodingEvent> events) {
    Set<Integer> undone = new HashSet<>();
    for (int i = events.size() - 1; i >= 0; i--) {
      CodingEvent event = events.get(i);
      if (event.act() == Act.UNDO && !undone.contains(event.number())) {
        undone.add((int) event.target());
      }
    }
    return undone;
  }

  private void apply(CodingEvent event, List<Long> replies) {
    switch (event.act()) {
      case CONFIRM -> confirm(event.themes(), replies);
      case ADD -> themes.putIfAbsent(event.into(), event.made());
      case RENAME -> rename(event.theme(), event.name());
      case MERGE -> merge(event.theme(), event.into());
      case SPLIT -> split(event);
      case RETIRE -> retire(event.theme());
      case PROMOTE -> {
        themes.putIfAbsent(event.into(), event.made());
        take(event, event.into(), replies);
      }
      case ABSORB -> take(event, event.theme(), replies);
      case DISMISS -> decided.put(event.target(), Act.DISMISS);
      case UNDO -> {
        // Counted before.
      }
    }
  }

  private void confirm(List<String> wanted, List<Long> replies) {
    SortedSet<String> known = new TreeSet<>(wanted);
    known.removeIf(theme -> !themes.containsKey(theme) && !theme.equals(Assignment.UNCLASSIFIED));
    if (!known.isEmpty()) {
      replies.forEach(reply -> confirmed.put(reply, new TreeSet<>(known)));
    }
  }

  private void rename(String theme, String name) {
    themes.computeIfPresent(
        theme, (id, old) -> new Theme(id, name, old.description(), old.seeds()));
  }

  /** The one theme's phrases and examples become the other's. */
  private void merge(String from, String into) {
    if (from.equals(into) || !themes.containsKey(from) || !themes.containsKey(into)) {
      return;
    }
    Theme gone = themes.remove(from);
    Theme theme = themes.get(into);
    Set<String> seeds = new LinkedHashSet<>(theme.seeds());
    seeds.add(gone.name());
    if (!gone.description().isBlank()) {
      seeds.add(gone.description());
    }
    seeds.addAll(gone.seeds());
    themes.put(into, new Theme(into, theme.name(), theme.description(), List.copyOf(seeds)));
    for (SortedSet<String> own : confirmed.values()) {
      if (own.remove(from)) {
        own.add(into);
      }
    }
  }

  /** Seeds that are named move; the new theme stands behind the one it was part of. */
  private void split(CodingEvent event) {
    Theme whole = themes.get(event.theme());
    if (whole == null || themes.containsKey(event.into())) {
      return;
    }
    List<String> left = new ArrayList<>(whole.seeds());
    left.removeAll(event.seeds());
    List<Theme> all = new ArrayList<>(themes.values());
    int place = all.indexOf(whole);
    all.set(place, new Theme(whole.id(), whole.name(), whole.description(), left));
    all.add(place + 1, event.made());
    themes.clear();
    all.forEach(theme -> themes.put(theme.id(), theme));
  }

  private void retire(String theme) {
    if (themes.size() > 1 && themes.remove(theme) != null) {
      confirmed.values().forEach(own -> own.remove(theme));
    }
  }

  private void take(CodingEvent event, String theme, List<Long> replies) {
    if (themes.containsKey(theme)) {
      decided.put(event.target(), event.act());
      for (long reply : replies) {
        SortedSet<String> own = confirmed.computeIfAbsent(reply, r -> new TreeSet<>());
        own.remove(Assignment.UNCLASSIFIED);
        own.add(theme);
      }
    }
  }
}
