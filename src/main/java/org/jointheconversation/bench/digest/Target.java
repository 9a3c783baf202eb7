package org.jointheconversation.bench.digest;

import java.util.Arrays;
import java.util.List;

/**
 * A number that an attacker wants to know: a count, or a sum of counts.
 *
 * @param name in words
 * @param cells the counts it is made of
 * @param times how often each counts
 */
record Target(String name, List<Cell> cells, double[] times) {
  static Target of(Cell cell) {
    return new Target(cell.row() + " of " + cell.place(), List.of(cell), new double[] {1});
  }

  static Target together(String name, List<Cell> cells) {
    double[] ones = new double[cells.size()];
    Arrays.fill(ones, 1);
    return new Target(name, cells, ones);
  }

  /** Those of one count who are not in the other. */
  static Target rest(Row all, Row some, String place) {
    return new Target(
        all + " but not " + some + " of " + place,
        List.of(new Cell(all, place), new Cell(some, place)),
        new double[] {1, -1});
  }

  double[] negated() {
    return Arrays.stream(times).map(value -> -value).toArray();
  }
}
