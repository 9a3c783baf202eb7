package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.jointheconversation.bench.digest.Finding.Leak;
import org.jointheconversation.consultation.IsoWeek;

/**
 * Shares and changes are made from shown numbers. One that the published numbers do not explain was
 * made from others, and tells of them.
 */
final class Unexplained {
  private static final double DECIMALS = 1e4;
  private static final int WEEKS_BEFORE = 4;

  private final Map<String, PublishedDigest> newest = new HashMap<>();

  List<Finding> in(List<List<PublishedDigest>> publications) {
    List<Finding> findings = new ArrayList<>();
    for (List<PublishedDigest> lines : publications) {
      for (PublishedDigest digest : lines) {
        digest.themes().forEach((id, theme) -> share(digest, id, theme, findings));
        if (everythingBeforeIsPublic(digest)) {
          digest.themes().forEach((id, theme) -> change(digest, id, theme, findings));
        }
      }
      lines.forEach(digest -> newest.put(key(digest, digest.week()), digest));
    }
    return findings;
  }

  private static String key(PublishedDigest digest, IsoWeek week) {
    return digest.organisation().orElse(Cell.WHOLE) + " " + week;
  }

  /** A share of an unknown number of people tells the number. */
  private static void share(
      PublishedDigest digest, String id, PublishedTheme theme, List<Finding> findings) {
    if (theme.share().isEmpty() || theme.people().isEmpty()) {
      return;
    }
    double share = theme.share().getAsDouble();
    int people = theme.people().getAsInt();
    OptionalInt answered = digest.turnout().answered();
    if (answered.isPresent()) {
      double expected = Math.min(1, (double) people / answered.getAsInt());
      if (Math.abs(expected - share) < 1 / DECIMALS) {
        return;
      }
    }
    double half = 0.5 / DECIMALS;
    Interval told = Program.whole(people / (share + half), people / Math.max(half, share - half));
    findings.add(finding(digest, "answered, by the share of " + id, told));
  }

  /**
   * An organisation's digest that waits counts as published, since it is safe beside the others;
   * and the weeks before may have changed while one waited. Neither is read here.
   */
  private boolean everythingBeforeIsPublic(PublishedDigest digest) {
    String place = digest.organisation().orElse(Cell.WHOLE);
    boolean waited = digest.edition() == 1 && newest.containsKey(Cell.WHOLE + " " + digest.week());
    return !waited
        && LongStream.rangeClosed(1, WEEKS_BEFORE)
            .mapToObj(ago -> digest.week().plus(-ago))
            .filter(week -> newest.containsKey(Cell.WHOLE + " " + week))
            .allMatch(week -> newest.containsKey(place + " " + week));
  }

  /** The difference from the mean of the weeks before in which it was shown, to the nearest 5. */
  private void change(
      PublishedDigest digest, String id, PublishedTheme theme, List<Finding> findings) {
    List<Integer> before = new ArrayList<>();
    for (int ago = 1; ago <= WEEKS_BEFORE; ago++) {
      PublishedDigest week = newest.get(key(digest, digest.week().plus(-ago)));
      if (week != null && week.themes().containsKey(id)) {
        week.themes().get(id).people().ifPresent(before::add);
      }
    }
    if (!isExplained(theme, before)) {
      long told = theme.change().orElse(0);
      findings.add(
          finding(
              digest, "change of " + id + " (" + theme.verdict() + ")", Interval.exactly(told)));
    }
  }

  private static boolean isExplained(PublishedTheme theme, List<Integer> before) {
    if (theme.verdict().equals("gone")) {
      return !before.isEmpty();
    }
    if (before.isEmpty() || theme.people().isEmpty()) {
      return theme.change().isEmpty();
    }
    double mean = before.stream().mapToInt(Integer::intValue).average().orElse(0);
    double difference = theme.people().getAsInt() - mean;
    return theme.change().isPresent() && Math.abs(theme.change().getAsInt() - difference) <= 2.5;
  }

  private static Finding finding(PublishedDigest digest, String what, Interval told) {
    String of = what + " of " + digest.organisation().orElse(Cell.WHOLE);
    return new Finding(Leak.UNEXPLAINED, digest.week(), "" + digest.edition(), of, told);
  }
}
