package org.jointheconversation.digest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jointheconversation.digest.disclosure.Suppression;
import org.jointheconversation.outcome.PublicOutcome;

/**
 * One week as it may be published: every figure in it went through {@link Suppression}. Immutable.
 *
 * @param id the id of the frozen input it was composed from
 * @param notHeardFrom groups that were asked and of whom few or none replied
 * @param themes those shown, most people first, then those that are gone
 * @param emerging what the codebook lacks, most people first
 * @param comparison what organisations share and what only one has, where there are any
 * @param outcomes what became of themes that were published, what is most urgent first
 * @param suppressed themes of the codebook of which no number is shown, nobody or too few alike
 * @param before what the weeks before showed, at most four, oldest first
 */
public record Digest(
    String id,
    Subject subject,
    Turnout turnout,
    List<Surroundings.NotHeard> notHeardFrom,
    List<Theme> themes,
    List<Emerging> emerging,
    Optional<Comparison> comparison,
    List<PublicOutcome> outcomes,
    int suppressed,
    List<WeekBefore> before,
    Method method) {

  public Digest {
    notHeardFrom = List.copyOf(notHeardFrom);
    themes = List.copyOf(themes);
    emerging = List.copyOf(emerging);
    outcomes = List.copyOf(outcomes);
    before = List.copyOf(before);
  }

  /** The themes of which a number is shown. */
  public List<Theme> shown() {
    return themes.stream().filter(theme -> theme.people().isPresent()).toList();
  }

  /** Whether it holds somebody's own words. */
  public boolean hasQuotes() {
    return themes.stream().anyMatch(theme -> !theme.quotes().isEmpty());
  }

  /** The themes with this verdict, in the digest's order. */
  public List<Theme> withVerdict(Verdict verdict) {
    return themes.stream().filter(theme -> theme.change().verdict() == verdict).toList();
  }

  /** The same digest with its quotes in words; an id without a text was removed since. */
  public Digest withQuoteTexts(Map<String, String> texts) {
    List<Theme> worded = themes.stream().map(theme -> theme.withQuoteTexts(texts)).toList();
    return new Digest(
        id,
        subject,
        turnout,
        notHeardFrom,
        worded,
        emerging,
        comparison,
        outcomes,
        suppressed,
        before,
        method);
  }

  /**
   * Exact numbers for a whole consultation, shown ones for an organisation; or none of them.
   *
   * @param asked people a prompt reached
   * @param answered people who replied, asked or not
   * @param replies replies they sent
   */
  public record Turnout(OptionalInt asked, OptionalInt answered, OptionalInt replies) {}

  /**
   * A theme.
   *
   * @param people rounded; empty where the theme is gone
   * @param share rounded people over answered, 0 to 1, four decimals
   * @param shareRange where the share lies if those who answered are like those who did not
   * @param hoursLost hours a week among those who gave minutes, where they are enough
   * @param kinds what they do with it; empty where the theme is gone
   */
  public record Theme(
      String id,
      String name,
      OptionalInt people,
      Optional<BigDecimal> share,
      Optional<Range> shareRange,
      Change change,
      Optional<Hours> hoursLost,
      Optional<Kinds> kinds,
      List<Quote> quotes) {

    public Theme {
      quotes = List.copyOf(quotes);
    }

    private Theme withQuoteTexts(Map<String, String> texts) {
      List<Quote> worded = quotes.stream().map(quote -> quote.in(texts)).toList();
      return new Theme(id, name, people, share, shareRange, change, hoursLost, kinds, worded);
    }
  }

  /** A range of shares, 0 to 1, four decimals. */
  public record Range(BigDecimal low, BigDecimal high) {}

  /**
   * How a theme moved.
   *
   * @param people shown people less the mean of those shown in the weeks before, to the nearest 5
   */
  public record Change(OptionalInt people, Verdict verdict) {}

  /**
   * People who report a problem, propose something, praise something: rounded, each empty where it
   * is not shown. Somebody who does several counts for each.
   */
  public record Kinds(OptionalInt problem, OptionalInt idea, OptionalInt praise) {}

  /**
   * What people have in common and the codebook lacks.
   *
   * @param name words that at least the smallest group of people used
   * @param people rounded
   */
  public record Emerging(String name, int people, List<Quote> quotes) {
    public Emerging {
      quotes = List.copyOf(quotes);
    }
  }

  /** Whole hours a week, with the range in which they may lie. */
  public record Hours(long perWeek, long low, long high) {}

  /**
   * Somebody's own words, masked and released.
   *
   * @param text on one line, nothing in it that a screen obeys; empty until it is looked up, and
   *     where it was removed
   */
  public record Quote(String id, Optional<String> text) {
    private Quote in(Map<String, String> texts) {
      return new Quote(id, Optional.ofNullable(texts.get(id)).map(QuoteText::inert));
    }
  }

  /**
   * How the digest was made.
   *
   * @param minGroup the smallest group about which anything is said
   * @param codebookThemes how many themes the codebook has
   * @param comparable whether any theme was shown in the four weeks before
   * @param rowsCountedAsPeople whether imported replies did not say whose they were
   * @param codebookChanged whether a week that is compared with was sorted by other themes
   * @param format the rules it was composed by
   * @param moved in a correction, the themes whose people are others than in the edition before
   */
  public record Method(
      int minGroup,
      String codebook,
      String codebookVersion,
      int codebookThemes,
      boolean comparable,
      boolean rowsCountedAsPeople,
      boolean codebookChanged,
      int format,
      Set<String> moved) {
    public Method {
      moved = Set.copyOf(moved);
    }
  }
}
