package org.jointheconversation.bench.digest;

import static org.jointheconversation.bench.digest.Row.Figure.ANSWERED;
import static org.jointheconversation.bench.digest.Row.Figure.ASKED;
import static org.jointheconversation.bench.digest.Row.Figure.PEOPLE;
import static org.jointheconversation.bench.digest.Row.Figure.REPLIES;
import static org.jointheconversation.bench.digest.Row.Figure.TIMED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jointheconversation.bench.digest.Finding.Leak;

/**
 * Finds what changed between two times of a week and is too small to be said. What was true then
 * and what is true now say nothing about each other, so the least of a difference is the least of
 * the one less the most of the other.
 */
final class Changes {
  private final int minGroup;

  Changes(int minGroup) {
    this.minGroup = minGroup;
  }

  List<Finding> between(Block before, Block after) {
    List<Finding> findings = new ArrayList<>();
    for (Target target : targets(after)) {
      if (before.hasAll(target) && before.isPossible() && after.isPossible()) {
        Interval known = known(target, before, after);
        if (!known.mayBeNoChangeOrLarge(minGroup)) {
          findings.add(finding(target, before, after, known));
        }
      }
    }
    return before.isPossible() && after.isPossible() ? findings : List.of();
  }

  private static Finding finding(Target target, Block before, Block after, Interval known) {
    String editions = before.snapshot().number() + "-" + after.snapshot().number();
    return new Finding(
        Leak.CHANGE, after.snapshot().week(), editions, "change of " + target.name(), known);
  }

  private Interval known(Target target, Block before, Block after) {
    Interval outer = after.outer(target).minus(before.outer(target));
    if (!outer.mayBeNoChangeOrLarge(minGroup)) {
      return outer;
    }
    Interval earlier = before.inner(target);
    Interval later = after.inner(target);
    if (!earlier.isEmpty() && !later.isEmpty()) {
      Interval inner = later.minus(earlier);
      if (inner.mayBeNoChangeOrLarge(minGroup)) {
        return inner;
      }
    }
    return after.exact(target).minus(before.exact(target));
  }

  /** What both blocks count, and was said anew. */
  private static List<Target> targets(Block block) {
    Stream<Row> rows =
        block.theme().isEmpty()
            ? Stream.of(ASKED, ANSWERED, REPLIES).map(Row::of)
            : Stream.concat(Stream.of(PEOPLE, TIMED), Row.Figure.KINDS.stream())
                .map(figure -> new Row(block.theme(), figure));
    Stream<Target> counts =
        rows.flatMap(row -> block.places().stream().map(place -> new Cell(row, place)))
            .filter(block::has)
            .filter(cell -> block.snapshot().claim(cell).state() != Claim.State.KEPT)
            .map(Target::of);
    return Stream.concat(counts, HiddenCells.rests(block).stream()).toList();
  }
}
