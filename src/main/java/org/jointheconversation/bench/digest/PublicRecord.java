package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointheconversation.consultation.IsoWeek;

/** Everything that was ever published of a consultation, by week, as one can look it up. */
final class PublicRecord {
  private final SortedSet<String> organisations = new TreeSet<>();
  private final SortedSet<String> themes = new TreeSet<>();
  private final SortedMap<IsoWeek, List<Snapshot>> weeks = new TreeMap<>();
  private final Map<IsoWeek, Map<String, Map<Cell, Integer>>> newest = new HashMap<>();
  private final Reading reading;
  private final int minGroup;

  /**
   * @param publications what was published at the same time each, in order
   */
  PublicRecord(List<List<PublishedDigest>> publications, Reading reading, int minGroup) {
    this.reading = reading;
    this.minGroup = minGroup;
    publications.forEach(
        lines ->
            lines.forEach(
                digest -> {
                  digest.organisation().ifPresent(organisations::add);
                  themes.addAll(digest.themes().keySet());
                }));
    publications.forEach(this::publish);
  }

  SortedSet<String> organisations() {
    return organisations;
  }

  SortedSet<String> themes() {
    return themes;
  }

  /** What was public of each week, after each publication. */
  SortedMap<IsoWeek, List<Snapshot>> weeks() {
    return weeks;
  }

  private void publish(List<PublishedDigest> lines) {
    Set<IsoWeek> now = new TreeSet<>();
    lines.forEach(digest -> now.add(digest.week()));
    for (IsoWeek week : now) {
      Map<String, Map<Cell, Integer>> before = newest.computeIfAbsent(week, w -> new HashMap<>());
      Map<Cell, Claim> claims = new HashMap<>();
      before.values().forEach(old -> old.keySet().forEach(cell -> claims.put(cell, Claim.KEPT)));
      lines.stream()
          .filter(digest -> digest.week().equals(week))
          .forEach(digest -> say(digest, before, claims));
      List<Snapshot> snapshots = weeks.computeIfAbsent(week, w -> new ArrayList<>());
      if (!snapshots.isEmpty()) {
        lines.stream()
            .filter(digest -> digest.week().equals(week) && digest.edition() == 1)
            .forEach(digest -> saidLate(digest, snapshots.get(0), claims));
      }
      snapshots.add(
          new Snapshot(week, snapshots.size() + 1, claims, new TreeSet<>(before.keySet())));
    }
  }

  /** A first edition was made with all others of the week, however late it was let go. */
  private void saidLate(PublishedDigest digest, Snapshot first, Map<Cell, Claim> now) {
    first.places().add(digest.organisation().orElse(Cell.WHOLE));
    for (Cell cell : Numbers.of(digest).keySet()) {
      first.claims().put(cell, now.put(cell, Claim.KEPT));
    }
  }

  private void say(
      PublishedDigest digest, Map<String, Map<Cell, Integer>> before, Map<Cell, Claim> claims) {
    String place = digest.organisation().orElse(Cell.WHOLE);
    Map<Cell, Integer> old = before.getOrDefault(place, Map.of());
    Map<Cell, Integer> now = Numbers.of(digest);
    claims.keySet().removeIf(cell -> cell.place().equals(place) && !now.containsKey(cell));
    now.forEach(
        (cell, number) -> {
          boolean kept = Objects.equals(old.get(cell), number) && reading == Reading.MAY_BE_KEPT;
          claims.put(
              cell,
              kept
                  ? Claim.KEPT
                  : new Claim(Claim.State.SHOWN, Numbers.meaning(cell, number, minGroup)));
        });
    before.put(place, now);
  }
}
