package org.jointheconversation.digest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Hours a week that a theme costs those who gave minutes, never extrapolated to anybody else. A
 * reply's minutes are shared equally among its themes; several replies of a person add up. The
 * range is a 95 % percentile bootstrap over people, with draws that follow from the frozen input.
 * Sums are taken in a fixed order and not by streams, whose compensation another Java may do
 * otherwise.
 */
final class HoursLost {
  /** The tap "60 minutes or more" counts as 60, and so does a longer time from elsewhere. */
  private static final int MOST_MINUTES = 60;

  /**
   * The most that the taps can say of one reply: 60 minutes, 15 times a week. A reply from a file
   * counts no more, so that no single row outweighs a ward.
   */
  private static final int MOST_MINUTES_A_WEEK = MOST_MINUTES * 15;

  private static final int MINUTES_AN_HOUR = 60;
  private static final int MOST_REPLICATES = 1000;
  private static final int FEWEST_REPLICATES = 200;

  /** Keeps a theme of a million people to a few seconds; its range is narrow anyway. */
  private static final int MOST_DRAWS = 2_000_000;

  private final List<PeopleGroup> people;
  private final Set<String> themes;
  private final int minGroup;

  HoursLost(List<PeopleGroup> people, Set<String> themes, int minGroup) {
    this.people = people;
    this.themes = themes;
    this.minGroup = minGroup;
  }

  /**
   * @param seed text from which the draws follow
   * @return empty where fewer people than the smallest group gave minutes
   */
  Optional<Digest.Hours> of(String theme, String seed) {
    double[] minutes = minutesOf(theme);
    if (minutes.length < minGroup) {
      return Optional.empty();
    }
    double[] totals = bootstrap(minutes, new SeededDraws(seed));
    long perWeek = hours(sum(minutes));
    long low = hours(totals[totals.length * 25 / 1000]);
    long high = hours(totals[totals.length * 975 / 1000]);
    return Optional.of(new Digest.Hours(perWeek, Math.min(low, perWeek), Math.max(high, perWeek)));
  }

  /** Minutes a week of everybody who gave minutes on the theme, in the groups' order. */
  private double[] minutesOf(String theme) {
    DoubleStream.Builder minutes = DoubleStream.builder();
    for (PeopleGroup group : people) {
      double each = minutesOf(group, theme);
      if (each >= 0) {
        for (int person = 0; person < group.people(); person++) {
          minutes.add(each);
        }
      }
    }
    return minutes.build().toArray();
  }

  /** Below 0 where they gave none. */
  private double minutesOf(PeopleGroup group, String theme) {
    double minutes = 0;
    boolean gave = false;
    for (ReplyRow reply : group.replies()) {
      if (counts(reply, theme)) {
        minutes += share(reply);
        gave = true;
      }
    }
    return gave ? minutes : -1;
  }

  private static boolean counts(ReplyRow reply, String theme) {
    return reply.minutes().isPresent() && reply.themes().contains(theme);
  }

  private double share(ReplyRow reply) {
    int minutes = Math.min(MOST_MINUTES, reply.minutes().getAsInt());
    long perWeek = Math.min(MOST_MINUTES_A_WEEK, (long) minutes * reply.times().orElse(1));
    int named = 0;
    for (String theme : reply.themes()) {
      named += themes.contains(theme) ? 1 : 0;
    }
    return (double) perWeek / (named + reply.others());
  }

  private static double[] bootstrap(double[] minutes, SeededDraws draws) {
    int affordable = Math.max(FEWEST_REPLICATES, MOST_DRAWS / minutes.length);
    double[] totals = new double[Math.min(MOST_REPLICATES, affordable)];
    for (int i = 0; i < totals.length; i++) {
      double total = 0;
      for (int person = 0; person < minutes.length; person++) {
        total += minutes[draws.below(minutes.length)];
      }
      totals[i] = total;
    }
    Arrays.sort(totals);
    return totals;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static long hours(double minutes) {
    return Math.round(minutes / MINUTES_AN_HOUR);
  }
}
