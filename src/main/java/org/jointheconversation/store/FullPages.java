package org.jointheconversation.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows of a page to give which length, so that the page is full to the last byte. Then no
 * byte is left over in which anything old could lie.
 */
final class FullPages {
  /** Lengths that SQLite writes with a byte more cannot be reached by every row. */
  private static final int JUMPS = 4;

  /** Enough for a second row to reach what the first could not. */
  private static final int LEFT_FOR_NEXT = 16;

  private final CellSizes sizes;

  FullPages(CellSizes sizes) {
    this.sizes = sizes;
  }

  /**
   * @param length of the text or bytes that may be changed
   * @param usable whether it may be: not where the row would then belong elsewhere
   */
  record Row(long id, int payload, int length, boolean usable) {}

  /** A row, what it has and what it is to have for a moment, in bytes. */
  record Filler(long id, int before, int length) {}

  /** Whether all rows are as long as they seem: rows from before a column was added are not. */
  boolean agrees(List<Row> rows, int unused) {
    int used = rows.stream().mapToInt(row -> sizes.of(row.id(), row.payload())).sum();
    return used + unused == sizes.room(rows.size());
  }

  /**
   * Few rows, and those that lie on one page only first. Where a page holds one row, some bytes at
   * its beginning are out of reach; only numbers of rows and places ever were there.
   */
  List<Filler> fillers(List<Row> rows, int unused) {
    List<Filler> fillers = new ArrayList<>();
    int left = unused;
    Deque<Row> next = shortestFirst(rows);
    while (left > 0 && !next.isEmpty()) {
      Row row = next.pop();
      int before = sizes.of(row.id(), row.payload());
      int length = length(row, before + left);
      if (length < 0) {
        length = longest(row, before + left - (next.isEmpty() ? 0 : LEFT_FOR_NEXT));
      }
      if (length >= 0) {
        fillers.add(new Filler(row.id(), row.length(), length));
        left -= size(row, length) - before;
      }
    }
    return fillers;
  }

  private static Deque<Row> shortestFirst(List<Row> rows) {
    return rows.stream()
        .filter(Row::usable)
        .sorted(Comparator.comparingInt(Row::payload))
        .collect(Collectors.toCollection(ArrayDeque::new));
  }

  /** The longest that takes no more than this, and more than now; -1 where there is none. */
  private int longest(Row row, int most) {
    int before = sizes.of(row.id(), row.payload());
    for (int less = 0; less <= JUMPS; less++) {
      int length = length(row, Math.min(most, sizes.of(row.id(), sizes.mostHere())) - less);
      if (length >= 0 && size(row, length) > before) {
        return length;
      }
    }
    return -1;
  }

  /** With which the row takes just so many bytes; -1 where there is none. */
  private int length(Row row, int wanted) {
    int shortest = size(row, 0);
    for (int jump = 0; jump <= JUMPS; jump++) {
      int length = wanted - shortest - jump;
      if (length >= least(row)
          && size(row, length) == wanted
          && payload(row, length) <= sizes.mostHere()) {
        return length;
      }
    }
    return -1;
  }

  /** What is in an index can only be made longer: it would belong elsewhere. */
  private int least(Row row) {
    return sizes.index() ? row.length() : 0;
  }

  private int size(Row row, int length) {
    return sizes.of(row.id(), payload(row, length));
  }

  private static int payload(Row row, int length) {
    return CellSizes.changed(row.payload(), row.length(), length);
  }
}
