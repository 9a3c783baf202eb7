package org.jointheconversation.bench.digest;

import static org.jointheconversation.bench.digest.Row.Figure.ANSWERED;
import static org.jointheconversation.bench.digest.Row.Figure.ASKED;
import static org.jointheconversation.bench.digest.Row.Figure.PEOPLE;
import static org.jointheconversation.bench.digest.Row.Figure.TIMED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jointheconversation.bench.digest.Finding.Leak;

/** Finds the counts of one time that are hidden in vain. */
final class HiddenCells {
  private final int minGroup;

  HiddenCells(int minGroup) {
    this.minGroup = minGroup;
  }

  List<Finding> in(Block block) {
    List<Finding> findings = new ArrayList<>();
    List<Row> rows = rows(block);
    block.explore(
        rows.stream().flatMap(row -> hidden(block, row).stream()).map(Target::of).toList());
    for (Row row : rows) {
      unsaid(block, row, findings);
      hidden(block, row).forEach(cell -> hidden(block, cell, findings));
      together(block, row, findings);
      lone(block, row, findings);
    }
    rests(block, findings);
    whyMissing(block, findings);
    return block.isPossible() ? findings : List.of();
  }

  private static List<Row> rows(Block block) {
    if (block.theme().isEmpty()) {
      return List.of(Row.of(ANSWERED), Row.of(ASKED));
    }
    return Stream.concat(Stream.of(PEOPLE, TIMED), Row.Figure.KINDS.stream())
        .map(figure -> new Row(block.theme(), figure))
        .toList();
  }

  private static List<Cell> hidden(Block block, Row row) {
    return block.places().stream()
        .map(place -> new Cell(row, place))
        .filter(cell -> block.has(cell) && block.snapshot().claim(cell).isHidden())
        .toList();
  }

  /** Of a digest that is not public yet only few may not be told: many will be shown in it. */
  private void unsaid(Block block, Row row, List<Finding> findings) {
    block.places().stream()
        .map(place -> new Cell(row, place))
        .filter(cell -> block.has(cell) && block.snapshot().claim(cell).isUnsaid())
        .forEach(cell -> mustNotBeSmall(block, Target.of(cell), Leak.SMALL, findings));
  }

  private void hidden(Block block, Cell cell, List<Finding> findings) {
    Target target = Target.of(cell);
    Predicate<Interval> safe =
        known -> known.mayBeNobodyOrMany(minGroup) && known.width() >= minGroup - 1;
    Interval known = block.known(target, safe);
    if (!safe.test(known)) {
      findings.add(finding(leak(block, cell, known), block, target.name(), known));
    }
  }

  private Leak leak(Block block, Cell cell, Interval known) {
    if (!known.mayBeNobodyOrMany(minGroup)) {
      return Leak.SMALL;
    }
    if (known.high() == 0 && nobody(block)) {
      return Leak.NOBODY;
    }
    // Of them no digest is ever made: nothing is hidden of them, and only few may not be known.
    if (cell.place().equals(Cell.NONE) && known.high() >= minGroup) {
      return Leak.OUTSIDE;
    }
    return known.low() >= minGroup ? Leak.AS_GOOD_AS_SHOWN : Leak.NARROW;
  }

  private static boolean nobody(Block block) {
    return block.bounds(new Cell(Row.of(ANSWERED), Cell.WHOLE)).high() == 0;
  }

  /** All hidden parts of a row: what the whole says less what the shown ones say. */
  private void together(Block block, Row row, List<Finding> findings) {
    List<Cell> parts = hiddenParts(block, row);
    if (parts.size() > 1) {
      Target target = Target.together(row + " of all hidden", parts);
      mustNotBeSmall(block, target, Leak.TOGETHER, findings);
    }
  }

  private static List<Cell> hiddenParts(Block block, Row row) {
    return hidden(block, row).stream().filter(c -> !c.place().equals(Cell.WHOLE)).toList();
  }

