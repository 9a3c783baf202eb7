package org.jointheconversation.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Moves a stopped installation to another store, and compares what came out. */
public final class Copying {
  private final InstallationLock ofSource;
  private final InstallationLock ofTarget;
  private final Consumer<Copied> told;

  /**
   * @param ofSource so that nothing serves what is copied
   * @param ofTarget so that nothing serves what it is copied into
   * @param told each table that was copied and compared
   */
  public Copying(InstallationLock ofSource, InstallationLock ofTarget, Consumer<Copied> told) {
    this.ofSource = Objects.requireNonNull(ofSource, "ofSource");
    this.ofTarget = Objects.requireNonNull(ofTarget, "ofTarget");
    this.told = told;
  }

  /**
   * A table that is the same on both sides.
   *
   * @param hash of all its rows, in hexadecimal
   */
  public record Copied(String table, long rows, String hash) {}

  /** The target is not as it should be; the message says what to do. */
  public static final class CopyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CopyRefusedException(String message) {
      super(message);
    }
  }

  /** Where an installation keeps everything. */
  public record Place(String databaseUrl, String keysDatabaseUrl) {}

  /**
   * Copies both databases.
   *
   * @throws CopyRefusedException where the target holds something, or something came out otherwise
   */
  public void copy(Place from, Place to) {
    try (Database main = Database.open(from.databaseUrl());
        Database keys = Database.openKeys(from.keysDatabaseUrl());
        Database toMain = Database.open(to.databaseUrl());
        Database toKeys = Database.openKeys(to.keysDatabaseUrl())) {
      requireEmpty(toMain, "--to");
      requireEmpty(toKeys, "--keys-to");
      copy(main, toMain);
      copy(keys, toKeys);
    }
  }

  private static void requireEmpty(Database target, String option) {
    List<String> full =
        target.read(
            handle ->
                TablesInOrder.of(handle).stream().filter(table -> holds(handle, table)).toList());
    if (!full.isEmpty()) {
      throw new CopyRefusedException(
          "the database of "
              + option
              + " is not empty (it has rows in "
              + full.get(0)
              + "): nothing was changed; name a new one, or empty it first");
    }
  }

  private static boolean holds(Handle handle, String table) {
    return handle
        .select("SELECT 1 FROM " + table + " LIMIT 1")
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** The source is read as it is at one moment, whatever a verb beside this changes. */
  private void copy(Database source, Database target) {
    source.read(
        handle ->
            handle.inTransaction(
                TransactionIsolationLevel.SERIALIZABLE,
                look -> {
                  requireSameTables(look, target);
                  TablesInOrder.of(look).forEach(table -> copy(look, target, table));
                  target.dialect().study(TablesInOrder.of(look));
                  return null;
                }));
  }

  private static void requireSameTables(Handle source, Database target) {
    List<String> ours = new ArrayList<>(TablesInOrder.of(source));
    if (!ours.equals(target.read(TablesInOrder::of))) {
      throw new CopyRefusedException("the two databases do not have the same tables");
    }
  }

  private void copy(Handle source, Database target, String table) {
    TableCopy copy = new TableCopy(source, table);
    TableCopy.Sum read = copy.copy(source, target);
    TableCopy.Sum written =
        target.read(handle -> handle.inTransaction(transaction -> copy.sum(transaction)));
    if (!read.equals(written)) {
      throw new CopyRefusedException(
          table + " came out otherwise: " + read + " was read, " + written + " was written");
    }
    told.accept(new Copied(table, written.rows(), written.hash()));
  }
}
