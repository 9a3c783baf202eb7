package org.jointheconversation.digest;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.theme.Kind;

/**
 * What counts of one reply: never its text.
 *
 * @param themes the themes it counts for, by id, in no order that matters
 * @param minutes minutes lost each time, where the writer said so; 0 or more
 * @param times how often a week, where the writer said so; 0 or more
 * @param others how many themes more the minutes are shared with, which are of too few people to be
 *     named
 * @param kinds what its writer does with each theme, for the themes where that counts
 */
public record ReplyRow(
    List<String> themes,
    OptionalInt minutes,
    OptionalInt times,
    int others,
    SortedMap<String, Kind> kinds)
    implements Comparable<ReplyRow> {

  public ReplyRow {
    themes = themes.stream().distinct().sorted().toList();
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    if (minutes.orElse(0) < 0 || times.orElse(0) < 0 || others < 0) {
      throw new IllegalArgumentException("minutes and times a week are 0 or more");
    }
  }

  /** A reply all of whose themes are named. */
  public ReplyRow(List<String> themes, OptionalInt minutes, OptionalInt times) {
    this(themes, minutes, times, 0, Collections.emptySortedMap());
  }

  /** A reply that does the same with all its themes. */
  public static ReplyRow of(
      List<String> themes, OptionalInt minutes, OptionalInt times, Optional<Kind> kind) {
    SortedMap<String, Kind> kinds = new TreeMap<>();
    kind.ifPresent(one -> themes.forEach(theme -> kinds.put(theme, one)));
    return new ReplyRow(themes, minutes, times, 0, kinds);
  }

  /** By hand, since a large week is sorted by it: themes, minutes, times, others, kinds. */
  @Override
  public int compareTo(ReplyRow other) {
    if (this == other) {
      return 0;
    }
    int order = compareThemes(themes, other.themes);
    order = order != 0 ? order : Integer.compare(minutes.orElse(-1), other.minutes.orElse(-1));
    order = order != 0 ? order : Integer.compare(times.orElse(-1), other.times.orElse(-1));
    order = order != 0 ? order : Integer.compare(others, other.others);
    return order != 0 ? order : compareKinds(kinds, other.kinds);
  }

  /** Theme by theme; the shorter first where it is how the longer begins. */
  private static int compareThemes(List<String> one, List<String> other) {
    int shared = Math.min(one.size(), other.size());
    for (int i = 0; i < shared; i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /** As the texts of both maps would be in order, so that the longer comes first. */
  private static int compareKinds(SortedMap<String, Kind> one, SortedMap<String, Kind> other) {
    Iterator<Map.Entry<String, Kind>> others = other.entrySet().iterator();
    for (Map.Entry<String, Kind> entry : one.entrySet()) {
      if (!others.hasNext()) {
        return -1;
      }
      Map.Entry<String, Kind> beside = others.next();
      if (!entry.equals(beside)) {
        return entry.toString().compareTo(beside.toString());
      }
    }
    return others.hasNext() ? 1 : 0;
  }
}
