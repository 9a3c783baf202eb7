package org.jointheconversation.digest;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.disclosure.Suppression;

/**
 * What was shown, or would have been, in an earlier week: figures that went through {@link
 * Suppression}, never true counts.
 *
 * @param answered people who answered, where that may be shown
 * @param shown people by theme id, for the themes that reached the smallest group
 * @param codebook the version of the codebook it was sorted by, where that is known
 */
public record WeekBefore(
    IsoWeek week,
    OptionalInt answered,
    SortedMap<String, Integer> shown,
    Optional<String> codebook) {

  public WeekBefore {
    shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
  }

  /** A week of which nobody knows any more what it was sorted by. */
  public WeekBefore(IsoWeek week, OptionalInt answered, SortedMap<String, Integer> shown) {
    this(week, answered, shown, Optional.empty());
  }
}
