package org.jointheconversation.digest;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointheconversation.outcome.PublicOutcome;

/**
 * What a digest is made from beside its own answers: what must not be shown of them, what stays as
 * it was published, and what the other digests of the week show.
 *
 * @param salt nobody can guess it: without it, whoever tries what the true counts may have been
 *     would know them when the digest's id comes out
 * @param turnoutWithheld whether who was asked and who answered is not shown, although large enough
 * @param themesWithheld true counts of themes that are large enough and not shown, by id
 * @param hoursWithheld themes of which the hours lost are not shown, although large enough
 * @param kept what an earlier edition of the week showed and this one must show again
 * @param comparison the other digests of the week, as far as they show anything
 * @param notHeardFrom of whom few or none replied
 * @param outcomes what became of themes that were published there
 */
public record Surroundings(
    String salt,
    boolean turnoutWithheld,
    SortedMap<String, Integer> themesWithheld,
    List<String> hoursWithheld,
    Kept kept,
    Optional<Others> comparison,
    List<NotHeard> notHeardFrom,
    List<PublicOutcome> outcomes) {
  static final Surroundings NONE =
      new Surroundings(
          "",
          false,
          new TreeMap<>(),
          List.of(),
          Kept.NOTHING,
          Optional.empty(),
          List.of(),
          List.of());

  public Surroundings {
    themesWithheld = Collections.unmodifiableSortedMap(new TreeMap<>(themesWithheld));
    hoursWithheld = hoursWithheld.stream().distinct().sorted().toList();
    notHeardFrom = List.copyOf(notHeardFrom);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * The organisations' digests of the week, as they show their figures.
   *
   * @param sharedWith in how many other organisations a theme must be shown to count as shared
   * @param organisations how many organisations show anything
   * @param showing how many of them show a theme, by theme id
   * @param whole what the whole shows
   * @param places what each organisation shows; an organisation's digest knows its own alone
   */
  public record Others(
      int sharedWith,
      int organisations,
      SortedMap<String, Integer> showing,
      Figures whole,
      SortedMap<String, Figures> places) {
    public Others {
      showing = Collections.unmodifiableSortedMap(new TreeMap<>(showing));
      places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }
  }

  /** Shown figures: people who answered, and people by theme id. */
  public record Figures(OptionalInt answered, SortedMap<String, Integer> shown) {
    public Figures {
      shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
    }
  }

  /**
   * Groups of at least the smallest number of people asked, of whom fewer replied.
   *
   * @param by what they have in common: {@code organisation}, {@code role} or {@code site}
   */
  public record NotHeard(String by, List<String> names) {
    public NotHeard {
      names = List.copyOf(names);
    }
  }
}
