package org.jointheconversation.digest;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a corrected edition shows as the edition before it did, because the change itself is of too
 * few people to be published. True counts are those of the edition that first showed the number:
 * against them the next change is measured, so that many small ones cannot hide.
 *
 * @param themes by id
 * @param corrected whether this is a correction: of its other themes only people are shown
 * @param shownBefore what no edition shows any more
 */
public record Kept(
    Optional<KeptTurnout> turnout,
    SortedMap<String, KeptTheme> themes,
    boolean corrected,
    ShownBefore shownBefore) {
  static final Kept NOTHING =
      new Kept(Optional.empty(), new TreeMap<>(), false, ShownBefore.NOTHING);

  public Kept {
    themes = Collections.unmodifiableSortedMap(new TreeMap<>(themes));
  }

  /**
   * A theme as it was shown.
   *
   * @param people shown
   * @param truly the true count behind it
   */
  public record KeptTheme(
      int people, int truly, Optional<Digest.Kinds> kinds, Optional<Digest.Hours> hours) {}

  /** Who was asked and who answered, as it was shown, and truly. */
  public record KeptTurnout(Digest.Turnout shown, Truly truly) {}

  /** True counts of people, and of replies. */
  public record Truly(OptionalInt asked, int silent, int answered, int replies) {
    static Truly of(Answers answers) {
      return new Truly(answers.asked(), answers.silent(), answers.answered(), answers.replies());
    }
  }
}
