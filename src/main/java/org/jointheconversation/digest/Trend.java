package org.jointheconversation.digest;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointheconversation.digest.disclosure.Suppression;

/**
 * What changed, from shown figures alone, so that it tells nothing they do not.
 *
 * <p>A theme's share of the people who answered is compared with its share in those of the four
 * weeks before in which it was shown, by Fisher's exact test. Over all themes compared, Benjamini
 * and Hochberg's rule keeps false alarms at 5 %: what it lets pass is rising or falling. How often
 * there would be a false alarm is counted with the rounding ({@link CountsByChance}), and themes
 * have a part in it by how rare they are, since a common one that doubles is noticed anyway
 * (Genovese, Roeder and Wasserman 2006). Of the rest, a theme is the same where the test would have
 * noticed its share doubling, and too few to tell where not even that. Where nobody may know how
 * many answered there are no shares: too few to tell.
 */
final class Trend {
  private final SortedMap<String, Integer> shown;
  private final OptionalInt answered;
  private final List<WeekBefore> before;
  private final Suppression suppression;
  private final boolean countsRounding;

  /**
   * @param countsRounding whether false alarms are counted with the rounding
   */
  Trend(
      SortedMap<String, Integer> shown,
      OptionalInt answered,
      List<WeekBefore> before,
      Suppression suppression,
      boolean countsRounding) {
    this.countsRounding = countsRounding;
    this.suppression = suppression;
    this.shown = shown;
    this.answered = answered;
    this.before = before;
  }

  /** The change of every theme that is shown now or was shown before, by theme id. */
  Map<String, Digest.Change> changes() {
    List<Comparison> comparisons = comparisons();
    Set<String> alarms = countsRounding ? alarms(comparisons) : plainAlarms(comparisons);
    Map<String, Digest.Change> changes = new TreeMap<>();
    before.forEach(week -> week.shown().keySet().forEach(theme -> changes.put(theme, gone())));
    shown.keySet().forEach(theme -> changes.put(theme, change(theme, Verdict.TOO_FEW)));
    for (Comparison comparison : comparisons) {
      Verdict verdict = comparison.verdict(alarms.contains(comparison.theme));
      changes.put(comparison.theme, change(comparison.theme, verdict));
    }
    return changes;
  }

  /** As digests of the first two formats know them. */
  private static Set<String> plainAlarms(List<Comparison> comparisons) {
    return FalseDiscovery.among(comparisons, comparison -> comparison.p).stream()
        .map(comparison -> comparison.theme)
        .collect(Collectors.toSet());
  }

  private static Digest.Change gone() {
    return new Digest.Change(OptionalInt.empty(), Verdict.GONE);
  }

  private Digest.Change change(String theme, Verdict verdict) {
    List<Integer> counts = countsBefore(theme);
    if (counts.isEmpty()) {
      return new Digest.Change(OptionalInt.empty(), Verdict.NEW);
    }
    int sum = counts.stream().mapToInt(Integer::intValue).sum();
    int difference = toNearestFive(shown.get(theme) * counts.size() - sum, counts.size());
    return new Digest.Change(OptionalInt.of(difference), verdict);
  }

  private List<Integer> countsBefore(String theme) {
    return before.stream()
        .filter(week -> week.shown().containsKey(theme))
        .map(week -> week.shown().get(theme))
        .toList();
  }

  /** The fraction to the nearest 5; what lies half way goes away from zero, up as well as down. */
  private static int toNearestFive(int numerator, int denominator) {
    BigDecimal fives =
        BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(5L * denominator), 0, HALF_UP);
    return fives.intValueExact() * 5;
  }

  private List<Comparison> comparisons() {
    List<Comparison> comparisons = new ArrayList<>();
    for (String theme : shown.keySet()) {
      int people = 0;
      int ofPeople = 0;
      for (WeekBefore week : before) {
        if (week.shown().containsKey(theme) && week.answered().isPresent()) {
          people += Math.min(week.shown().get(theme), week.answered().getAsInt());
          ofPeople += week.answered().getAsInt();
        }
      }
      if (ofPeople > 0 && answered.isPresent()) {
        int now = Math.min(shown.get(theme), answered.getAsInt());
        comparisons.add(new Comparison(theme, now, answered.getAsInt(), people, ofPeople));
      }
    }
    return comparisons;
  }

  /**
   * Benjamini and Hochberg, 1995: the largest rank up to which false alarms are within its share of
   * the level.
   */
  private Set<String> alarms(List<Comparison> comparisons) {
    double rarities = 0;
    for (Comparison comparison : comparisons) {
      rarities += comparison.rarity();
    }
    double mean = rarities / comparisons.size();
    List<Comparison> byP =
        comparisons.stream()
            .sorted(Comparator.comparingDouble(c -> c.p / (c.rarity() / mean)))
            .toList();
    int last = 0;
    for (int rank = 1; rank <= byP.size(); rank++) {
      Comparison at = byP.get(rank - 1);
      double limit = at.p / (at.rarity() / mean);
      if (limit <= FalseDiscovery.LEVEL * rank
          && falseAlarms(comparisons, limit, mean) <= FalseDiscovery.LEVEL * rank) {
        last = rank;
      }
    }
    Set<String> alarms = new HashSet<>();
    byP.subList(0, last).forEach(comparison -> alarms.add(comparison.theme));
    return alarms;
  }

  /** How many there are by chance where each p-value may be up to its part of the limit. */
  private double falseAlarms(List<Comparison> comparisons, double limit, double meanRarity) {
    double sum = 0;
    for (Comparison comparison : comparisons) {
      double own = limit * (comparison.rarity() / meanRarity);
      sum += comparison.byChance.chanceOf(own, suppression);
    }
    return sum;
  }

  /**
   * A theme's share now beside its share before; a rounded count never exceeds those who answered.
   */
  private static final class Comparison {
    private final String theme;
    private final int now;
    private final int ofNow;
    private final int before;
    private final int ofBefore;
    private final double p;
    private final CountsByChance byChance;

    Comparison(String theme, int now, int ofNow, int before, int ofBefore) {
      this.theme = theme;
      this.now = now;
      this.ofNow = ofNow;
      this.before = before;
      this.ofBefore = ofBefore;
      this.p = FisherExact.pValue(now, ofNow, before, ofBefore);
      this.byChance = new CountsByChance(now + before, ofNow, ofNow + ofBefore);
    }

    /** Of what the test takes for given, so that it stays exact. */
    double rarity() {
      return (double) (ofNow + ofBefore) / (now + before);
    }

    Verdict verdict(boolean alarm) {
      if (alarm) {
        return (long) now * ofBefore > (long) before * ofNow ? Verdict.RISING : Verdict.FALLING;
      }
      return noticesDoubling() ? Verdict.SAME : Verdict.TOO_FEW;
    }

    private boolean noticesDoubling() {
      long doubled = Math.min(ofNow, 2L * before * ofNow / ofBefore);
      return FisherExact.pValue((int) doubled, ofNow, before, ofBefore) <= FalseDiscovery.LEVEL;
    }
  }
}
