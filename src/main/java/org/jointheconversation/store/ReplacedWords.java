package org.jointheconversation.store;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether writers changed or took back words since old copies of them were last overwritten.
 * Thread-safe. What a process does not know, as it has just begun, it takes as so.
 */
final class ReplacedWords {
  private final Database database;
  private final AtomicBoolean some = new AtomicBoolean(true);

  ReplacedWords(Database database) {
    this.database = database;
  }

  /** Called after the commit. */
  void note() {
    some.set(true);
  }

  /** Where a copy stays because somebody is in the way, the next call tries again. */
  void forget() {
    if (database.dialect().leavesStaleCopies() && some.getAndSet(false)) {
      try {
        new StaleCopies(database).overwriteWhereQuick();
        database.forgetDeleted();
      } catch (RuntimeException fault) {
        note();
        throw fault;
      }
    }
  }
}
