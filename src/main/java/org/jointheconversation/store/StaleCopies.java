package org.jointheconversation.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.store.FilledTree.Leaf;
import org.jointheconversation.store.FilledTree.Page;
import org.jointheconversation.store.FullPages.Filler;

/**
 * Overwrites what SQLite leaves lying in the unused middle of its pages. When a page is split, rows
 * move to another, and their old bytes stay where they were; {@code secure_delete} knows nothing of
 * them, so a reply that is changed or deleted later lives on in such a copy.
 *
 * <p>Rows of each page are made so much longer that the page is full to the last byte, and short
 * again; what they give back is filled with zeros. Nobody else sees it, as it is one transaction. A
 * page that changed since it was looked at may be missed or split, so all are looked at again, and
 * those done again that are not as they were when they were filled.
 */
final class StaleCopies {
  /** Others write meanwhile: there are ever fewer pages left, until only newest replies change. */
  private static final int MOST_AGAIN = 3;

  /** What is known of pages at one time takes some MiB. */
  private static final int PAGES_A_LOOK = 100_000;

  /** Replies that are gone through in a second or two. */
  private static final int QUICK = 20_000;

  /** Replies whose indexes are built anew so quickly that nobody notices. */
  private static final int MOMENT = 3_000;

  private static final List<String> INDEXES =
      List.of("reply_by_handle", "reply_by_week", "reply_waiting", "reply_unseen");

  private final Database database;

  StaleCopies(Database database) {
    this.database = database;
  }

  /** What is to be done to a page for a moment; its rows are as long afterwards as before. */
  private record Filling(Leaf leaf, List<Filler> fillers) {}

  /**
   * The same where it is quick, for what was removed from a file that stays in use: with more
   * replies it would take minutes, and waits for closing.
   */
  void overwriteWhereQuick() {
    if (database.dialect().leavesStaleCopies() && areAtMost(QUICK)) {
      overwrite();
    }
  }

  /** Whether there are no more replies than this. */
  private boolean areAtMost(int replies) {
    return replies
        >= database.read(
            handle ->
                handle
                    .select("SELECT count(*) FROM (SELECT 1 FROM reply LIMIT ?)", replies + 1)
                    .mapTo(Integer.class)
                    .one());
  }

  /** Of replies, wherever they lie: what was made of them, their indexes, their table. */
  void overwrite() {
    if (!database.dialect().leavesStaleCopies()) {
      return;
    }
    RebuiltQuotes.rebuild(database);
    overwrite(FilledTree.VECTORS);
    if (areAtMost(MOMENT)) {
      INDEXES.forEach(index -> database.write(handle -> handle.execute("REINDEX " + index)));
    }
    overwrite(FilledTree.HANDLES);
    // Last: a longer handle takes room in the table, too.
    overwrite(FilledTree.REPLIES);
  }

  private void overwrite(FilledTree tree) {
    Set<Leaf> clean = new HashSet<>();
    int again = 0;
    List<Filling> left = look(tree, clean);
    while (!left.isEmpty() && again <= MOST_AGAIN) {
      int before = clean.size();
      database.writeInPortions(left, (handle, some) -> fill(handle, tree, some, clean));
      again += left.size() < PAGES_A_LOOK || clean.size() == before ? 1 : 0;
      left = look(tree, clean);
    }
  }

  /** Pages that are not clean, or no longer as they were when they became so. */
  private List<Filling> look(FilledTree tree, Set<Leaf> clean) {
    List<Filling> left = new ArrayList<>();
    return database.read(
        handle -> {
          tree.look(
              handle,
              (page, pages) -> {
                boolean full = page.leaf().unused() == 0;
                if (!full && left.size() < PAGES_A_LOOK && !clean.contains(page.leaf())) {
                  left.add(filling(page, pages));
                }
              });
          return left;
        });
  }

  private static Filling filling(Page page, FullPages pages) {
    if (pages.agrees(page.rows(), page.leaf().unused())) {
      return new Filling(page.leaf(), pages.fillers(page.rows(), page.leaf().unused()));
    }
    // Written once more, its rows are as long as they seem; then it is another page.
    return new Filling(
        page.leaf(),
        page.rows().stream().map(row -> new Filler(row.id(), row.length(), row.length())).toList());
  }

  private static void fill(Handle handle, FilledTree tree, List<Filling> some, Set<Leaf> clean) {
    for (Filling filling : some) {
      if (fill(handle, tree, filling.fillers())) {
        clean.add(filling.leaf());
      }
    }
  }

  /** Whether the rows were there, and as long as they had been. */
  private static boolean fill(Handle handle, FilledTree tree, List<Filler> fillers) {
    Map<Long, Object> values = new HashMap<>();
    for (Filler filler : fillers) {
      tree.value(handle, filler).ifPresent(value -> values.put(filler.id(), value));
    }
    if (values.size() < fillers.size()) {
      return false;
    }
    fillers.forEach(filler -> tree.lengthen(handle, filler, values.get(filler.id())));
    values.forEach((id, value) -> tree.set(handle, id, value));
    return true;
  }
}