  private void mustNotBeSmall(Block block, Target target, Leak leak, List<Finding> findings) {
    Predicate<Interval> safe = known -> known.mayBeNobodyOrMany(minGroup);
    Interval known = block.known(target, safe);
    if (!safe.test(known)) {
      findings.add(finding(leak, block, target.name(), known));
    }
  }

  /**
   * Where one part of a row is hidden it is hidden for its own size, unless the rules have another
   * reason, and then it is below the smallest group. Of the first publication only: later a number
   * may be hidden because its change is. Those who are in no organisation are hidden whatever their
   * size. Who assumes so and finds that there is no such number has assumed what is not so, and
   * knows nothing.
   */
  private void lone(Block block, Row row, List<Finding> findings) {
    List<Cell> parts = hiddenParts(block, row);
    boolean plain = row.figure() == PEOPLE || row.figure() == ANSWERED;
    boolean first = block.snapshot().number() == 1;
    boolean wholeShown = block.isShown(new Cell(row, Cell.WHOLE));
    if (parts.size() != 1
        || someUnsaid(block, row)
        || !plain
        || !first
        || !wholeShown
        || nobody(block)) {
      return;
    }
    Cell part = parts.get(0);
    if (part.place().equals(Cell.NONE)) {
      return;
    }
    Target target = Target.of(part);
    Interval known = block.exact(target).and(new Interval(0, minGroup - 1L));
    if (!known.isEmpty() && known.width() < minGroup - 1) {
      findings.add(finding(Leak.LONE, block, target.name(), known));
    }
  }

  private static boolean someUnsaid(Block block, Row row) {
    return block.places().stream()
        .anyMatch(place -> block.snapshot().claim(new Cell(row, place)).isUnsaid());
  }

  /** Those of a shown count who are not in another shown count within it. */
  private void rests(Block block, List<Finding> findings) {
    for (Target rest : rests(block)) {
      mustNotBeSmall(block, rest, leakOf(rest), findings);
    }
  }

  private static Leak leakOf(Target rest) {
    Cell all = rest.cells().get(0);
    boolean ofWhole = all.place().equals(Cell.WHOLE);
    if (ofWhole && all.row().figure() == ASKED) {
      return Leak.UNASKED;
    }
    return ofWhole && all.row().figure() == ANSWERED ? Leak.COMPLEMENT : Leak.REST;
  }

  static List<Target> rests(Block block) {
    if (block.theme().isEmpty()) {
      // As if nobody answered who was not asked, which holds where nothing was imported.
      return rests(block, Row.of(ASKED), Row.of(ANSWERED)).toList();
    }
    Row people = new Row(block.theme(), PEOPLE);
    return Stream.concat(
            rests(block, Row.of(ANSWERED), people),
            Row.Figure.KINDS.stream()
                .flatMap(kind -> rests(block, people, new Row(block.theme(), kind))))
        .toList();
  }

  private static Stream<Target> rests(Block block, Row all, Row some) {
    return block.places().stream()
        .filter(
            place -> block.isShown(new Cell(all, place)) && block.isShown(new Cell(some, place)))
        .map(place -> Target.rest(all, some, place));
  }

  /**
   * The turnout of the whole is missing where 1 to the smallest group less one answered, or were
   * asked and did not. Where a theme is shown it was not the former.
   */
  private void whyMissing(Block block, List<Finding> findings) {
    Snapshot snapshot = block.snapshot();
    Cell answered = new Cell(Row.of(ANSWERED), Cell.WHOLE);
    boolean missing = snapshot.number() == 1 && snapshot.claim(answered).isHidden();
    if (block.theme().isEmpty() && missing && block.bounds(answered).low() >= minGroup) {
      Interval silent = new Interval(1, minGroup - 1L);
      findings.add(finding(Leak.WHY_MISSING, block, "asked and silent of " + Cell.WHOLE, silent));
    }
  }

  private static Finding finding(Leak leak, Block block, String name, Interval known) {
    Snapshot snapshot = block.snapshot();
    return new Finding(leak, snapshot.week(), "" + snapshot.number(), name, known);
  }
}
