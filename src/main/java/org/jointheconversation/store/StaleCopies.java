package org.jointheconversation.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Overwrites what SQLite leaves lying in the unused middle of its pages. When a page is split, rows
 * move to another, and their old bytes stay where they were; {@code secure_delete} knows nothing of
 * them, so a reply that is changed or deleted later lives on in such a copy.
 *
 * <p>A row of each page is made so much longer that the page is full, and short again: either its
 * bytes lie over the gap then, or SQLite tidied the page to make room, which fills the gap with
 * zeros. Nobody else sees it, as it is one transaction. A page that changes meanwhile may be missed
 * or split; what is copied from then on is what the rows say now. Where a page was split between
 * two portions, its new copies are as harmless.
 */
final class StaleCopies {
  /** Left free, so that lengths that need a byte more still fit. */
  private static final int SPARE = 10;

  /** Longer rows go on to pages of their own; in an index, longer entries do. */
  private static final int LONGEST_ROW = 3_900;

  private static final int LONGEST_ENTRY = 900;

  /** Replies that are gone through in a second or two. */
  private static final int QUICK = 20_000;

  private final Database database;

  StaleCopies(Database database) {
    this.database = database;
  }

  /** A row, and how many bytes to make it longer by. */
  private record Filler(long reply, int bytes) {}

  private record Leaf(int cells, int unused) {}

  private record Row(long id, int length) {}

  /**
   * The same where it is quick, for what was removed from a file that stays in use: with more
   * replies it would take minutes, and waits for closing.
   */
  void overwriteWhereQuick() {
    if (!database.dialect().leavesStaleCopies()) {
      return;
    }
    int replies =
        database.read(
            handle ->
                handle
                    .select("SELECT count(*) FROM (SELECT 1 FROM reply LIMIT ?)", QUICK + 1)
                    .mapTo(Integer.class)
                    .one());
    if (replies <= QUICK) {
      overwrite();
    }
  }

  /** Of replies, wherever they lie: in the index by handle, and in their table. */
  void overwrite() {
    if (!database.dialect().leavesStaleCopies()) {
      return;
    }
    overwrite("handle", inIndex());
    overwrite("text", inTable());
  }

  /**
   * @param pages the rows to make longer on each
   */
  private void overwrite(String column, List<List<Filler>> pages) {
    database.writeInPortions(
        pages, (handle, some) -> some.forEach(page -> overwrite(handle, column, page)));
  }

  private static void overwrite(Handle handle, String column, List<Filler> page) {
    Map<Long, String> values = new HashMap<>();
    for (Filler filler : page) {
      handle
          .select("SELECT " + column + " FROM reply WHERE id = ?", filler.reply())
          .mapTo(String.class)
          .findOne()
          .ifPresent(value -> values.put(filler.reply(), value));
    }
    String set = "UPDATE reply SET " + column + " = ? WHERE id = ?";
    for (Filler filler : page) {
      String longer = values.get(filler.reply()) + "x".repeat(filler.bytes());
      handle.execute(set, longer, filler.reply());
    }
    values.forEach((reply, value) -> handle.execute(set, value, reply));
  }

  private List<List<Filler>> inTable() {
    String size =
        "length(CAST(text AS BLOB)) + length(handle) + coalesce(length(CAST(organisation AS BLOB)),"
            + " 0) + coalesce(length(CAST(role AS BLOB)), 0) + coalesce(length(CAST(site AS BLOB)),"
            + " 0) + coalesce(length(CAST(prompt AS BLOB)), 0) + 100";
    return database.read(
        handle ->
            handle.inTransaction(
                look -> {
                  List<Leaf> leaves = leaves(look, "reply");
                  try (var rows =
                      look
                          .createQuery("SELECT id, " + size + " FROM reply ORDER BY id")
                          .map((row, context) -> new Row(row.getLong(1), row.getInt(2)))
                          .stream()) {
                    return fillers(leaves, rows.iterator(), LONGEST_ROW, 0);
                  }
                }));
  }

  private List<List<Filler>> inIndex() {
    return database.read(
        handle ->
            handle.inTransaction(
                look -> {
                  List<Leaf> leaves = leaves(look, "reply_by_handle");
                  try (var rows =
                      look
                          .createQuery("SELECT id, length(handle) FROM reply ORDER BY handle, id")
                          .map((row, context) -> new Row(row.getLong(1), row.getInt(2)))
                          .stream()) {
                    // Between two leaves of an index lies one entry, higher up in the tree.
                    return fillers(leaves, rows.iterator(), LONGEST_ENTRY, 1);
                  }
                }));
  }

  private static List<Leaf> leaves(Handle handle, String tree) {
    return handle
        .select(
            "SELECT ncell, unused FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path",
            tree)
        .map((row, context) -> new Leaf(row.getInt(1), row.getInt(2)))
        .list();
  }

  private static List<List<Filler>> fillers(
      List<Leaf> leaves, Iterator<Row> rows, int longest, int between) {
    List<List<Filler>> pages = new ArrayList<>();
    for (Leaf leaf : leaves) {
      pages.add(fillers(next(rows, leaf.cells()), leaf.unused() - SPARE, longest));
      next(rows, between);
    }
    return pages;
  }

  private static List<Row> next(Iterator<Row> rows, int count) {
    List<Row> next = new ArrayList<>();
    while (next.size() < count && rows.hasNext()) {
      next.add(rows.next());
    }
    return next;
  }

  /** As few rows as fill the page, the shortest first. */
  private static List<Filler> fillers(List<Row> rows, int unused, int longest) {
    List<Filler> fillers = new ArrayList<>();
    int left = unused;
    for (Row row : rows.stream().sorted(Comparator.comparingInt(Row::length)).toList()) {
      int bytes = Math.min(left, longest - row.length());
      if (bytes > 0) {
        fillers.add(new Filler(row.id(), bytes));
        left -= bytes + SPARE;
      }
    }
    return fillers;
  }
}
