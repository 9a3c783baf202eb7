package org.jointheconversation.digest;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jointheconversation.digest.disclosure.Suppression;

/** Composes a digest from its frozen input and nothing else. Thread-safe. */
public final class DigestComposer {
  private static final int SHARE_DECIMALS = 4;
  private static final Comparator<Digest.Theme> MOST_PEOPLE_FIRST =
      Comparator.comparingInt((Digest.Theme theme) -> -theme.people().orElse(0))
          .thenComparing(Digest.Theme::id);

  private DigestComposer() {}

  /** The digest, with the ids of its quotes but not yet their texts. */
  public static Digest compose(FrozenInput input) {
    return new Composition(input).digest();
  }

  /** Ids of the themes of which a number is shown, most people first. */
  static List<String> shownThemes(FrozenInput input) {
    SortedMap<String, Integer> shown = new Composition(input).shown;
    return shown.keySet().stream()
        .sorted(Comparator.comparingInt((String theme) -> -shown.get(theme)))
        .toList();
  }

  /** What this week shows to the weeks after it. */
  static WeekBefore asWeekBefore(FrozenInput input) {
    Composition composition = new Composition(input);
    return new WeekBefore(
        input.subject().week(),
        composition.turnout.answered(),
        composition.shown,
        Optional.of(input.codebook().version()));
  }

  private static final class Composition {
    private final FrozenInput input;
    private final Suppression suppression;
    private final Kept kept;
    private final Digest.Turnout turnout;
    private final SortedMap<String, Integer> shown;
    private final KindCounts kinds;

    Composition(FrozenInput input) {
      this.input = input;
      this.suppression = new Suppression(input.minGroup());
      this.kept = input.beside().kept();
      this.turnout = new TurnoutShown(input, suppression).turnout();
      this.shown = ThemeCounts.shown(input.answers().people(), input.codebook().ids(), suppression);
      kept.themes().forEach((theme, as) -> shown.put(theme, as.people()));
      this.kinds =
          new KindCounts(
              input.answers().people(),
              ThemeCounts.truly(input.answers().people(), shown.keySet()),
              input.minGroup());
    }

    Digest digest() {
      String id = input.id();
      Map<String, Digest.Change> changes =
          new Trend(shown, turnout.answered(), input.before(), suppression, input.format() > 2)
              .changes();
      List<Digest.Theme> themes =
          input.codebook().themes().stream()
              .filter(theme -> changes.containsKey(theme.id()))
              .map(theme -> theme(theme, changes.get(theme.id()), id))
              .sorted(MOST_PEOPLE_FIRST)
              .toList();
      int suppressed = input.codebook().themes().size() - shown.size();
      return new Digest(
          id,
          input.subject(),
          turnout,
          input.beside().notHeardFrom(),
          themes,
          emerging(),
          Comparison.of(input),
          input.beside().outcomes(),
          suppressed,
          input.before(),
          method());
    }

    private Digest.Theme theme(
        FrozenCodebook.ThemeName theme, Digest.Change change, String digestId) {
      if (!shown.containsKey(theme.id())) {
        return new Digest.Theme(
            theme.id(),
            theme.name(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            change,
            Optional.empty(),
            Optional.empty(),
            List.of());
      }
      int people = shown.get(theme.id());
      return new Digest.Theme(
          theme.id(),
          theme.name(),
          OptionalInt.of(people),
          share(people),
          shareRange(people),
          change,
          hoursLost(theme.id(), digestId),
          kinds(theme.id()),
          quotes(theme.id()));
    }

    /** At most 1: a count that was rounded upwards may exceed those who answered. */
    private Optional<BigDecimal> share(int people) {
      return turnout.answered().stream()
          .mapToObj(
              answered ->
                  BigDecimal.valueOf(people)
                      .divide(BigDecimal.valueOf(answered), SHARE_DECIMALS, HALF_UP)
                      .min(BigDecimal.ONE.setScale(SHARE_DECIMALS)))
          .findFirst();
    }

    private Optional<Digest.Range> shareRange(int people) {
      return input.format() > 2 && turnout.answered().isPresent()
          ? Optional.of(Wilson.range(people, turnout.answered().getAsInt()))
          : Optional.empty();
    }

    private Optional<Digest.Kinds> kinds(String theme) {
      if (kept.themes().containsKey(theme)) {
        return kept.themes().get(theme).kinds();
      }
      boolean shows = input.format() > 1 && !kept.corrected();
      return shows ? Optional.of(kinds.shown(theme, suppression)) : Optional.empty();
    }

    private Optional<Digest.Hours> hoursLost(String theme, String digestId) {
      if (kept.themes().containsKey(theme)) {
        return kept.themes().get(theme).hours();
      }
      if (kept.corrected() || input.beside().hoursWithheld().contains(theme)) {
        return Optional.empty();
      }
      return new HoursLost(input.answers().people(), input.codebook().ids(), input.minGroup())
          .of(theme, digestId + "/" + theme);
    }

    private List<Digest.Quote> quotes(String theme) {
      return Stream.ofNullable(input.quotes().get(theme))
          .flatMap(List::stream)
          .map(id -> new Digest.Quote(id, Optional.empty()))
          .toList();
    }

    private List<Digest.Emerging> emerging() {
      return input.emerging().stream()
          .filter(one -> suppression.shown(one.people()).isPresent())
          .map(
              one ->
                  new Digest.Emerging(
                      one.name(), suppression.shown(one.people()).getAsInt(), List.of()))
          .toList();
    }

    /** Whether a week that is compared with was sorted by other themes. */
    private boolean codebookChanged() {
      return input.before().stream()
          .filter(week -> !week.shown().isEmpty())
          .flatMap(week -> week.codebook().stream())
          .anyMatch(version -> !version.equals(input.codebook().version()));
    }

    private Digest.Method method() {
      return new Digest.Method(
          input.minGroup(),
          input.codebook().id(),
          input.codebook().version(),
          input.codebook().themes().size(),
          input.before().stream().anyMatch(week -> !week.shown().isEmpty()),
          input.answers().rowsCountedAsPeople(),
          codebookChanged(),
          input.format(),
          moved());
    }

    private Set<String> moved() {
      Set<String> moved = new HashSet<>();
      if (kept.corrected()) {
        moved.addAll(shown.keySet());
        moved.removeAll(kept.themes().keySet());
      }
      return moved;
    }
  }
}
