package org.jointheconversation.digest;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was shown, or would have been, in an earlier week: figures that went through {@link
 * Suppression}, never true counts.
 *
 * @param week such as {@code 2026-W46}
 * @param answered people who answered, where that may be shown
 * @param shown people by theme id, for the themes that reached the smallest group
 */
public record WeekBefore(String week, OptionalInt answered, SortedMap<String, Integer> shown) {

  public WeekBefore {
    shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
  }
}
